/* What every page does beyond reading: "/" goes to the search box, the button changes light and dark, a linked
   name says who it is, a quoted sentence leads to its place. Works from disk, and without storage. */
document.documentElement.dataset.scheme = (function () {
  "use strict";
  try {
    return localStorage.getItem("scheme") || "";
  } catch (error) {
    return "";
  }
})();

document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  var root = document.documentElement;
  var dark = window.matchMedia("(prefers-color-scheme: dark)");

  function scheme() {
    return root.dataset.scheme || (dark.matches ? "dark" : "light");
  }

  function remember(value) {
    root.dataset.scheme = value;
    try {
      localStorage.setItem("scheme", value);
    } catch (error) {
      /* Storage is closed to some readers; the choice then lasts for this page. */
    }
  }

  function isTyping(target) {
    return target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName);
  }

  function reachSearch(event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    var box = document.getElementById("search-q") || document.getElementById("archive-search");
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  }

  document.addEventListener("keydown", reachSearch);
  var search = document.getElementById("archive-search");
  if (search) search.setAttribute("aria-keyshortcuts", "/");
  var button = document.getElementById("scheme");
  if (button) {
    button.addEventListener("click", function () {
      remember(scheme() === "dark" ? "light" : "dark");
    });
  }
});

/* What pages do without until they are asked for it, words and facts, comes in scripts loaded by tag
   (pages/cards.py). */
var archiveCards = (function () {
  "use strict";
  var root = document.currentScript.src.replace(/assets\/archive\.js.*$/, "");
  var facts = {};
  var shards = 0;
  var waiting = {};

  function fetchScript(name, then) {
    if (waiting[name]) {
      waiting[name].push(then);
      return;
    }
    waiting[name] = [then];
    var script = document.createElement("script");
    script.src = root + "data/cards/" + name + ".js";
    script.onload = function () {
      waiting[name].forEach(function (each) {
        each();
      });
      waiting[name] = { push: function () {} };
    };
    document.head.append(script);
  }

  function shardOf(address) {
    var number = 0;
    for (var i = 0; i < address.length; i++) number = (number * 31 + address.charCodeAt(i)) >>> 0;
    return ((number ^ (number >>> 15)) >>> 0) % shards;
  }

  /* Pages there are thousands of leave it to the script to name the site's icon. */
  if (!document.querySelector('link[rel="icon"]')) {
    var icon = document.createElement("link");
    icon.rel = "icon";
    icon.href = root + "assets/icon.svg";
    document.head.append(icon);
  }

  return {
    words: null,
    speak: function (said, count) {
      archiveCards.words = said;
      shards = count;
    },
    add: function (more) {
      Object.assign(facts, more);
    },
    fact: function (link) {
      return facts[link.href.slice(root.length)];
    },
    fetchWords: function (then) {
      if (archiveCards.words) then();
      else fetchScript("words", then);
    },
    fetchFact: function (link, then) {
      fetchScript(String(shardOf(link.href.slice(root.length))), then);
    },
    /* What a link of an article leads to: person, organization, place, date, or nothing of these. */
    kindOf: function (link) {
      var kinds = { people: "person", organizations: "organization", places: "place", dates: "date" };
      return kinds[link.href.slice(root.length).split("/")[0]];
    }
  };
})();

/* A card on each linked name and date of an article: who or what it is, and why we think so. The text's data-why
   has the rules, then a token for each link (pages/article.py, reasons). */
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  var body = document.querySelector(".story .body[data-why]");
  if (!body) return;
  var links = Array.prototype.slice.call(body.querySelectorAll("a[href]"));
  var tokens = body.dataset.why.split(" ");
  var rules = tokens.shift().split(",");
  var words = null;
  var card = null;
  var shown = null;
  var timer = 0;
  var held = false;
  var PARTS = { y: "inferred_year", m: "inferred_month", d: "inferred_day", a: "inferred_approximate" };

  function line(name, text) {
    if (!text) return;
    var part = document.createElement("span");
    part.className = name;
    part.textContent = text;
    card.append(part);
  }

  function fill(key, name, value) {
    return words[key].replace("{" + name + "}", value);
  }

  function writtenAs(link, name) {
    var surface = link.textContent;
    return surface.toLowerCase() === name.toLowerCase() ? "" : fill("card_written", "surface", surface);
  }

  function tellName(link, token) {
    var kind = archiveCards.kindOf(link);
    var fact = archiveCards.fact(link) || ["", 0, "", link.textContent];
    var rule = words["rule_mention_" + rules[token.slice(0, -1)]];
    var sure = token.slice(-1);
    line("hint-kind " + kind, words["card_kind_" + kind]);
    line("hint-name", fact[3]);
    line("hint-what", fact[0]);
    line("hint-more", [fact[1] && fill("card_articles", "n", fact[1]), fact[2]].filter(Boolean).join(" · "));
    line("hint-more", writtenAs(link, fact[3]));
    line("hint-why", rule && rule + " " + words["card_sure_" + (sure > 8 ? "high" : sure > 6 ? "fair" : "low")]);
  }

  function tellDate(link, token) {
    var found = /^d(\w*):(.*)$/.exec(token);
    var label = found[2].replace(/_/g, " ");
    var parts = found[1].split("").map(function (part) {
      return words[PARTS[part]];
    });
    line("hint-kind date", words.card_kind_date);
    line("hint-name", label);
    line("hint-more", writtenAs(link, label));
    line("hint-why", parts.length ? fill("card_inferred", "what", parts.join(", ")) : words.card_date_stated);
  }

  function place(link) {
    var box = link.getClientRects()[0];
    var wide = document.documentElement.clientWidth;
    var below = box.bottom + 6;
    var room = below + card.offsetHeight < window.innerHeight || box.top < card.offsetHeight + 6;
    card.style.left = Math.max(8, Math.min(box.left, wide - card.offsetWidth - 8)) + window.scrollX + "px";
    card.style.top = (room ? below : box.top - card.offsetHeight - 6) + window.scrollY + "px";
  }

  function show(link) {
    var token = tokens[links.indexOf(link)];
    var dated = token && token[0] === "d";
    if (!token || !archiveCards.kindOf(link)) return;
    shown = link;
    words = archiveCards.words;
    if (!words) {
      archiveCards.fetchWords(showAgain);
      return;
    }
    if (!card) {
      card = document.createElement("div");
      card.id = "hint";
      card.setAttribute("role", "tooltip");
      card.addEventListener("mouseenter", wait);
      card.addEventListener("mouseleave", hideSoon);
      document.body.append(card);
    }
    card.textContent = "";
    (dated ? tellDate : tellName)(link, token);
    card.hidden = false;
    link.setAttribute("aria-describedby", "hint");
    place(link);
    if (!dated && !archiveCards.fact(link)) archiveCards.fetchFact(link, showAgain);
  }

  function showAgain() {
    if (shown) show(shown);
  }

  function wait() {
    clearTimeout(timer);
  }

  function hide() {
    wait();
    if (shown) shown.removeAttribute("aria-describedby");
    if (card) card.hidden = true;
    shown = null;
  }

  function hideSoon() {
    wait();
    timer = setTimeout(hide, 250);
  }

  function showSoon(link, delay) {
    wait();
    timer = setTimeout(function () {
      if (shown !== link) {
        hide();
        show(link);
      }
    }, delay);
  }

  function on(type, act, options) {
    body.addEventListener(
      type,
      function (event) {
        var link = event.target.closest("a[href]");
        if (link) act(link, event);
      },
      options
    );
  }

  on("mouseover", function (link) {
    showSoon(link, 200);
  });
  on("mouseout", hideSoon);
  on("focusin", function (link) {
    if (link.matches(":focus-visible")) showSoon(link, 0);
  });
  on("focusout", hideSoon);
  /* Holding a finger on a name shows its card; letting go then does not follow the link, a tap does. */
  on(
    "touchstart",
    function (link) {
      held = false;
      wait();
      timer = setTimeout(function () {
        held = true;
        hide();
        show(link);
      }, 400);
    },
    { passive: true }
  );
  body.addEventListener("touchmove", wait, { passive: true });
  on("touchend", function (link, event) {
    if (held) event.preventDefault();
    else wait();
  });
  on("contextmenu", function (link, event) {
    if (held) event.preventDefault();
  });
  document.addEventListener(
    "touchstart",
    function (event) {
      if (!event.target.closest("#hint, [aria-describedby=hint]")) hide();
    },
    { passive: true, capture: true }
  );
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") hide();
  });
});

/* A lean article leaves to its reader's browser what stands in the page already: the list of its names and dates,
   and how to cite it. */
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  var card = document.querySelector("html[itemscope] .card");
  if (!card) return;
  var later = window.requestIdleCallback || setTimeout;
  later(function () {
    archiveCards.fetchWords(function () {
      ["date", "place", "organization", "person"].forEach(list); /* each comes before the last */
      cite();
    });
  });

  function make(name, text) {
    var element = document.createElement(name);
    element.textContent = text || "";
    return element;
  }

  function list(kind) {
    var items = make("ul");
    var seen = {};
    document.querySelectorAll(".story .body a[href]").forEach(function (link) {
      if (seen[link.href] || archiveCards.kindOf(link) !== kind) return;
      seen[link.href] = true;
      var item = make("li");
      item.append(make("a", link.textContent));
      item.firstChild.href = link.href;
      items.append(item);
    });
    if (!items.firstChild) return;
    var heading = make("h3", archiveCards.words["card_kind_" + kind]);
    heading.className = kind;
    card.insertBefore(heading, card.querySelector("dl").nextSibling);
    heading.after(items);
  }

  function said(names) {
    return Array.from(document.querySelectorAll(names), function (meta) {
      return meta.content || meta.textContent;
    }).join(", ");
  }

  function cite() {
    var words = archiveCards.words;
    var title = said('meta[name="DC.title"]');
    var authors = said('meta[name="DC.creator"]');
    var outlet = said('meta[name="DC.publisher"]');
    var day = said('meta[name="DC.date"]') ? said(".folio .day") : words.article_cite_undated;
    var address = document.querySelector('link[rel="canonical"]');
    var quoted = document.querySelector('meta[itemprop="headline"]') ? "“" + title + "”" : "[" + title + "]";
    var text = [authors, quoted, (outlet ? outlet + ", " : "") + day, said('meta[name="DC.source"]')];
    text.push(words.article_cite_kept.replace("{site}", said(".mast-name")) + (address ? ": " + address.href : ""));
    var section = make("section");
    section.className = "cite";
    section.append(make("h2", words.article_cite), make("p", text.filter(Boolean).join(". ") + "."));
    document.querySelector(".onward").prepend(section);
  }
});

/* In the lists of a lean site, a name without a page of its own leads to a search for it. */
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  var form = document.querySelector(".mast-search");
  document.querySelectorAll(".prose p.rare").forEach(function (row) {
    var names = row.textContent.split(" · ");
    row.textContent = "";
    names.forEach(function (name, place) {
      var link = document.createElement("a");
      link.href = form.action + "?q=" + encodeURIComponent('"' + name + '"');
      link.textContent = name;
      row.append(place ? " · " : "", link);
    });
  });
});

/* On the page of a name, each quoted sentence leads to its place in the article. */
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  document.querySelectorAll(":is(.page-person, .page-organization, .page-place) .prose li > ul").forEach(function (list) {
    var article = list.parentNode.querySelector("a");
    if (!article) return;
    list.querySelectorAll("li").forEach(function (sentence) {
      var name = sentence.querySelector("strong");
      if (!name) return;
      var link = document.createElement("a");
      link.href = article.href + "#:~:text=" + fragment(sentence.textContent);
      link.className = "to";
      name.before(link);
      link.append(name);
    });
  });

  /* A text fragment: the sentence's first and last words, without the dots that say it was cut. */
  function fragment(text) {
    var parts = text.replace(/^… | …$/g, "").trim().split(/\s+/);
    var ends = parts.length > 10 ? [parts.slice(0, 5), parts.slice(-5)] : [parts];
    return ends
      .map(function (end) {
        return encodeURIComponent(end.join(" ")).replace(/-/g, "%2D");
      })
      .join(",");
  }
});

/* Opened from the search page, an article marks the words looked for: #q= has runs of folded words with | between,
   a star after one that is a beginning. The marks are the browser's, so that the text's links stay whole. */
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  var asked = /^#q=(.+)/.exec(location.hash);
  var body = document.querySelector(".story .body");
  if (!asked || !body || !window.Highlight || !CSS.highlights) return;
  var runs = readRuns(asked[1]);
  var ranges = [];
  if (!runs.length) return;
  body.querySelectorAll("h1, h2, h3, p, li, figcaption").forEach(function (block) {
    if (!block.querySelector("p, li")) markBlock(block);
  });
  if (!ranges.length) return;
  var first = ranges.reduce(function (one, other) {
    return one.compareBoundaryPoints(Range.START_TO_START, other) <= 0 ? one : other;
  });
  CSS.highlights.set("found", new Highlight(...ranges));
  first.startContainer.parentElement.scrollIntoView({ block: "center" });

  function readRuns(text) {
    try {
      text = decodeURIComponent(text);
    } catch (error) {
      return [];
    }
    return text
      .split("|")
      .map(function (run) {
        return { words: run.replace(/\*$/, "").split(" ").filter(Boolean), open: run.slice(-1) === "*" };
      })
      .filter(function (run) {
        return run.words.length;
      });
  }

  function fold(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[đð]/g, "d");
  }

  function markBlock(block) {
    var walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    var nodes = [];
    var text = "";
    while (walker.nextNode()) {
      nodes.push({ node: walker.currentNode, at: text.length });
      text += walker.currentNode.data;
    }
    var words = Array.from(text.matchAll(/[\p{L}\p{Nd}][\p{L}\p{Nd}\p{M}]*/gu), function (match) {
      return { folded: fold(match[0]), start: match.index, end: match.index + match[0].length };
    });
    runs.forEach(function (run) {
      for (var i = 0; i + run.words.length <= words.length; i++) {
        if (standsAt(run, words, i))
          ranges.push(rangeOf(nodes, words[i].start, words[i + run.words.length - 1].end));
      }
    });
  }

  function standsAt(run, words, at) {
    return run.words.every(function (word, i) {
      var here = words[at + i].folded;
      return here === word || (run.open && i === run.words.length - 1 && here.startsWith(word));
    });
  }

  function rangeOf(nodes, start, end) {
    var range = new Range();
    var from = nodeAt(nodes, start);
    var to = nodeAt(nodes, end - 1);
    range.setStart(from.node, start - from.at);
    range.setEnd(to.node, end - to.at);
    return range;
  }

  function nodeAt(nodes, place) {
    return nodes.findLast(function (one) {
      return one.at <= place;
    });
  }
});

/* The search page opened from disk asks an article for its text, to show the words around a hit: it opens the
   page in a hidden frame at #archive-text (press_archive/search/client/texts.js). */
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  var blocks = ".story .body > :is(h1, h2, h3, h4, h5, h6, p, blockquote, ul, ol, pre)";
  if (location.hash !== "#archive-text" || window.parent === window) return;
  var found = Array.prototype.map.call(document.querySelectorAll(blocks), function (block) {
    var kind = /^H[1-6]$/.test(block.tagName) ? (block.tagName === "H1" ? "headline" : "heading") : "paragraph";
    if (block.classList.contains("lead")) kind = "lead";
    if (block.classList.contains("caption")) kind = "caption";
    return { kind: kind, text: block.textContent };
  });
  window.parent.postMessage({ archiveText: found }, "*");
});
