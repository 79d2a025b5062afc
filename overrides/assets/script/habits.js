/* What every page does beyond reading: "/" goes to the search box, the button changes light and dark, a linked
   name says who it is, a quoted sentence leads to its place. Works from disk, and without storage. */
(function () {
  "use strict";
  var told = document.documentElement.dataset; /* theme.palette may name a scheme: the first one, or the only one */
  if (told.preset === "only") return;
  delete told.preset;
  try {
    told.scheme = localStorage.getItem("scheme") || told.scheme || "";
  } catch (error) {
    told.scheme = told.scheme || "";
  }
})();

/* The typeface every page is read in is fetched before anything asks for it, so that nothing moves when it comes. From
   disk browsers refuse that. */
(function () {
  "use strict";
  if (location.protocol === "file:") return;
  ["latin", "vietnamese"].forEach(function (letters) {
    var early = document.createElement("link");
    early.rel = "preload";
    early.as = "font";
    early.crossOrigin = "";
    early.href = new URL("fonts/newsreader-" + letters + "-normal.woff2", document.currentScript.src);
    document.head.append(early);
  });
})();

document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  var root = document.documentElement;
  var dark = window.matchMedia("(prefers-color-scheme: dark)");

  function scheme() {
    return root.dataset.scheme || (dark.matches ? "dark" : "light");
  }

  function remember(value) {
    root.dataset.scheme = value;
    try {
      localStorage.setItem("scheme", value);
    } catch (error) {
      /* Storage is closed to some readers; the choice then lasts for this page. */
    }
  }

  function isTyping(target) {
    return target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName);
  }

  function reachSearch(event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    var box = document.getElementById("search-q") || document.getElementById("archive-search");
    if (!box) return;
    event.preventDefault();
    box.focus();
    box.select();
  }

  document.addEventListener("keydown", reachSearch);
  var search = document.getElementById("archive-search");
  if (search) search.setAttribute("aria-keyshortcuts", "/");
  var button = document.getElementById("scheme");
  if (button) {
    button.addEventListener("click", function () {
      remember(scheme() === "dark" ? "light" : "dark");
    });
  }
});
