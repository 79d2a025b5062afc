/* A lean article leaves to its reader's browser what stands in the page already: the list of its names and dates. */
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  var card = document.querySelector("html[itemscope] .card");
  if (!card) return;
  var later = window.requestIdleCallback || setTimeout;
  later(function () {
    archiveCards.fetchWords(function () {
      ["date", "place", "organization", "person"].forEach(list); /* each comes before the last */
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
});
