/* The search page opened from disk asks an article for its text, to show the words around a hit, and so does the
   list of articles kept (assets/saved.js): it opens the page in a hidden frame at #archive-text
   (press_archive/search/client/texts.js). */
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  var blocks = ".story .body :is(h1, h2, p, tr, caption)";
  if (location.hash !== "#archive-text" || window.parent === window) return;
  var found = Array.prototype.map.call(document.querySelectorAll(blocks), function (block) {
    var kind = { H1: "headline", H2: "heading" }[block.tagName] || "paragraph";
    if (block.classList.contains("lead")) kind = "lead";
    if (block.classList.contains("caption")) kind = "caption";
    return { kind: kind, text: textOf(block) };
  });
  var authors = Array.prototype.map.call(document.querySelectorAll('meta[name="DC.creator"]'), function (meta) {
    return meta.content;
  });
  var cut = document.querySelector(".story .cut");
  var source = document.querySelector(".card .ways a[rel~=external]");
  window.parent.postMessage({
    archiveText: found,
    authors: authors,
    names: namesOnPage(),
    ours: Boolean(document.querySelector(".story h1.none")),
    cut: cut && cut.textContent,
    source: source && source.href
  }, "*");

  /* Cells of a table's row stand apart as the index has them. */
  function textOf(block) {
    return block.cells ? Array.from(block.cells, textOf).filter(Boolean).join(" | ") : block.textContent;
  }

  /* As the card lists them, or else as the text first has them. */
  function namesOnPage() {
    var names = new Map();
    document.querySelectorAll(":is(.card li, .story .body) a[href]").forEach(function (link) {
      var address = /(?:^|\/)((?:people|organizations|places|events)\/[^?#]+)/.exec(link.getAttribute("href"));
      if (address && (!names.has(address[1]) || link.closest(".card"))) names.set(address[1], link.textContent);
    });
    return Array.from(names.values());
  }
});
