// What is known of every article at once, as press_archive/search/index/columns.py writes it.
// In: numbers of articles. Out: promises of their days and of what a result shows.

const UNDATED = 3;
const HOLE = 4;

// For each number: which it covers (0 a day, 1 a month, 2 a year, UNDATED, HOLE) and its last day.
let days = null;

async function loadDays() {
  if (days) return days;
  const chunks = await Promise.all(
    each(Math.ceil(manifest.capacity / manifest.chunk), (_, chunk) => loadPart(`days/${chunk}`, readDays(chunk))),
  );
  days = { spans: joined(chunks.map(({ spans }) => spans), Uint8Array), lasts: chunks.flatMap(({ lasts }) => lasts) };
  return days;
}

function readDays(chunk) {
  return ([text]) => {
    const reader = new BitReader(bytesOf(text), 0);
    const count = Math.min(manifest.chunk, manifest.capacity - chunk * manifest.chunk);
    const spans = Uint8Array.from({ length: count }, () => reader.unary());
    let day = 0;
    const lasts = Array.from(spans, (span) => (span < UNDATED ? (day += signed(reader.gamma())) : 0));
    return { spans, lasts };
  };
}

// Counted from the first day of the year 1.
function isoDay(day) {
  return new Date((day - 719163) * 86400000).toISOString().slice(0, 10);
}

// First and last day of an article, or null.
function spanOfArticle(number) {
  const span = days.spans[number];
  if (span >= UNDATED) return null;
  const last = isoDay(days.lasts[number]);
  return { first: [last, `${last.slice(0, 7)}-01`, `${last.slice(0, 4)}-01-01`][span], last };
}

async function allArticles() {
  const all = new Uint8Array(manifest.capacity).fill(1);
  if (manifest.documents < manifest.capacity)
    (await loadDays()).spans.forEach((span, number) => (all[number] = span === HOLE ? 0 : 1));
  return all;
}

async function articlesPublishedIn(interval) {
  await loadDays();
  const found = new Uint8Array(manifest.capacity);
  for (let number = 0; number < found.length; number += 1) {
    const span = spanOfArticle(number);
    if (span && span.first >= interval.first && span.last <= interval.last) found[number] = 1;
  }
  return found;
}

// The line of the table for each article: id, address, title and what else a result shows.
async function recordsOf(articles) {
  return Promise.all(
    Array.from(articles, async (number) => {
      const chunk = Math.floor(number / manifest.table);
      const rows = await loadPart(`table/${chunk}`, openTable);
      return rows.get(number % manifest.table);
    }),
  );
}

function openTable({ folders, outlets, rows }) {
  return new Map(
    rows.map(([offset, id, title, published, outlet, ours, folder, name]) => [
      offset,
      {
        id,
        title,
        published: published === 1 ? folders[folder].slice(-10).replace(/\//g, "-") : published,
        outlet: outlet < 0 ? null : outlets[outlet],
        ours: Boolean(ours),
        url: (folders[folder] ? `${folders[folder]}/` : "") + pageName(name, title),
      },
    ]),
  );
}

// A number tells how much of the folded title the page is called by.
function pageName(name, title) {
  return typeof name === "string" ? name : `${foldedKey(wordsOf(title)).replace(/ /g, "-").slice(0, name)}.html`;
}
