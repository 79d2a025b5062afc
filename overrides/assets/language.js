/* The interface in the language a reader has chosen (assets/script/language.js): each text and label that is a sentence
   of the catalogue the site was built with becomes that of the other, as it comes into the page, be it read or made by
   a script. Dates and numbers are written anew. What articles say, and names, are in no catalogue; where they stand they
   are left alone and marked as of the language the site was built in. */
var archiveLanguage = (function () {
  "use strict";
  var ATTRIBUTES = ["title", "aria-label", "placeholder", "label", "data-shown", "data-none", "data-heading"];
  var THEIRS = ".story .body, blockquote, q, .cite dd, .mast-name, .citation, .search-citation, .search-snippet, mark, code, pre, textarea, style, [translate=no], " +
    ":is(.page-person, .page-organization, .page-place) .listed li > ul > li:not(:has(> em:only-child)), .related li > a, .turn span, .shorts";
  var THINGS = /^(?:articles|people|organizations|places|events|outlets|stories|a)\/(?!(?:[^/]+\/)?index\.html|undated)[^?#]+\.html/;
  var NUMERIC = { n: 1, total: 1, articles: 1, days: 1, years: 1, of: 1, bad: 1, left: 1, people: 1, least: 1, speakers: 1, mentions: 1, shown: 1 };
  var DATED = { date: 1, day: 1, month: 1, first: 1, last: 1, when: 1 };
  var root = document.documentElement;
  var built = root.lang;
  var exact = new Map();
  var patterns = [];
  var done = new WeakMap();
  var from = null;
  var to = null;
  var dated = null;
  var bare = null;

  function escaped(text) {
    return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  }

  /* A form of dates as an expression: {dd}/{mm}/{y} → (\d\d)/(\d\d)/(\d{4}), and which part is which. */
  function reader(form) {
    var parts = [];
    var source = form.split(/(\{\w+\})/).map(function (piece) {
      var name = /^\{(\w+)\}$/.exec(piece);
      if (!name) return escaped(piece);
      parts.push(name[1][0]);
      return name[1][0] === "y" ? "(\\d{4})" : name[1].length > 1 ? "(\\d\\d)" : "(\\d\\d?)";
    }).join("");
    return { source: source, parts: parts };
  }

  function write(form, told) {
    return form.replace(/\{(\w+)\}/g, function (whole, name) {
      var value = told[name[0]];
      return name === "mm" || name === "dd" ? value.padStart(2, "0") : name === "y" ? value : String(Number(value));
    });
  }

  /* A date, or a time of a day behind one, in the other language; nothing where the text is none. */
  function date(text) {
    var clock = /^(.*\d\D?) (\d\d:\d\d)$/.exec(text);
    if (clock) {
      var day = date(clock[1]);
      return day && day + " " + clock[2];
    }
    for (var one of dated) {
      var found = one.read.exec(text);
      if (!found) continue;
      var told = {};
      one.parts.forEach(function (part, place) { told[part] = found[place + 1]; });
      return write(one.form, told);
    }
    return "";
  }

  function number(text) {
    return bare.test(text) ? Number(text.replace(/\D/g, "")).toLocaleString(root.lang) : "";
  }

  function dateOrNumber(text) {
    var ends = text.split(" – ");
    if (ends.length === 2 && ends.every(function (end) { return end === "…" || date(end); })) {
      return ends.map(function (end) { return date(end) || end; }).join(" – ");
    }
    return date(text) || number(text);
  }

  function pattern(entry) {
    var names = [];
    var dates = dated.map(function (one) { return one.read.source.slice(1, -1).replace(/\((?!\?)/g, "(?:"); }).join("|");
    var source = entry[0].split(/(\{\w+\})/).map(function (piece) {
      var name = /^\{(\w+)\}$/.exec(piece);
      if (!name) return escaped(piece);
      names.push(name[1]);
      return NUMERIC[name[1]] ? "([\\d.,]+)" : DATED[name[1]] ? "((?:" + dates + ")(?: \\d\\d:\\d\\d)?|…)" : "(.+)";
    }).join("");
    return { read: new RegExp("^" + source + "$"), names: names, said: entry[1], one: entry[2], free: /\(\.\+\)/.test(source), start: entry[0].split("{")[0] };
  }

  function filled(entry, found) {
    var said = entry.one && entry.names.some(function (name, at) { return name === "n" && found[at + 1] === "1"; }) ? entry.one : entry.said;
    entry.names.forEach(function (name, at) {
      var value = found[at + 1];
      said = said.replace("{" + name + "}", function () { return DATED[name] || NUMERIC[name] ? dateOrNumber(value) || value : translated(value) || value; });
    });
    return said;
  }

  function sentence(text) {
    var known = exact.get(text);
    if (known !== undefined) return known;
    for (var entry of patterns) {
      var found = text.startsWith(entry.start) && entry.read.exec(text);
      if (found) return filled(entry, found);
    }
    return "";
  }

  /* All pieces in the other language, or as they were; nothing where none is known, or not all of those that have to be. */
  function pieces(text, separator, all) {
    if (!text.includes(separator)) return "";
    var parts = text.split(separator);
    var said = parts.map(translated);
    if (all ? !said.every(Boolean) : !said.some(Boolean)) return "";
    return said.map(function (part, place) { return part || parts[place]; }).join(separator);
  }

  function headed(text) {
    var at = text.indexOf(":");
    while (at > 0) {
      var head = exact.get(text.slice(0, at + 1)) || (exact.has(text.slice(0, at)) && exact.get(text.slice(0, at)) + ":");
      var rest = text.slice(at + 1).trim();
      if (head) return rest ? head + " " + (translated(rest) || rest) : head;
      at = text.indexOf(":", at + 1);
    }
    return "";
  }

  /* Sentences one after the other; of what stands between two links perhaps only the end of one. */
  function run(text) {
    for (var at = text.indexOf(". "); at > 0; at = text.indexOf(". ", at + 1)) {
      var first = sentence(text.slice(0, at + 1)) || wrapped(text.slice(0, at + 1));
      if (first) return first + " " + (translated(text.slice(at + 2)) || text.slice(at + 2));
    }
    return "";
  }

  function wrapped(text) {
    var inside = /^([([,;·–—←→▾+-]\s*|)(.*?)(\s*[)\],;:·–—←→]\.?|)$/.exec(text);
    if (!inside || (!inside[1] && !inside[3])) return "";
    var said = translated(inside[2]);
    return said && inside[1] + said + inside[3];
  }

  function translated(text) {
    var bounds = /^(\s*)([\s\S]*?)(\s*)$/.exec(text);
    var inner = bounds[2].replace(/\s+/g, " ");
    if (!inner || inner.length > 900) return "";
    var said = sentence(inner) || dateOrNumber(inner) || pieces(inner, " · ") || pieces(inner, ", ", true) || headed(inner) || run(inner) || wrapped(inner);
    return said && bounds[1] + said + bounds[3];
  }

  /* Whether what stands here is an article's or a name, and not the interface's. */
  function isTheirs(element) {
    var theirs = element.closest(THEIRS);
    if (theirs) {
      if (!theirs.closest("[lang]:not(html)")) theirs.lang = built;
      return true;
    }
    return false;
  }

  function isName(element) {
    var link = element.closest("a[href], h1");
    if (!link) return false;
    if (link.matches("[href*='#'], .told, .at, .more") || element.matches(".turn small")) return false;
    var name = link.matches("a") ? THINGS.test(archiveCards.path(new URL(link.getAttribute("href"), location.href).href)) : Boolean(link.closest(":is(.page-person, .page-organization, .page-place, .page-outlet, .page-story, .page-article)"));
    if (name && !link.closest("[lang]:not(html)")) link.lang = built;
    return name;
  }

  function text(node) {
    var parent = node.parentElement;
    if (!parent || done.get(node) === node.data || !node.data.trim()) return;
    if (parent.localName === "script") {
      if (parent.type === "application/json") words(node);
      return;
    }
    if (parent.localName === "title" && parent.parentElement === document.head) {
      replace(node, pieces(node.data, " · ") || translated(node.data));
      return;
    }
    if (isTheirs(parent)) return;
    if (isName(parent) && !/\d/.test(node.data)) {
      if (exact.has(node.data.trim()) && parent.closest(".ours, .kicker, .none")) replace(node, translated(node.data));
      return;
    }
    var said = translated(node.data);
    if (!said && parent.childNodes.length === 1 && /\p{L}/u.test(node.data) && !parent.closest("[lang]:not(html)")) parent.lang = built;
    replace(node, said);
  }

  function replace(node, said) {
    if (said && said !== node.data) node.data = said;
    done.set(node, node.data);
  }

  /* Words that a script reads for its own use: a mapping key → sentence. */
  function words(node) {
    var said = JSON.parse(node.data);
    Object.keys(said).forEach(function (key) {
      said[key] = exact.get(said[key]) || (patterns.find(function (one) { return one.from === said[key]; }) || {}).said || said[key];
    });
    node.data = JSON.stringify(said);
    done.set(node, node.data);
  }

  function attributes(element) {
    ATTRIBUTES.forEach(function (name) {
      var value = element.getAttribute(name);
      if (!value || (isTheirs(element) && !element.matches(".para"))) return;
      var template = patterns.find(function (one) { return one.from === value; });
      var said = template ? template.said : translated(value);
      if (said && said !== value) element.setAttribute(name, said);
    });
  }

  function own(element) {
    var name = element.dataset.text;
    if (!name || !to.texts[name] || element.lang === to.language) return;
    element.lang = to.language;
    element.innerHTML = to.texts[name]; /* the archive's own, never an article's */
  }

  function visit(node) {
    if (node.nodeType === Node.TEXT_NODE) {
      text(node);
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    var walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (var one = node; one; one = walker.nextNode()) {
      if (one.nodeType === Node.TEXT_NODE) text(one);
      else attributes(one);
    }
  }

  function begin(said) {
    from = said.from;
    to = said;
    root.lang = said.language;
    bare = new RegExp("^\\d{1,3}(?:" + escaped(from.group) + "\\d{3})+$");
    dated = ["day", "month", "dayOfYear", "year"].map(function (name) {
      var made = reader(from[name]);
      return { read: new RegExp("^" + made.source + "$"), parts: made.parts, form: said.forms[name] };
    });
    var entries = document.currentScript && location.pathname.endsWith("/search.html") ? said.searching.concat(said.words) : said.words.concat(said.searching);
    entries.forEach(function (entry) {
      if (/\{\w+\}/.test(entry[0])) {
        var made = pattern(entry);
        made.from = entry[0];
        patterns.push(made);
      } else if (!exact.has(entry[0])) exact.set(entry[0], entry[1]);
    });
    patterns.sort(function (one, other) { return one.free - other.free || other.from.length - one.from.length; });
    new MutationObserver(function (changes) {
      changes.forEach(function (change) {
        if (change.type === "childList") change.addedNodes.forEach(visit);
        else if (change.type === "attributes") attributes(change.target);
        else text(change.target);
      });
    }).observe(root, { childList: true, subtree: true, characterData: true, attributes: true, attributeFilter: ATTRIBUTES });
    visit(document.head);
    document.addEventListener("DOMContentLoaded", function () {
      document.querySelectorAll("[data-text]").forEach(own);
    });
  }

  return {
    begin: begin,
    /* The forms of dates, for scripts that write some. */
    forms: function () {
      return to && { d: to.forms.day, m: to.forms.month, y: to.forms.year, dm: to.forms.dayOfYear };
    }
  };
})();
