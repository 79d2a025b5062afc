// The list of results.
// In: an answer of the engine. Out: elements in #search-results, a page of them at a time.

const PAGE_OF_RESULTS = 10;
const MOST_MARKED_RUNS = 12;
const LONGEST_MARKED_RUN = 200; // letters
const NEAR = 300; // pixels below the window in which a row is made ready
const shownHits = new WeakMap(); // row → its answer and hit
const watcher = new IntersectionObserver(fillRowsInView, { rootMargin: `${NEAR}px` });

function clearResults() {
  watcher.disconnect();
  byId("results").replaceChildren();
  byId("results").removeAttribute("data-total");
  byId("nearly").replaceChildren();
  byId("more").hidden = true;
}

function showHits(answer, hits, list = byId("results")) {
  const rows = hits.map((hit) => resultElement(answer, hit));
  list.append(...rows);
  for (const row of rows) watcher.observe(row);
  return rows;
}

function resultElement(answer, hit) {
  const { record } = hit;
  const address = siteAddress(record.url) + markAddress(answer.node);
  const link = element("a", { href: address, class: record.ours ? "ours" : null }, record.title);
  const row = element(
    "li",
    { "data-article": record.id, class: "search-hit" },
    element("h2", {}, link),
    element("p", { class: "search-about" }, aboutRecord(record)),
    element("p", { class: "search-snippet" }),
    keepButton(record),
  );
  shownHits.set(row, { answer, hit });
  return row;
}

function aboutRecord({ outlet, published }) {
  return [outlet, published ? readableDate(published) : say("search_undated")].filter(Boolean).join(" · ");
}

// The runs the article's page is to mark: a word that means itself after "=", others folded; a beginning with a star.
function markAddress(node) {
  const runs = node ? runsOf(node).slice(0, MOST_MARKED_RUNS) : [];
  const word = ({ fold, written, strict }) => (strict ? `=${written.toLowerCase()}` : fold);
  const texts = runs.map(({ run, prefix }) => run.map(word).join(" ") + (prefix ? "*" : ""));
  const text = texts.filter((one) => one.length < LONGEST_MARKED_RUN).join("|");
  return text ? `#q=${encodeURIComponent(text)}` : "";
}

// The text is not in the index: it is read from the article's own page, and only for rows a reader sees.
function fillRowsInView(entries) {
  for (const { isIntersecting, target } of entries) {
    if (isIntersecting) {
      watcher.unobserve(target);
      fillRow(target).catch((error) => console.info(error));
    }
  }
}

async function fillRow(row) {
  const { answer, hit } = shownHits.get(row);
  const text = await answer.snippet(hit);
  const link = row.querySelector("h2 a");
  link.replaceChildren(...withMarks(text.headline));
  link.href = siteAddress(hit.record.url) + markAddress((await answer.found()).node);
  row.querySelector(".search-snippet").replaceChildren(...withMarks(text.snippet));
  if (text.count) {
    const count = say(text.count === 1 ? "search_places_one" : "search_places", { n: text.count });
    row.querySelector(".search-about").append(` · ${count}`);
  }
}
