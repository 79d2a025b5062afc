// The concordance: every occurrence in its line, aligned around the word, sorted by what stands beside it.
// In: the search on show. Out: a table and its CSV. Texts are read from the articles' pages, some at a time.

const ARTICLES_READ = 50;
const READ_AT_ONCE = 5;
const LINES_SHOWN = 500;
const CONTEXT = 70; // letters on either side; a file has three times as many
const LINE_ORDERS = {
  article: () => 0,
  left: (one, other) => compareWords(wordsBack(one.left), wordsBack(other.left)),
  right: (one, other) => compareWords(one.right, other.right),
};
const collator = new Intl.Collator("vi");
let lineOrder = "article";

function showLines(panel, search) {
  search.lines = search.lines || { found: [], read: 0 };
  return search.lines.read ? drawLines(panel, search) : readLines(panel, search);
}

async function readLines(panel, search) {
  const { lines } = search;
  if (lines.isReading) return;
  lines.isReading = true;
  try {
    await readMore(panel, search);
  } finally {
    lines.isReading = false;
  }
  if (isOnShow(search)) drawLines(panel, search);
}

// Stops where the reader closes the tool or searches for something else.
async function readMore(panel, search) {
  const { answer, lines, total } = search;
  const hits = await answer.page(lines.read, ARTICLES_READ);
  for (let at = 0; at < hits.length && isOnShow(search) && !panel.hidden; at += READ_AT_ONCE) {
    panel.replaceChildren(element("p", {}, say("search_lines_reading", { n: lines.read, of: total })));
    const some = hits.slice(at, at + READ_AT_ONCE);
    const found = await Promise.all(some.map((hit) => linesOf(answer, hit)));
    lines.found.push(...found.flat());
    lines.read += some.length;
  }
}

async function linesOf(answer, hit) {
  const occurrences = (await answer.occurrences(hit)) || [];
  return withoutGaps(occurrences).map(({ kind, start, end, text }) => ({
    hit,
    kind,
    left: text.slice(Math.max(0, start - 3 * CONTEXT), start),
    word: text.slice(start, end),
    right: text.slice(end, end + 3 * CONTEXT),
  }));
}

// Words that were looked for one by one and stand side by side are one occurrence.
function withoutGaps(occurrences) {
  const lines = [];
  const inOrder = [...occurrences].sort((one, other) => one.block - other.block || one.start - other.start);
  for (const next of inOrder) {
    const last = lines[lines.length - 1];
    const isBeside =
      last && last.block === next.block && !/[\p{L}\p{Nd}]/u.test(next.text.slice(last.end, next.start));
    if (isBeside) last.end = Math.max(last.end, next.end);
    else lines.push({ ...next });
  }
  return lines;
}

function drawLines(panel, search) {
  const { found, read } = search.lines;
  const sorted = [...found].sort(LINE_ORDERS[lineOrder]);
  const counts = say("search_lines_count", { n: found.length, articles: read, of: search.total });
  const cut = found.length > LINES_SHOWN ? ` ${say("search_lines_cut", { n: LINES_SHOWN })}` : "";
  const more = button(say("search_lines_more"), () => readLines(panel, search));
  panel.replaceChildren(
    element("p", { role: "status" }, counts + cut),
    element("p", {}, orderChoice(panel, search), " ", ...csvButtons("lines", () => linesRows(sorted))),
    element(
      "div",
      { class: "search-scroll", tabindex: "0" },
      linesTable(search.answer, sorted.slice(0, LINES_SHOWN)),
    ),
    ...(read < search.total ? [element("p", {}, more)] : []),
  );
}

function orderChoice(panel, search) {
  const options = Object.keys(LINE_ORDERS).map((order) =>
    element(
      "option",
      { value: order, selected: order === lineOrder ? "" : null },
      say(`search_lines_by_${order}`),
    ),
  );
  const choice = element("select", {}, ...options);
  choice.addEventListener("change", () => {
    lineOrder = choice.value;
    drawLines(panel, search);
    panel.querySelector("select").focus();
  });
  return element("label", {}, `${say("search_sort")} `, choice);
}

function linesTable(answer, lines) {
  const heads = ["left", "word", "right", "article"].map((head) =>
    element("th", { scope: "col" }, say(`search_lines_${head}`)),
  );
  return element(
    "table",
    { class: "search-lines" },
    element("thead", {}, element("tr", {}, ...heads)),
    element("tbody", {}, ...lines.map((line) => lineElement(answer, line))),
  );
}

function lineElement(answer, { hit, left, word, right }) {
  const address = siteAddress(hit.record.url) + markAddress(answer.node);
  return element(
    "tr",
    {},
    element("td", {}, element("bdi", {}, left.slice(-CONTEXT))),
    element("td", {}, element("mark", {}, word)),
    element("td", {}, right.slice(0, CONTEXT)),
    element("td", {}, element("a", { href: address }, hit.record.title)),
  );
}

function linesRows(lines) {
  const heads = ["left", "word", "right", "block", "id", "headline", "outlet", "published", "url"];
  const rows = lines.map(({ hit, kind, left, word, right }) => {
    const { id, title, outlet, published, url } = hit.record;
    return [left, word, right, kind, id, title, outlet, published, siteAddress(url)];
  });
  return [heads, ...rows];
}

function wordsBack(text) {
  return text.trim().split(/\s+/).reverse().join(" ");
}

function compareWords(one, other) {
  const bare = (text) => text.replace(/^[^\p{L}\p{Nd}]+/u, "");
  return collator.compare(bare(one), bare(other));
}
