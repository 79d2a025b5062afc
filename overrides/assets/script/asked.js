/* A search page that is asked something: the list of the index's parts is on its way before the script that wants it. */
(function () {
  if (!location.search || !/\/search(\.html)?$/.test(location.pathname)) return;
  var ahead = document.createElement("link");
  ahead.rel = "preload";
  ahead.as = "script";
  ahead.href = archiveCards.root + "search/manifest.js";
  document.head.append(ahead);
})();
