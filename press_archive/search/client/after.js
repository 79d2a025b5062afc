// What to tell where nothing was found, or only words that begin as the last one.
// In: an answer that is counted, and the state. Out: a promise of notes; every link is the address of another search.

async function notesAfter(answer, state, total, beginning) {
  const notes = [];
  if (beginning) notes.push(element("p", {}, say("search_beginning", { word: beginning })));
  const cut = await answer.beginningsCut();
  if (cut) notes.push(element("p", {}, say("search_beginnings_cut", { n: cut })));
  if (!total) {
    const n = await answer.withoutAccents();
    const text = say("search_without_accents", { n });
    if (n) notes.push(element("p", {}, searchLink({ ...state, accents: "0" }, text)));
  }
  return notes;
}
