/* A reader may choose another language of the interface than the site was built in. Then its words come from a script of
   their own (data/languages/), and assets/language.js puts them in place of the others as the page is read: both are
   written into the head here, so that nothing is shown in one language and then in another. Articles stay as they are. */
(function () {
  "use strict";
  var built = document.documentElement.lang;
  var names = {};
  {% for key in words if key[:9] == "language_" %}names[{{ key[9:] | tojson }}] = {{ words[key] | tojson }};
  {% endfor %}
  var chosen = built;
  try {
    chosen = localStorage.getItem("language") || built;
    localStorage.setItem("language", chosen);
  } catch (error) {
    return; /* Storage is closed: nothing could be remembered from page to page. */
  }
  if (!names[chosen]) chosen = built;
  if (chosen !== built) {
    ["assets/language.js", "data/languages/" + chosen + ".js"].forEach(function (path) {
      document.write('<script src="' + archiveCards.root + path + '"></' + "script>");
    });
  }

  document.addEventListener("DOMContentLoaded", function () {
    var before = document.getElementById("scheme");
    if (!before) return;
    var menu = document.createElement("select");
    menu.id = "language";
    menu.lang = chosen;
    menu.title = {{ words.site_language | tojson }};
    menu.setAttribute("aria-label", menu.title);
    Object.keys(names).forEach(function (name) {
      var option = new Option(names[name], name, name === chosen, name === chosen);
      option.lang = name;
      menu.add(option);
    });
    before.before(menu);
    menu.addEventListener("change", function () {
      localStorage.setItem("language", menu.value);
      location.reload();
    });
  });
})();
