// Citing a search: its address, when it was looked up, and the results as files.
// In: the search on show. Out: the panel's elements.

const MOST_EXPORTED = 1000;

function showCitation(panel, search) {
  const { answer, total } = search;
  const text = citation(search);
  const said = element("span", { role: "status" });
  const copy = button(say("search_copy"), () => copyText(text, said));
  const recordsOf = async () => (await answer.page(0, MOST_EXPORTED)).map((hit) => hit.record);
  const cut = total > MOST_EXPORTED ? ` ${say("search_export_cut", { n: MOST_EXPORTED })}` : "";
  panel.replaceChildren(
    element("p", { class: "search-citation" }, text),
    element("p", {}, copy, " ", said),
    element("p", {}, `${say("search_export")} `, ...recordButtons("search", recordsOf), cut),
  );
}

// An archive grows: its newest article tells which state of it was searched.
function citation({ answer, state, total }) {
  const site = document.getElementById("search").dataset.site;
  const parts = [`${site}. ${say("search_title")}: ${state.q || "—"}`, sayCount(total)];
  if (answer.newest) parts.push(say("search_cite_newest", { day: readableDate(answer.newest) }));
  const today = new Date().toLocaleDateString(pageLanguage());
  const address = location.href.split(/[?#]/)[0] + writeState(state);
  return `${parts.join(". ")}. ${address} (${say("search_cite_accessed", { day: today })}).`;
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
