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
    var title = document.title;
    var authors = said('meta[name="DC.creator"]');
    var outlet = said('meta[name="DC.publisher"]');
    var day = said('meta[name="DC.date"]') ? said(".folio .day") : words.article_cite_undated;
    var address = document.querySelector('link[rel="canonical"]');
    var quoted = document.querySelector('title[itemprop="headline"]') ? "“" + title + "”" : "[" + title + "]";
    var text = [authors, quoted, (outlet ? outlet + ", " : "") + day, said('meta[name="DC.source"]')];
    text.push(words.article_cite_kept.replace("{site}", said(".mast-name")) + (address ? ": " + address.href : ""));
    var section = make("section");
    section.className = "cite";
    section.append(make("h2", words.article_cite), make("p", text.filter(Boolean).join(". ") + "."));
    document.querySelector(".onward").prepend(section);
  }
});
