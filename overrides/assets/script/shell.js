/* Lean pages leave what needs a script, or stands on every page, to this one: the link to the content, the search box,
   the buttons, the menu, the footer, what searches for a name. An element of our own is set up as the page is read, so nothing moves later. */
{% set tools %}{% include "partials/tools.html" %}{% endset -%}
{% set foot %}<footer class=foot><a href={{ 'about.html' | url }}>{{ words.site_about_all | e }}</a>
{% include "partials/owner.html" %}</footer>{% endset -%}
(function () {
  "use strict";
  var own = document.currentScript.src;

  /* The addresses written here are relative to this script. */
  function made(markup) {
    var template = document.createElement("template");
    template.innerHTML = markup;
    ["href", "action"].forEach(function (name) {
      template.content.querySelectorAll("[" + name + "]").forEach(function (element) {
        element.setAttribute(name, new URL(element.getAttribute(name), own).href);
      });
    });
    return template.content;
  }

  function skip() {
    var link = document.createElement("a");
    link.className = "skip";
    link.href = "#content";
    link.textContent = {{ words.site_skip | tojson }};
    return link;
  }

  function searchForName() {
    var name = document.querySelector(":is(.page-person, .page-organization, .page-place) h1");
    if (!name) return;
    var line = document.createElement("p");
    var link = document.createElement("a");
    link.className = "more";
    link.href = new URL("../search.html?q=", own).href + encodeURIComponent('"' + name.textContent + '"');
    link.textContent = {{ words.page_entity_search | tojson }};
    line.append(link);
    name.parentNode.append(line);
  }

  customElements.define(
    "mast-tools",
    class extends HTMLElement {
      connectedCallback() {
        this.parentNode.before(skip());
        this.replaceWith(made({{ tools | tojson }}));
        document.addEventListener("DOMContentLoaded", function () {
          document.body.append(made({{ foot | tojson }}));
          searchForName();
        });
      }
    }
  );
})();
