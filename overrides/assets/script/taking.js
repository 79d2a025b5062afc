/* What a reader may take from an article (assets/article.js) is loaded once its text is shown; the short addresses
   lead on to their articles. */
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  var target = /^#[0-9a-f]+$/.test(location.hash) && document.querySelector(".shorts > " + "[id='" + location.hash.slice(1) + "'] > a");
  if (target) location.replace(target.href);
  if (!document.querySelector(".story .take")) return;
  var later = window.requestIdleCallback || setTimeout;
  later(function () {
    var script = document.createElement("script");
    script.src = archiveCards.root + "assets/article.js";
    document.head.append(script);
  });
});
