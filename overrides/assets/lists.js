/* Long lists: the tables of figures, the articles of a name or an outlet, the names of a list, what editors are told. Choose by words, year and
   the like, order, fetch the other parts of a long one, download what is shown. Without this script all stand as they
   are. A part is fetched in a hidden frame that sends its rows, since nothing else works from disk. */
var archiveLists = (function () {
  "use strict";
  var ROWS = "#archive-rows";

  /* As search folds: accents and case do not count. */
  function fold(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
  }

  /* Words typed: what tells whether a text holds them all. */
  function wanted(typed) {
    var words = fold(typed).split(/\s+/).filter(Boolean);
    return function (text) {
      if (!words.length) return true;
      var folded = fold(text);
      return words.every(function (word) { return folded.includes(word); });
    };
  }

  function offer(select, values, downwards) {
    var chosen = select.value;
    var found = Array.from(new Set(values.filter(Boolean)));
    found.sort(function (one, other) { return one.localeCompare(other, "vi"); });
    if (downwards) found.reverse();
    select.length = 1;
    found.forEach(function (value) { select.add(new Option(value, value)); });
    select.value = chosen;
  }

  function said(sentence, shown, total) {
    var language = document.documentElement.lang;
    return sentence.replace("{n}", shown.toLocaleString(language)).replace("{total}", total.toLocaleString(language));
  }

  /* In a frame that another page has opened: send it the rows. */
  function answer(body) {
    if (!body || location.hash !== ROWS || window.parent === window) return false;
    body.querySelectorAll("a").forEach(function (link) {
      link.href = String(link.href); /* whole, for a page in another folder */
    });
    window.parent.postMessage({ archiveRows: body.innerHTML }, "*");
    return true;
  }

  /* The rows of all parts, one after the other; "within" is what they lie in. */
  function fetchAll(parts, within, take, done) {
    if (!parts.length) {
      done();
      return;
    }
    var frame = document.createElement("iframe");
    frame.hidden = true;
    window.addEventListener("message", function told(event) {
      if (event.source !== frame.contentWindow || !event.data || !event.data.archiveRows) return;
      window.removeEventListener("message", told);
      frame.remove();
      var template = document.createElement("template");
      template.innerHTML = within[0] + event.data.archiveRows + within[1];
      take(Array.from(template.content.querySelector(within[2]).children));
      fetchAll(parts.slice(1), within, take, done);
    });
    frame.src = parts[0] + ROWS;
    document.body.append(frame);
  }

  function partsOf(form) {
    return form.dataset.parts.trim().split(/\s+/).filter(Boolean);
  }

  return { fold: fold, wanted: wanted, offer: offer, said: said, answer: answer, fetchAll: fetchAll, partsOf: partsOf };
})();

/* The tables of figures. */
(function () {
  "use strict";
  var lists = archiveLists;
  var form = document.querySelector(".amounts-tools");
  var table = document.querySelector(".amounts table");
  if (lists.answer(table && table.tBodies[0]) || !form) return;
  form.hidden = false;
  form.addEventListener("submit", function (event) {
    event.preventDefault();
  });
  if (table) enhance(table.tBodies[0]);
  else findUnits();

  function findUnits() {
    form.elements.unit.addEventListener("input", function () {
      var fits = lists.wanted(form.elements.unit.value);
      document.querySelectorAll("#units ~ ul li").forEach(function (item) {
        item.hidden = !fits(item.firstElementChild.textContent);
      });
    });
  }

  function enhance(body) {
    var rows = Array.from(body.rows);
    var fields = form.elements;

    function dayOf(row) {
      var time = row.cells[3].querySelector("time");
      return time ? time.dateTime : "";
    }

    function choices() {
      lists.offer(fields.year, rows.map(function (row) { return dayOf(row).slice(0, 4); }), true);
      lists.offer(fields.place, rows.map(function (row) { return row.cells[2].textContent; }), false);
    }

    function choose() {
      var holds = lists.wanted(fields.words.value);
      var shown = 0;
      rows.forEach(function (row) {
        var fits =
          holds(row.textContent) &&
          (!fields.year.value || dayOf(row).startsWith(fields.year.value)) &&
          (!fields.place.value || row.cells[2].textContent === fields.place.value);
        row.hidden = !fits;
        if (fits) shown += 1;
      });
      form.querySelector("output").textContent = lists.said(form.dataset.shown, shown, rows.length);
    }

    function valueOf(row, column) {
      var cell = row.cells[column];
      if (column === 0) return Number(cell.querySelector("data").value);
      return column === 3 ? dayOf(row) : cell.textContent;
    }

    function sortBy(head, column) {
      var up = head.getAttribute("aria-sort") === "descending";
      table.querySelectorAll("th").forEach(function (other) { other.removeAttribute("aria-sort"); });
      head.setAttribute("aria-sort", up ? "ascending" : "descending");
      rows.sort(function (one, other) {
        var left = valueOf(one, column);
        var right = valueOf(other, column);
        var order = typeof left === "number" ? left - right : left.localeCompare(right, "vi");
        return up ? order : -order;
      });
      body.append.apply(body, rows);
    }

    function download() {
      var lines = [Array.from(table.tHead.rows[0].cells), ...rows.filter(function (row) { return !row.hidden; }).map(function (row) { return Array.from(row.cells); })];
      var text = lines
        .map(function (cells) {
          var link = cells[4].querySelector("a");
          return cells.map(plain).concat(link ? quoted(link.href) : "").join(",");
        })
        .join("\r\n");
      var file = document.createElement("a");
      file.href = URL.createObjectURL(new Blob(["\ufeff" + text + "\r\n"], { type: "text/csv" }));
      file.download = document.querySelector("h2").textContent.replace(/[^\p{L}\p{N}%]+/gu, "-") + ".csv";
      file.click();
      URL.revokeObjectURL(file.href);
    }

    function plain(cell) {
      return quoted(cell.textContent);
    }

    /* A cell that begins like a formula would be run as one by a spreadsheet. */
    function quoted(text) {
      return '"' + (/^[=+\-@\t]/.test(text) ? "'" : "") + text.replace(/"/g, '""') + '"';
    }

    table.querySelectorAll("th").forEach(function (head, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", function () {
        sortBy(head, column);
      });
    });
    var parts = lists.partsOf(form);
    fields.more.hidden = !parts.length;
    fields.more.addEventListener("click", function () {
      fields.more.hidden = true;
      lists.fetchAll(parts, ["<table><tbody>", "</tbody></table>", "tbody"], function (more) {
        rows = rows.concat(more);
        body.append.apply(body, more);
      }, function () {
        choices();
        choose();
      });
    });
    fields.csv.addEventListener("click", download);
    form.addEventListener("input", choose);
    choices();
    choose();
  }
})();

/* The articles of a name, an outlet or a day. All parts are fetched when a reader first chooses, for what is chosen from
   is everything that the archive has. */
(function () {
  "use strict";
  var lists = archiveLists;
  var form = document.querySelector(".articles-tools");
  var list = document.querySelector(".of-articles > ul") || document.querySelector(".told ul");
  if (lists.answer(list) || !form || !list) return;
  var fields = form.elements;
  var items = Array.from(list.children).map(told);
  var whole = !form.dataset.parts.trim();
  form.hidden = false;
  form.addEventListener("submit", function (event) {
    event.preventDefault();
  });
  form.addEventListener("input", function () {
    everything(choose);
  });
  form.addEventListener("focusin", function () {
    everything(function () {});
  });
  choices();

  /* A day, month or year, whichever way the language puts them: 26/08/2025, 2025년 8월 26일; else nothing. */
  function dayIn(text) {
    var parts = text.match(/\d+/g) || [];
    if (parts.length > 3 || !/^\d[\d/. 년월일]*$/.test(text)) return "";
    if (parts[0].length < 4) parts.reverse();
    return parts[0].length === 4 ? parts.map(function (part) { return part.padStart(2, "0"); }).join("-") : "";
  }

  /* An item is an article, or a story with articles below it; a title found is that of all of these. */
  function told(item) {
    var topic = item.querySelector(":scope > .topic");
    var nodes = topic ? Array.from(item.querySelectorAll("li")).filter(function (one) { return one.querySelector("a"); }) : [item];
    var articles = nodes.map(function (node) {
      return Object.assign(facts(node), { node: node, text: (topic ? topic.textContent + " " : "") + node.textContent });
    });
    return { item: item, articles: articles, day: articles.length ? articles[0].day : "" };
  }

  /* What stands behind a title: the day, the way lists write days, and the outlet; links there lead elsewhere. */
  function facts(node) {
    var behind = Array.from(node.querySelectorAll(":scope > em")).pop();
    var text = behind ? Array.from(behind.childNodes, function (part) { return part.nodeType === 3 ? part.textContent : ""; }).join("") : "";
    var parts = text.split(" · ").filter(function (part) { return part.trim() && !/^\+/.test(part); });
    var day = dayIn(parts[0] || "");
    if (day) parts.shift();
    return { day: day, outlet: parts[0] || "" };
  }

  function articles() {
    return items.flatMap(function (one) { return one.articles; });
  }

  var asked = false;
  var waiting = [];
  function everything(then) {
    if (whole) return then();
    waiting.push(then);
    if (asked) return undefined;
    asked = true;
    var found = [];
    lists.fetchAll(lists.partsOf(form), ["<ul>", "</ul>", "ul"], function (more) {
      found = found.concat(more);
    }, function () {
      whole = true;
      items = found.map(told);
      list.replaceChildren.apply(list, found);
      document.querySelectorAll("#years, #years + ul, .of-years, .of-articles > p").forEach(function (part) {
        part.remove();
      });
      choices();
      choose();
      waiting.forEach(function (each) { each(); });
    });
    return undefined;
  }

  function choices() {
    if (fields.year) lists.offer(fields.year, articles().map(function (one) { return one.day.slice(0, 4); }), true);
    if (fields.outlet) lists.offer(fields.outlet, articles().map(function (one) { return one.outlet; }), false);
  }

  function isChosen(name, value) {
    return !fields[name] || !fields[name].value || fields[name].value === value;
  }

  function choose() {
    var holds = lists.wanted(fields.words.value);
    var shown = 0;
    items.forEach(function (one) {
      var fitting = one.articles.filter(function (article) {
        var fits = isChosen("outlet", article.outlet) && isChosen("year", article.day.slice(0, 4)) && holds(article.text);
        article.node.hidden = !fits;
        return fits;
      });
      one.item.hidden = !fitting.length;
      shown += fitting.length;
    });
    if (fields.order) order(fields.order.value === "oldest");
    form.querySelector("output").textContent = lists.said(form.dataset.shown, shown, articles().length);
  }

  /* As they come the newest are first; what has no day stands last either way. */
  function order(oldestFirst) {
    var dated = items.filter(function (one) { return one.day; });
    var undated = items.filter(function (one) { return !one.day; });
    if (oldestFirst) dated = dated.slice().reverse();
    list.append.apply(list, dated.concat(undated).map(function (one) { return one.item; }));
  }
})();

/* Names. Where all stand on the page those are shown that hold what is typed; where they are too many, those of the
   foremost that do, which are fetched once, then what the search tells: which begin with it, or hold its words. */
(function () {
  "use strict";
  var lists = archiveLists;
  var form = document.querySelector(".names-tools");
  if (!form || lists.answer(form.parentNode.querySelector(":scope > ul"))) return;
  var MOST = 40;
  var prose = form.parentNode;
  var groups = Array.from(prose.querySelectorAll(":scope > ul"));
  var items = groups.flatMap(function (group) {
    return Array.from(group.children, function (item) { return { item: item, group: group, count: countOf(item) }; });
  });
  var rest = Array.from(prose.children).filter(function (part) { return part !== form && part.tagName !== "H1"; });
  var single = document.createElement("ul");
  var found = document.createElement("ul");
  var output = form.querySelector("output");
  var box = form.elements.q;
  var isMany = "many" in form.dataset;
  form.after(found, single);
  found.hidden = single.hidden = true;
  form.hidden = false;
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var first = prose.querySelector(isMany ? "ul li a" : "li:not([hidden]) > a");
    if (box.value.trim() && first) first.click();
  });
  var orders = form.elements.order;
  if (orders) orders.addEventListener("input", order);
  box.addEventListener("input", isMany ? ask : choose);

  function countOf(item) {
    var told = item.querySelector("em");
    return Number(told ? told.textContent.replace(/\D/g, "") : 0);
  }

  /* Names by their number of articles stand in one list, those of the alphabet under their letters. */
  function isByCount() {
    return Boolean(orders) && orders.value === "count";
  }

  function order() {
    var byCount = isByCount();
    if (byCount) items.slice().sort(function (one, other) { return other.count - one.count; }).forEach(move);
    else items.forEach(function (one) { one.group.append(one.item); });
    single.hidden = !byCount;
    groups.forEach(function (group) {
      group.hidden = byCount;
      if (/^H\d$/.test(group.previousElementSibling.tagName)) group.previousElementSibling.hidden = byCount;
    });
    choose();
  }

  function move(one) {
    single.append(one.item);
  }

  function choose() {
    if (isMany) return;
    var fits = lists.wanted(box.value);
    var shown = 0;
    items.forEach(function (one) {
      one.item.hidden = !fits(one.item.firstChild.textContent);
      if (!one.item.hidden) shown += 1;
    });
    groups.forEach(function (group) {
      var isEmpty = !group.querySelector("li:not([hidden])");
      var heading = group.previousElementSibling;
      if (single.hidden && heading && heading.tagName === "H2") group.hidden = heading.hidden = isEmpty;
    });
    output.textContent = shown ? "" : form.dataset.none;
  }

  var foremost = [];
  if (isMany) {
    box.addEventListener("focus", function () {
      lists.fetchAll([form.dataset.most], ["<ul>", "</ul>", "ul"], function (rows) { foremost = rows; }, ask);
    }, { once: true });
  }

  var asked = 0;
  function ask() {
    var mine = (asked += 1);
    var typed = box.value.trimStart();
    if (!typed) return show(null);
    var fits = lists.wanted(typed);
    var known = foremost.filter(function (item) { return fits(item.firstChild.textContent); }).slice(0, MOST);
    if (known.length) show(known);
    setTimeout(function () {
      if (mine !== asked) return;
      search(async function (offers) {
        var names = await offers.namesForList(form.dataset.kind, typed, MOST);
        if (mine !== asked) return;
        var told = new Set(known.map(asOne));
        var others = names.map(row.bind(null, offers)).filter(function (item) { return !told.has(asOne(item)); });
        show(known.concat(others).slice(0, MOST));
      });
    }, 80);
    return undefined;
  }

  /* Name and number of articles, by which two rows are taken for one. */
  function asOne(item) {
    return item.firstChild.textContent.replace(/^.* → /, "") + " " + countOf(item);
  }

  function show(rows) {
    rest.forEach(function (part) { part.hidden = Boolean(rows); });
    single.hidden = Boolean(rows) || !isByCount();
    found.hidden = !rows;
    found.replaceChildren.apply(found, rows || []);
    output.textContent = rows && !rows.length ? form.dataset.none : "";
    if (!rows && !single.hidden) order();
  }

  /* A name leads to its page, found when it is asked for; until then to the search for its words. */
  function row(offers, name) {
    var item = document.createElement("li");
    var link = document.createElement("a");
    var count = document.createElement("em");
    link.href = form.action + "?q=" + encodeURIComponent('"' + name.name + '"');
    link.textContent = name.preferred ? name.name + " → " + name.preferred : name.name;
    link.addEventListener("click", function (event) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      offers.addressOf(name).then(function (address) { location.href = address; }, function () { location.href = link.href; });
    });
    count.textContent = name.articles.toLocaleString(document.documentElement.lang);
    item.append(link, " ", count);
    return item;
  }

  function search(then) {
    if (window.archiveSearch) return window.archiveSearch.offers().then(then).catch(console.info);
    var script = document.createElement("script");
    script.src = new URL("search/search.js", form.action).href;
    script.onload = function () { search(then); };
    document.head.append(script);
    return undefined;
  }
})();

/* The editors' page: of all its lists what holds the words typed, unfolded; as it was where nothing is typed. */
(function () {
  "use strict";
  var lists = archiveLists;
  var form = document.querySelector(".editors-tools");
  if (!form) return;
  var folds = Array.from(form.parentNode.querySelectorAll(":scope > details"), function (fold) {
    return { fold: fold, wasOpen: fold.open, items: Array.from(fold.querySelectorAll(":scope > ul > li")) };
  });
  var total = folds.reduce(function (sum, one) { return sum + one.items.length; }, 0);
  form.hidden = false;
  form.addEventListener("submit", function (event) {
    event.preventDefault();
  });
  form.addEventListener("input", function () {
    var typed = form.elements.words.value.trim();
    var fits = lists.wanted(typed);
    var shown = 0;
    folds.forEach(function (one) {
      var fitting = one.items.filter(function (item) {
        item.hidden = !fits(item.textContent);
        return !item.hidden;
      });
      one.fold.hidden = Boolean(typed) && !fitting.length;
      one.fold.open = typed ? fitting.length > 0 : one.wasOpen;
      shown += fitting.length;
    });
    form.querySelector("output").textContent = typed ? lists.said(form.dataset.shown, shown, total) : "";
  });
})();
