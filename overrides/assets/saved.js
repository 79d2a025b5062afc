/* The articles a reader keeps: their order, notes to them, the list as a file, and all of it on paper as a review of
   the press. Texts come from the articles' own pages, each opened in a hidden frame (script/texts.js), so what is
   printed is what their rights allow, and it works from disk. */
(function () {
  "use strict";
  var holder = document.getElementById("saved");
  var words = JSON.parse(document.getElementById("saved-words").textContent);
  var place = new URL(archiveCards.root).pathname;
  var NOTES = "archive-notes " + place; /* by article; they stay when an article is taken off the list */
  var TITLE = "archive-review " + place;
  var LONGEST = 100000; /* characters of a note */
  var LARGEST = 20e6; /* bytes of a file to read */
  var PATIENCE = 15000; /* milliseconds for a page to tell its text */
  var AT_ONCE = 4;
  var status = make("p", { role: "status", class: "no-print" });
  var cover = make("header", { class: "cover" });
  var list = make("ol", { class: "kept" });
  var texts = make("div", { class: "review" });
  var notes = stored(NOTES, {});

  function make(name, attributes, text) {
    var element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    if (text) element.textContent = text;
    return element;
  }

  function button(text, act, label) {
    var made = make("button", { type: "button" }, text);
    if (label) made.setAttribute("aria-label", label);
    made.addEventListener("click", act);
    return made;
  }

  function fill(key, values) {
    return words["saved_" + key].replace(/\{(\w+)\}/g, function (whole, name) { return values[name]; });
  }

  function say(key, values) {
    status.textContent = key ? fill(key, values || {}) : "";
  }

  function sayLong() {
    say("note_long", { n: LONGEST.toLocaleString(document.documentElement.lang) });
  }

  function stored(name, otherwise) {
    try {
      var found = JSON.parse(localStorage.getItem(name));
      return found && typeof found === typeof otherwise && !Array.isArray(found) ? found : otherwise;
    } catch (error) {
      return otherwise;
    }
  }

  /* Returns whether the browser took it; else what it held before is still there. */
  function store(name, value) {
    try {
      localStorage.setItem(name, JSON.stringify(value));
      return true;
    } catch (error) {
      say("full");
      return false;
    }
  }

  function noteOf(record) {
    return typeof notes[record.id] === "string" ? notes[record.id] : "";
  }

  /* Day as 26/08/2025, as exact as it is known. */
  function dayOf(record) {
    return /^\d{4}(-\d\d){0,2}/.test(record.published || "") ? archiveDate(record.published) : "";
  }

  function today() {
    var now = new Date();
    return [now.getFullYear(), String(now.getMonth() + 1).padStart(2, "0"), String(now.getDate()).padStart(2, "0")].join("-");
  }

  function aboutOf(record) {
    return [record.outlet, dayOf(record)].filter(function (part) { return typeof part === "string" && part; }).join(" · ");
  }

  function addressOf(record) {
    return archiveCards.root + record.url.replace(/^\/+/, "");
  }

  /* ── The list ── */
  function show() {
    var records = archiveKept.all();
    list.replaceChildren.apply(list, records.map(itemOf));
    texts.replaceChildren();
    showCover(records);
    holder.classList.toggle("none", !records.length);
    if (!records.length) say("none");
  }

  function itemOf(record, at, all) {
    var item = make("li", { "data-id": record.id });
    var note = make("textarea", { rows: "2", "aria-label": words.saved_note + ": " + record.title, placeholder: words.saved_note });
    var paper = make("p", { class: "note" }, noteOf(record));
    var tools = make("span", { class: "no-print tools" });
    var link = make("a", { href: addressOf(record) }, record.title);
    note.value = noteOf(record);
    /* Ten megabytes pasted would keep the browser busy for minutes: they are not let in, and what is there stays. */
    ["paste", "drop"].forEach(function (name) {
      note.addEventListener(name, function (event) {
        var brought = event.clipboardData || event.dataTransfer;
        var left = note.value.length - (note.selectionEnd - note.selectionStart);
        if (!brought || left + brought.getData("text/plain").length <= LONGEST) return;
        event.preventDefault();
        sayLong();
      });
    });
    note.addEventListener("input", function () {
      if (keepNote(record, note.value)) paper.textContent = note.value;
    });
    if (at) tools.append(button("↑", function () { move(at, at - 1); }, words.saved_up + ": " + record.title));
    if (at < all.length - 1) tools.append(button("↓", function () { move(at, at + 1); }, words.saved_down + ": " + record.title));
    tools.append(button(words.saved_drop, function () { drop(record); }, words.saved_drop + ": " + record.title));
    item.append(link, " ", make("small", {}, aboutOf(record)), tools, note, paper);
    return item;
  }

  function keepNote(record, text) {
    if (text.length > LONGEST) {
      sayLong();
      return false;
    }
    var before = notes[record.id];
    notes[record.id] = text;
    if (!text.trim()) delete notes[record.id];
    if (store(NOTES, notes)) {
      say();
      return true;
    }
    notes[record.id] = before;
    return false;
  }

  function move(from, to) {
    var records = archiveKept.all();
    records.splice(to, 0, records.splice(from, 1)[0]);
    if (archiveKept.write(records)) say("full");
    show();
    var buttons = list.children[to].querySelectorAll(".tools button");
    buttons[from > to || buttons.length < 3 ? 0 : 1].focus();
  }

  function drop(record) {
    var before = archiveKept.all();
    archiveKept.drop(record.id);
    show();
    say("dropped", { title: record.title });
    status.append(" ", button(words.saved_undo, function () {
      archiveKept.write(before);
      say();
      show();
    }));
  }

  /* ── The cover, of which the title is the reader's ── */
  function showCover(records) {
    var title = stored(TITLE, { title: "" }).title || words.saved_review;
    var days = records.map(function (record) { return record.published || ""; }).filter(Boolean).sort();
    var ends = days.length ? [dayOf({ published: days[0] }), dayOf({ published: days[days.length - 1] })] : [];
    var line = [holder.dataset.site, fill(records.length === 1 ? "count_one" : "count", { n: records.length.toLocaleString(document.documentElement.lang) })];
    line.push(ends[0] === ends[1] ? ends[0] : ends.join(" – "));
    line.push(fill("printed", { day: archiveDate(today()) }));
    cover.replaceChildren(make("h1", {}, title), make("p", {}, line.filter(Boolean).join(" · ")), make("h2", {}, words.saved_contents));
  }

  function titleBox() {
    var label = make("label", {}, words.saved_title + " ");
    var box = make("input", { maxlength: "200", placeholder: words.saved_review });
    box.value = stored(TITLE, { title: "" }).title || "";
    box.addEventListener("input", function () {
      store(TITLE, { title: box.value });
      showCover(archiveKept.all());
    });
    label.append(box);
    return label;
  }

  /* ── On paper ── */
  function print() {
    var records = archiveKept.all();
    var sections = [];
    var next = 0;
    var done = 0;
    say("reading", { n: 0, of: records.length });
    function work() {
      if (next >= records.length) return Promise.resolve();
      var at = next++;
      return textOf(records[at]).then(function (told) {
        sections[at] = sectionOf(records[at], told);
        say("reading", { n: ++done, of: records.length });
        return work();
      });
    }
    return Promise.all(Array.from({ length: AT_ONCE }, work)).then(function () {
      texts.replaceChildren.apply(texts, sections);
      say();
      window.print();
    });
  }

  /* What an article's page tells of itself; nothing where it does not answer. */
  function textOf(record) {
    return new Promise(function (resolve) {
      var frame = make("iframe", { src: addressOf(record).split("#")[0] + "#archive-text", hidden: "", "aria-hidden": "true" });
      var patience = setTimeout(end, PATIENCE);
      function end(told) {
        clearTimeout(patience);
        window.removeEventListener("message", hear);
        frame.remove();
        resolve(told);
      }
      function hear(event) {
        if (event.source === frame.contentWindow && event.data && Array.isArray(event.data.archiveText)) end(event.data);
      }
      window.addEventListener("message", hear);
      document.body.append(frame);
    });
  }

  function sectionOf(record, told) {
    var section = make("section");
    var about = [aboutOf(record)];
    section.append(make("h2", {}, record.title));
    if (told) about = about.concat(told.authors || []);
    section.append(make("p", { class: "about" }, about.filter(Boolean).join(" · ")));
    if (noteOf(record)) section.append(make("p", { class: "note" }, noteOf(record)));
    (told ? told.archiveText : []).forEach(function (block) {
      if (block.kind === "headline") return;
      section.append(make(block.kind === "heading" ? "h3" : "p", { class: String(block.kind) }, String(block.text)));
    });
    if (!told) section.append(make("p", { class: "about" }, words.saved_no_answer));
    else if (!told.archiveText.length) section.append(make("p", { class: "about" }, words.saved_withdrawn));
    if (told && told.cut) section.append(make("p", { class: "about" }, String(told.cut)));
    var where = told && told.source ? [String(told.source)] : [];
    if (told && told.short) where.push(String(told.short));
    section.append(make("p", { class: "about" }, where.join(" · ")));
    return section;
  }

  /* ── As a file ── */
  function writeFile() {
    var records = archiveKept.all().map(function (record) {
      return noteOf(record) ? Object.assign({}, record, { note: noteOf(record) }) : record;
    });
    var data = { format: "press-archive saved articles", version: 1, site: holder.dataset.site, title: stored(TITLE, { title: "" }).title, articles: records };
    var address = URL.createObjectURL(new Blob([JSON.stringify(data, null, 1) + "\n"], { type: "application/json" }));
    make("a", { href: address, download: words.saved_file + ".json" }).click();
    setTimeout(function () { URL.revokeObjectURL(address); }, 60000);
  }

  function fileBox() {
    var label = make("label", { class: "file" }, words.saved_import + " ");
    var box = make("input", { type: "file", accept: ".json,application/json" });
    box.addEventListener("change", function () {
      var file = box.files[0];
      if (!file) return;
      if (file.size > LARGEST) say("file_large");
      else file.text().then(readFile, function () { say("file_unread"); });
      box.value = "";
    });
    label.append(box);
    return label;
  }

  /* A list written here, or by an older version, which wrote the records alone. What is there already stays: of two
     notes to one article both are kept. All of a file is taken, or nothing. */
  function readFile(text) {
    var found;
    try {
      found = JSON.parse(text);
    } catch (error) {
      return say("file_unread");
    }
    var told = Array.isArray(found) ? found : (found || {}).articles;
    if (!Array.isArray(told)) return say("file_strange");
    var good = told.filter(archiveKept.isRecord);
    var records = archiveKept.all();
    var known = new Set(records.map(function (record) { return record.id; }));
    var before = Object.assign({}, notes);
    var added = 0;
    var cut = 0;
    good.forEach(function (one) {
      var record = { id: one.id, title: one.title, url: one.url };
      ["outlet", "published"].forEach(function (key) { if (typeof one[key] === "string") record[key] = one[key]; });
      if (!known.has(one.id)) {
        known.add(one.id);
        records.push(record);
        added += 1;
      }
      var note = typeof one.note === "string" ? one.note : "";
      var own = noteOf(record);
      var both = note && own.indexOf(note) < 0 ? (own ? own + "\n\n" : "") + note : own;
      if (both.length > LONGEST) cut += 1;
      if (both) notes[one.id] = both.slice(0, Math.max(LONGEST, own.length));
    });
    if (!store(NOTES, notes)) {
      notes = before;
      return;
    }
    var failed = archiveKept.write(records);
    if (failed) {
      notes = before;
      store(NOTES, notes);
      return say(failed);
    }
    show();
    say("imported", { n: added, of: told.length, bad: told.length - good.length });
    if (cut) status.append(" " + fill("notes_cut", { n: cut, most: LONGEST.toLocaleString(document.documentElement.lang) }));
  }

  var tools = make("p", { class: "no-print tools" });
  tools.append(button(words.saved_print, print), button(words.saved_export, writeFile), fileBox(), titleBox());
  holder.append(tools, status, cover, list, texts);
  show();
})();
