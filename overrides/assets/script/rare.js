/* In the lists of a lean site, a name without a page of its own leads to a search for it. */
document.addEventListener("DOMContentLoaded", function () {
  "use strict";
  var form = document.querySelector(".mast-search");
  document.querySelectorAll(".prose p.rare").forEach(function (row) {
    var names = row.textContent.split(" · ");
    row.textContent = "";
    names.forEach(function (name, place) {
      var link = document.createElement("a");
      link.href = form.action + "?q=" + encodeURIComponent('"' + name + '"');
      link.textContent = name;
      row.append(place ? " · " : "", link);
    });
  });
});
