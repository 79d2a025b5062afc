/* On the page of a name, each quoted sentence leads to its place in the article. */
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  document.querySelectorAll(":is(.page-person, .page-organization, .page-place) .prose li > ul").forEach(function (list) {
    var article = list.parentNode.querySelector("a");
    if (!article || list.querySelector(".told")) return;
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
