/* The articles a reader keeps, in this browser and nowhere else: the list that the search page has, too
   (press_archive/search/client/kept.js). */
var archiveKept = (function () {
  "use strict";
  var name = "archive-kept " + new URL(archiveCards.root).pathname; /* several archives may share a host */
  var MOST = 1000;

  function isRecord(value) {
    return Boolean(value) && ["id", "title", "url"].every(function (key) { return typeof value[key] === "string"; });
  }

  /* What an older version, or a hand, has left there may be anything. */
  function all() {
    try {
      var found = JSON.parse(localStorage.getItem(name) || "[]");
      return Array.isArray(found) ? found.filter(isRecord) : [];
    } catch (error) {
      return [];
    }
  }

  /* Returns what went wrong: "full", "many", or nothing; what was there before then stays. */
  function write(records) {
    if (records.length > MOST) return "many";
    try {
      localStorage.setItem(name, JSON.stringify(records));
    } catch (error) {
      return "full";
    }
  }

  return {
    all: all,
    write: write,
    isRecord: isRecord,
    has: function (id) {
      return all().some(function (record) { return record.id === id; });
    },
    add: function (record) {
      return write(all().concat([record]));
    },
    drop: function (id) {
      return write(all().filter(function (record) { return record.id !== id; }));
    }
  };
})();
