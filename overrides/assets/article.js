/* What a reader may take from an article: keep it in a list, share it, cite it in a style or as a record, link to one
   of its paragraphs. Loaded once the page is shown (script/taking.js); words and the styles' patterns come by tag
   (press_archive/pages/cards.py), so that it works from disk. */
(function () {
  "use strict";
  var story = document.querySelector(".story[data-id]");
  var bar = document.querySelector(".story .take");
  var words, citations, article, said;
  if (!story || !bar) return;
  archiveCards.fetchTaking(function () {
    words = archiveCards.taking.words;
    citations = archiveCards.taking.styles;
    article = readArticle();
    said = make("span", { role: "status", class: "said" });
    bar.append(saveButton());
    if (navigator.share) bar.append(button(words.take_share, share));
    bar.append(button(words.take_link, function () { copy(article.short); }), make("a", { href: "#cite" }, words.article_cite), said);
    cite();
    linkParagraphs();
  });

  function make(name, attributes, text) {
    var element = document.createElement(name);
    Object.keys(attributes || {}).forEach(function (key) { element.setAttribute(key, attributes[key]); });
    if (text) element.textContent = text;
    return element;
  }

  function button(text, act) {
    var made = make("button", { type: "button" }, text);
    made.addEventListener("click", act);
    return made;
  }

  /* ── The article, as its page tells of it ── */
  function told(name) {
    return Array.from(document.querySelectorAll('meta[name="' + name + '"]'), function (meta) { return meta.content; });
  }

  function readArticle() {
    var id = story.dataset.id;
    var own = document.title;
    var title = document.querySelector('meta[name="DC.title"]');
    var text = title ? title.content : own;
    var source = document.querySelector(".card .ways a[rel~=external]");
    var day = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?$/.exec(told("DC.date")[0] || "") || [];
    var body = document.querySelector(".story .body");
    return {
      id: id,
      headline: text,
      title: document.querySelector(".story h1.none") ? "[" + text + "]" : text,
      authors: told("DC.creator"),
      outlet: told("DC.publisher")[0] || "",
      day: day.slice(1).filter(Boolean),
      published: told("DC.date")[0] || null,
      url: source ? source.href : "",
      language: body.lang || document.documentElement.lang,
      site: document.querySelector(".mast-name").textContent,
      address: archiveCards.path(location.href),
      short: publicRoot() + "a/" + id.slice(0, 2) + ".html#" + id
    };
  }

  /* Where the archive is published, if its pages tell; else where this page lies. */
  function publicRoot() {
    var canonical = document.querySelector('link[rel="canonical"]');
    var path = archiveCards.path(location.href);
    var told = canonical && /^https?:/.test(canonical.href) ? canonical.href : location.href.split(/[?#]/)[0];
    return told.slice(-path.length) === path ? told.slice(0, -path.length) : archiveCards.root;
  }

  function isPublic() {
    return /^https?:/.test(article.short);
  }

  /* ── Saying, copying, sharing ── */
  function say(text) {
    said.textContent = text;
  }

  function copy(text) {
    function byHand() {
      var box = make("textarea", { readonly: "", "aria-label": words.take_copy });
      box.value = text;
      said.textContent = words.take_by_hand;
      said.after(box);
      box.addEventListener("blur", function () { box.remove(); });
      box.select();
    }
    if (!navigator.clipboard) byHand();
    else navigator.clipboard.writeText(text).then(function () { say(words.take_copied); }, byHand);
  }

  function share() {
    navigator.share({ title: article.headline, url: article.short }).catch(function () {});
  }

  function save(name, type, text) {
    var address = URL.createObjectURL(new Blob([text], { type: type + ";charset=utf-8" }));
    make("a", { href: address, download: name }).click();
    setTimeout(function () { URL.revokeObjectURL(address); }, 60000);
  }

  /* ── Kept by the reader, in this browser ── */
  function saveButton() {
    var made = button("", function () {
      var failed = archiveKept.has(article.id) ? archiveKept.drop(article.id) : archiveKept.add(record());
      show();
      if (failed) say(words["take_" + failed]);
    });
    var list = make("a", { href: archiveCards.root + "saved.html" }, words.take_list);
    made.after(list);
    function show() {
      var kept = archiveKept.has(article.id);
      made.setAttribute("aria-pressed", String(kept));
      made.textContent = kept ? words.take_saved : words.take_save;
      list.hidden = !archiveKept.all().length;
    }
    bar.append(list);
    show();
    return made;
  }

  function record() {
    var record = { id: article.id, title: article.title, url: article.address, published: article.published };
    if (article.outlet) record.outlet = article.outlet;
    return record;
  }

  /* ── Citing ── */
  function cite() {
    var section = document.getElementById("cite") || make("section", { class: "cite", id: "cite" });
    var others = make("details");
    others.append(make("summary", {}, words.article_cite_others), styles(false));
    var short = make("p", { class: "short" }, words.article_short + " ");
    short.append(make("a", { href: archiveCards.root + "a/" + article.id.slice(0, 2) + ".html#" + article.id }, article.short));
    short.append(" ", copyButton(article.short));
    section.replaceChildren(make("h2", {}, words.article_cite), styles(true), others, records(), short);
    if (!section.parentNode) document.querySelector(".onward").prepend(section);
  }

  /* In the interface's language, or in others. */
  function styles(ours) {
    var list = make("dl");
    Object.keys(citations).forEach(function (name) {
      if ((citations[name].language === document.documentElement.lang) !== ours) return;
      var text = make("dd", { lang: citations[name].language });
      fill(citations[name]).forEach(function (part, place) {
        if (place % 2) text.append(make("i", {}, part));
        else text.append(part);
      });
      var whole = text.textContent;
      var term = make("dt", {}, words["article_cite_" + name] + " ");
      term.append(copyButton(whole));
      list.append(term, text);
    });
    return list;
  }

  function copyButton(text) {
    return button(words.take_copy, function () { copy(text); });
  }

  /* The parts of a citation, plain and in italics by turns; by the same steps as overrides/article/cite.html. */
  function fill(style) {
    var known = article.authors.length ? "a" : "";
    known += (article.outlet ? "o" : "") + ["", "y", "m", "d"][article.day.length] + (article.url ? "u" : "");
    var pattern = style.forms[known];
    var kept = " " + style.kept.replace("{site}", "{place}") + (isPublic() ? ": {short}." : ".");
    var names = style.names[Math.min(article.authors.length, style.names.length) - 1];
    var values = { title: article.title, outlet: article.outlet, url: article.url, year: article.day[0] };
    values.month = style.months[article.day[1] - 1];
    values.day = style.days[article.day[2] - 1];
    values.place = article.site;
    values.short = article.short;
    values.authors = article.authors[article.authors.length - 1] || "";
    ["title", "outlet", "authors"].forEach(function (name) {
      if (/[?!.…]$/.test(values[name])) pattern = pattern.replace("{" + name + "}.", "{" + name + "}").replace("{" + name + "}</i>.", "{" + name + "}</i>");
    });
    return (pattern + kept)
      .replace("{authors}", names)
      .split(/<\/?i>/)
      .map(function (part) {
        return part.replace(/\{(\w+)\}/g, function (whole, name) {
          if (!/^\d/.test(name)) return values[name];
          return Number(name) === style.names.length - 1 ? article.authors[article.authors.length - 1] : article.authors[name];
        });
      });
  }

  /* ── Records for library programs ── */
  function records() {
    var line = make("p", { class: "records" }, words.take_records + " ");
    [["BibTeX", "bib", "application/x-bibtex", bibtex], ["RIS", "ris", "application/x-research-info-systems", ris], ["CSL-JSON", "json", "application/vnd.citationstyles.csl+json", csl]].forEach(function (one) {
      var both = make("span");
      both.append(button(one[0], function () { save(article.id + "." + one[1], one[2], one[3]()); }));
      var other = button(words.take_copy, function () { copy(one[3]()); });
      other.setAttribute("aria-label", words.take_copy + ": " + one[0]);
      both.append(other);
      line.append(both);
    });
    return line;
  }

  function csl() {
    var item = { id: article.id, type: "article-newspaper", title: article.title };
    if (article.authors.length) item.author = article.authors.map(function (name) { return { literal: name }; });
    if (article.outlet) item["container-title"] = article.outlet;
    if (article.day.length) item.issued = { "date-parts": [article.day.map(Number)] };
    if (article.url || isPublic()) item.URL = article.url || article.short;
    item.language = article.language;
    item.archive = article.site;
    if (isPublic()) item.archive_location = article.short;
    return JSON.stringify([item], null, 2) + "\n";
  }

  function ris() {
    var lines = [["TY", "NEWS"], ["TI", article.title]];
    article.authors.forEach(function (name) { lines.push(["AU", name]); });
    lines.push(["T2", article.outlet], ["PY", article.day[0]], ["DA", article.day[0] && [0, 1, 2].map(function (part) { return article.day[part] || ""; }).join("/") + "/"]);
    lines.push(["UR", article.url || (isPublic() ? article.short : "")], ["LA", article.language], ["DB", article.site]);
    lines.push(["L2", isPublic() ? article.short : ""], ["ID", article.id]);
    return lines
      .filter(function (line) { return line[1]; })
      .map(function (line) { return line[0] + "  - " + line[1].replace(/\s+/g, " ") + "\r\n"; })
      .join("") + "ER  - \r\n";
  }

  function bibtex() {
    /* Braces keep letters and names as they are; what TeX takes for a command is written so that it is none. */
    function plain(text) {
      return text.replace(/\s+/g, " ").replace(/[\\{}$&#%_^~]/g, function (sign) {
        return { "\\": "\\textbackslash{}", "^": "\\^{}", "~": "\\textasciitilde{}" }[sign] || "\\" + sign;
      });
    }
    var fields = [["title", article.title && "{" + plain(article.title) + "}"]];
    fields.push(["author", article.authors.map(function (name) { return "{" + plain(name) + "}"; }).join(" and ")]);
    fields.push(["journal", plain(article.outlet)], ["date", article.day.join("-")], ["year", article.day[0]], ["month", article.day[1] && String(Number(article.day[1]))], ["day", article.day[2] && String(Number(article.day[2]))]);
    fields.push(["url", (article.url || (isPublic() ? article.short : "")).replace(/[{}\\]/g, encodeURIComponent)], ["langid", { vi: "vietnamese", en: "english" }[article.language]]);
    fields.push(["note", plain(citations.apa.kept.replace("{site}", article.site)) + (isPublic() ? ": \\url{" + article.short + "}" : "")]);
    return "@article{" + article.id + ",\n" + fields
      .filter(function (field) { return field[1]; })
      .map(function (field) { return "  " + field[0] + " = {" + field[1] + "},\n"; })
      .join("") + "}\n";
  }

  /* ── A link to each paragraph: shown under the pointer and to the keyboard; it has no text, so none is copied. ── */
  function linkParagraphs() {
    document.querySelectorAll(".story .body > :not(h1, .picture)").forEach(function (block) {
      var anchor = "#" + (block.id || ":~:text=" + fragment(block.textContent));
      var link = make("a", { class: "para", href: anchor, "aria-label": words.take_paragraph });
      link.addEventListener("click", function () { copy(publicRoot() + article.address + anchor); });
      block.append(link);
    });
  }

  /* Lean pages have few anchors; there a paragraph is named by its first and last words. */
  function fragment(text) {
    var parts = text.trim().split(/\s+/);
    var ends = parts.length > 10 ? [parts.slice(0, 5), parts.slice(-5)] : [parts];
    return ends.map(function (end) { return encodeURIComponent(end.join(" ")).replace(/-/g, "%2D"); }).join(",");
  }
})();
