/* The front page: what the archive has of today's day in earlier years. Which day it is only the reader's browser
   knows; what was published then lies in a script a month (data/days/), for nothing else can be loaded from disk. */
(function () {
  "use strict";
  var MOST = 6;
  var box = document.getElementById("this-day");
  if (!box) return;
  var now = new Date();
  var year = String(now.getFullYear());
  var month = String(now.getMonth() + 1).padStart(2, "0");
  var day = String(now.getDate()).padStart(2, "0");
  if (box.dataset.months.split(" ").indexOf(month) < 0) return;

  window.archiveToday = function (days) {
    var earlier = (days[day] || []).filter(function (one) { return one[0] < year; });
    if (!earlier.length) return;
    box.querySelector("h2").textContent = box.dataset.heading.replace("{day}", archiveDate("XXXX-" + month + "-" + day));
    box.querySelector("ul").append.apply(box.querySelector("ul"), earlier.slice(0, MOST).map(item));
    box.hidden = false;
  };

  function item(one) {
    var made = document.createElement("li");
    var link = document.createElement("a");
    var facts = document.createElement("em");
    link.className = "topic";
    link.href = new URL(one[2], new URL(box.dataset.root + "/", location.href));
    link.textContent = one[1];
    facts.textContent = one[3];
    made.append(link, " ", facts);
    return made;
  }

  var script = document.createElement("script");
  script.src = box.dataset.folder + month + ".js";
  document.head.append(script);
})();
