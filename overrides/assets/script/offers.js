/* The search boxes offer names and headlines while one types. The search itself is fetched when a box is first used. */
(function () {
  "use strict";
  var own = document.currentScript.src;
  var told = {{ {"label": words.site_offers, "article": words.site_offers_article, "one": words.search_count_one, "count": words.search_count, "person": words.search_kind_person, "organization": words.search_kind_organization, "place": words.search_kind_place} | tojson }};

  document.addEventListener("focusin", function (event) {
    var box = event.target;
    if (box.id !== "archive-search" && box.id !== "search-q") return;
    if (window.archiveSearch) {
      window.archiveSearch.offerIn(box, told);
      return;
    }
    var script = document.querySelector("script[src$='search/search.js']");
    if (!script) {
      script = document.createElement("script");
      script.src = new URL("../search/search.js", own).href;
      document.head.append(script);
    }
    script.addEventListener("load", function () {
      window.archiveSearch.offerIn(box, told);
    });
  });
})();
