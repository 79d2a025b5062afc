/* Calendars by the keyboard, as grids are used (ARIA Authoring Practices): one stop for Tab in each, arrows from one day
   or month that has a page to the next, Home and End within a row, with Ctrl within the calendar, Page Up and Page Down
   to the calendar before or after, among years five rows on. Without this script all are links. */
(function () {
  "use strict";
  var ROWS = 5;
  var grids = Array.from(document.querySelectorAll(".calendar table"), function (table) {
    return { table: table, rows: Array.from(table.rows, linksOf).filter(function (row) { return row.some(Boolean); }) };
  }).filter(function (grid) { return grid.rows.length; });

  grids.forEach(function (grid, place) {
    var links = all(grid);
    links.forEach(function (link) { link.tabIndex = -1; });
    links[0].tabIndex = 0;
    grid.table.addEventListener("focusin", function (event) {
      if (links.indexOf(event.target) < 0) return;
      links.forEach(function (link) { link.tabIndex = link === event.target ? 0 : -1; });
    });
    grid.table.addEventListener("keydown", function (event) {
      var row = grid.rows.findIndex(function (one) { return one.indexOf(event.target) >= 0; });
      if (row < 0 || event.altKey || event.metaKey || event.shiftKey) return;
      var to = target(place, row, grid.rows[row].indexOf(event.target), event.key, event.ctrlKey);
      if (!to) return;
      event.preventDefault();
      to.focus();
    });
  });

  /* What each cell of a row leads to, by its column. */
  function linksOf(row) {
    return Array.from(row.cells, function (cell) { return cell.querySelector("a"); });
  }

  function all(grid) {
    return grid.rows.flat().filter(Boolean);
  }

  function target(place, row, column, key, isWhole) {
    var grid = grids[place];
    var links = all(grid);
    var at = links.indexOf(grid.rows[row][column]);
    var some = isWhole ? links : grid.rows[row].filter(Boolean);
    if (key === "Home") return some[0];
    if (key === "End") return some[some.length - 1];
    if (isWhole) return null;
    if (key === "ArrowLeft") return links[at - 1];
    if (key === "ArrowRight") return links[at + 1];
    if (key === "ArrowUp") return within(grid, row - 1, column, -1);
    if (key === "ArrowDown") return within(grid, row + 1, column, 1);
    if (key === "PageUp") return far(place, row, column, -1);
    return key === "PageDown" ? far(place, row, column, 1) : null;
  }

  /* The next in a column. */
  function within(grid, row, column, step) {
    for (var at = row; at >= 0 && at < grid.rows.length; at += step) {
      if (grid.rows[at][column]) return grid.rows[at][column];
    }
    return null;
  }

  function far(place, row, column, step) {
    var grid = grids[place];
    if (grid.table.classList.contains("years")) {
      var edge = Math.min(Math.max(row + step * ROWS, 0), grid.rows.length - 1);
      return within(grid, edge, column, -step);
    }
    var other = grids[place + step];
    if (!other || other.table.classList.contains("years")) return null;
    var last = Math.min(row, other.rows.length - 1);
    return other.rows[last][column] || other.rows[last].filter(Boolean)[0];
  }
})();
