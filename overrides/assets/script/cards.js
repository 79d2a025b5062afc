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
