// The list of results.
// In: an answer of the engine. Out: elements in #search-results, a page of them at a time.

const PAGE_OF_RESULTS = 20;

function clearResults() {
  const list = document.getElementById("search-results");
  list.replaceChildren();
  list.removeAttribute("data-total");
  document.getElementById("search-more").hidden = true;
}

function showResults(engine, result) {
  const list = document.getElementById("search-results");
  clearResults();
  showMoreResults(engine, result);
  list.setAttribute("data-total", String(result.hits.length));
}

// Returns the link of the first result added, for the keyboard to go on from.
function showMoreResults(engine, result) {
  const list = document.getElementById("search-results");
  const runs = runsOf(result.node);
  const added = result.hits
    .slice(list.children.length, list.children.length + PAGE_OF_RESULTS)
    .map((hit) => resultElement(hit, markedWords(engine.corpus, result.matcher, runs, hit)));
  list.append(...added);
  const left = result.hits.length - list.children.length;
  const more = document.getElementById("search-more");
  more.hidden = left === 0;
  more.textContent = say("search_more", { n: Math.min(left, PAGE_OF_RESULTS), left });
  return added.length ? added[0].querySelector("a") : null;
}

function resultElement(hit, marked) {
  const { record } = hit;
  const link = element(
    "a",
    { href: siteAddress(record.url), class: record.ours ? "ours" : null },
    ...withMarks(headlinePieces(hit, marked)),
  );
  const heading = element("h2", {}, link);
  const about = [record.outlet, record.published && readableDate(record.published)]
    .filter(Boolean)
    .join(" · ");
  const snippet = snippetPieces(hit, marked);
  return element(
    "li",
    { "data-article": record.id, class: "search-hit" },
    heading,
    element("p", { class: "search-about" }, about || say("search_undated")),
    ...(snippet.length ? [element("p", { class: "search-snippet" }, ...withMarks(snippet))] : []),
  );
}
