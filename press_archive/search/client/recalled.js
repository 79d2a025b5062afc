// What this script, loaded when few or none are found, gives to the page and the engine; and what it shows there.

const recall = { nearlyFound, showNearly };

async function showNearly(search, isWanted) {
  const { answer, state, total } = search;
  const { guesses, hits, node } = await nearlyFound(answer, PAGE_OF_RESULTS);
  if (!isWanted()) return;
  if (guesses.length) byId("notes").append(guessesElement(guesses, state));
  if (!hits.length || total >= PAGE_OF_RESULTS) return;
  const shown = new Answer(answer.asked, { together: null, apart: node, added: [], offers: [] });
  Object.assign(shown, { shown: node, whole: Promise.resolve({ node, numbers: [] }) });
  const line = element("p", {}, say(total ? "search_nearly_also" : "search_nearly"));
  const list = element("ol", { class: "search-results" });
  byId("nearly").replaceChildren(line, list);
  for (const row of showHits(shown, hits, list)) delete row.dataset.article; // for these were not asked for
}

function guessesElement(guesses, state) {
  const links = guesses.flatMap(({ q, total }, index) => [
    index ? ", " : " ",
    searchLink({ ...state, q }, q),
    ` (${sayCount(total)})`,
  ]);
  return element("p", { class: "search-suggestion" }, say("search_did_you_mean"), ...links);
}
