// Citing a search: its address, when it was looked up, and the results as files.
// In: the search on show. Out: the panel's elements.

function showCitation(panel, search) {
  const text = citation(search);
  const said = element("span", { role: "status" });
  const copy = button(say("search_copy"), () => copyText(text, said));
  const progress = element("span", { role: "status" });
  panel.replaceChildren(
    element("p", { class: "search-citation" }, text),
    element("p", {}, copy, " ", said),
    element("p", {}, `${say("search_export")} `, ...recordButtons("search", () => everyHit(search, progress)), " ", progress),
    element("p", { class: "search-aside" }, say("search_no_feed")),
  );
}

// All articles found, each with what its page tells, and the sentence it was found by.
async function everyHit({ answer, total }, progress) {
  const hits = await answer.page(0, total);
  const records = hits.map(({ record }) => record);
  return withPages(records, progress, ({ blocks }) => ({ sentence: sentenceIn(blocks, answer) }));
}

// Records with what the articles' pages tell: authors, names, whether the title is the archive's own.
async function withPages(records, progress, more = () => ({})) {
  const made = records.map((record) => ({ ...record }));
  let unread = 0;
  const visit = (record, page, at) => {
    if (page) Object.assign(made[at], { authors: page.authors, names: page.names, ours: page.ours }, more(page));
    else unread += 1;
  };
  await readPages(made, visit, (text) => (progress.textContent = text));
  progress.textContent = unread ? say("search_export_unread", { n: unread }) : "";
  return made;
}

const SENTENCE_END = /[.!?…]["”»)\]]*\s+(?=[\p{Lu}\p{Nd}"“«])/gu;

// The first sentence of the text that has the words; of the headline where only that has them.
function sentenceIn(blocks, answer) {
  const places = occurrencesIn(blocks, runsOf(answer.shown));
  const place = places.find(({ block }) => blocks[block].kind !== "headline") || places[0];
  if (!place) return "";
  const { text } = blocks[place.block];
  const ends = Array.from(text.matchAll(SENTENCE_END), (match) => match.index + match[0].length);
  const first = ends.filter((end) => end <= place.start).pop() || 0;
  const past = ends.find((end) => end >= place.end) || text.length;
  return text.slice(first, past).trim();
}

// An archive grows: its newest article tells which state of it was searched.
function citation({ answer, state, total }) {
  const site = document.getElementById("search").dataset.site;
  const parts = [`${site}. ${say("search_title")}: ${state.q || "—"}`, sayCount(total)];
  if (answer.newest) parts.push(say("search_cite_newest", { day: readableDate(answer.newest) }));
  const address = location.href.split(/[?#]/)[0] + writeState(state);
  return `${parts.join(". ")}. ${address} (${say("search_cite_accessed", { day: readableDate(today()) })}).`;
}

// Where the clipboard is closed to pages (opened from disk in some browsers), the text can be selected by hand.
async function copyText(text, said) {
  try {
    await navigator.clipboard.writeText(text);
    said.textContent = say("search_copied");
  } catch (error) {
    console.info(error);
    getSelection().selectAllChildren(document.querySelector(".search-citation"));
    said.textContent = say("search_copy_by_hand");
  }
}
