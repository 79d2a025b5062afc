/* Opened from the search page, an article marks the words looked for: #q= has runs of folded words with | between,
   "=" before a word that stands with its accents, a star after one that is a beginning. The marks are the browser's,
   so that the text's links stay whole. */
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  var asked = /^#q=(.+)/.exec(location.hash);
  var body = document.querySelector(".story .body");
  if (!asked || !body || !window.Highlight || !CSS.highlights) return;
  var runs = readRuns(asked[1]);
  var ranges = [];
  if (!runs.length) return;
  body.querySelectorAll("h1, h2, p, tr, caption").forEach(function (block) {
    markBlock(block);
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
        var words = run.replace(/\*$/, "").split(" ").filter(Boolean);
        return { words: words.map(wanted), open: run.slice(-1) === "*" };
      })
      .filter(function (run) {
        return run.words.length;
      });
  }

  function wanted(word) {
    return word[0] === "=" ? formOf(word.slice(1)) : { folded: word };
  }

  /* Where in a word its tone is written makes no difference: hoà, hòa. */
  function formOf(word) {
    var marked = word.normalize("NFKD").toLowerCase().replace(/ð/g, "đ");
    var tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
    return { folded: fold(word), body: marked.replace(tones, ""), tones: (marked.match(tones) || []).join("") };
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
      return { form: formOf(match[0]), start: match.index, end: match.index + match[0].length };
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
      var here = words[at + i].form;
      var open = run.open && i === run.words.length - 1;
      if (word.body === undefined) return open ? here.folded.startsWith(word.folded) : here.folded === word.folded;
      var alike = open ? here.body.startsWith(word.body) : here.body === word.body;
      return alike && (here.tones === word.tones || (open && !word.tones));
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
