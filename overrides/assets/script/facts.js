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
    icon.href = root + {{ icon | tojson }};
    document.head.append(icon);
  }

  /* Where a link leads, from the site's root. */
  function path(address) {
    return address.slice(root.length).split(/[?#]/)[0];
  }

  return {
    root: root,
    path: path,
    words: null,
    taking: null,
    speak: function (said, count) {
      archiveCards.words = said;
      shards = count;
    },
    add: function (more) {
      Object.assign(facts, more);
    },
    take: function (said, styles) {
      archiveCards.taking = { words: said, styles: styles };
    },
    fetchTaking: function (then) {
      fetchScript("taking", then);
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
