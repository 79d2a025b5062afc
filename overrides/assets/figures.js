/* The tables of figures: choose rows by words, year and place, sort by a column, fetch the other parts of a long table,
   download what is shown. Without this script the tables stand as they are. A part is fetched in a hidden frame that
   sends its rows, since nothing else works from disk. */
(function () {
  "use strict";
  var ROWS = "#archive-rows";
  var form = document.querySelector(".amounts-tools");
  var table = document.querySelector(".amounts table");

  if (table && location.hash === ROWS && window.parent !== window) {
    table.querySelectorAll("a").forEach(function (link) {
      link.href = String(link.href); /* whole, for a page in another folder */
    });
    window.parent.postMessage({ archiveRows: table.tBodies[0].innerHTML }, "*");
    return;
  }
  if (!form) return;
  form.hidden = false;
  form.addEventListener("submit", function (event) {
    event.preventDefault();
  });
  form.querySelectorAll(table ? ".of-list" : ".of-table").forEach(function (part) {
    part.remove();
  });
  var units = document.getElementById("units");
  if (table) {
    table.before(form);
    enhance(table.tBodies[0]);
  } else if (units) {
    units.after(form);
    findUnits();
  } else {
    form.remove();
  }

  /* As search folds: accents and case do not count. */
  function fold(text) {
    return text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
  }

  function findUnits() {
    form.elements.unit.addEventListener("input", function () {
      var wanted = fold(form.elements.unit.value.trim());
      document.querySelectorAll("#units ~ ul li").forEach(function (item) {
        item.hidden = !fold(item.firstElementChild.textContent).includes(wanted);
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
      offer(fields.year, rows.map(function (row) { return dayOf(row).slice(0, 4); }), true);
      offer(fields.place, rows.map(function (row) { return row.cells[2].textContent; }), false);
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

    function choose() {
      var words = fold(fields.words.value).split(/\s+/).filter(Boolean);
      var shown = 0;
      rows.forEach(function (row) {
        var text = words.length ? fold(row.textContent) : "";
        var fits =
          words.every(function (word) { return text.includes(word); }) &&
          (!fields.year.value || dayOf(row).startsWith(fields.year.value)) &&
          (!fields.place.value || row.cells[2].textContent === fields.place.value);
        row.hidden = !fits;
        if (fits) shown += 1;
      });
      form.querySelector("output").textContent = form.dataset.shown
        .replace("{n}", shown)
        .replace("{total}", rows.length);
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

    function fetchPart(address, then) {
      var frame = document.createElement("iframe");
      frame.hidden = true;
      window.addEventListener("message", function take(event) {
        if (event.source !== frame.contentWindow || !event.data || !event.data.archiveRows) return;
        window.removeEventListener("message", take);
        frame.remove();
        var template = document.createElement("template");
        template.innerHTML = "<table><tbody>" + event.data.archiveRows + "</tbody></table>";
        then(Array.from(template.content.querySelectorAll("tr")));
      });
      frame.src = address + ROWS;
      form.append(frame);
    }

    function fetchAll(parts) {
      if (!parts.length) {
        choices();
        choose();
        return;
      }
      fetchPart(parts[0], function (more) {
        rows = rows.concat(more);
        body.append.apply(body, more);
        fetchAll(parts.slice(1));
      });
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
    var parts = form.dataset.parts.trim().split(/\s+/).filter(Boolean);
    fields.more.hidden = !parts.length;
    fields.more.addEventListener("click", function () {
      fields.more.hidden = true;
      fetchAll(parts);
    });
    fields.csv.addEventListener("click", download);
    form.addEventListener("input", choose);
    choices();
    choose();
  }
})();
