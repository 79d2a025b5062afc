// What stands around the results: how many there are, what else to try, entities, and the tools.
// In: an answer and the state. Out: elements.

function showStatus(...parts) {
  byId("status").replaceChildren(...parts);
}

// “132 together · 1,310 anywhere”: what is not shown is a link to it.
function readingsShown({ together, anywhere, isWide }, state) {
  const told = [
    [say("search_together", { n: together.toLocaleString(pageLanguage()) }), "together", !isWide],
    [say("search_anywhere", { n: anywhere.toLocaleString(pageLanguage()) }), "anywhere", isWide],
  ];
  const [first, second] = told.map(([text, words, isShown]) =>
    isShown || (words === "together" && !together) ? text : searchLink({ ...state, words: wordsIn(state, words) }, text),
  );
  return [first, " · ", second];
}

function showAround(answer, state) {
  byId("added").replaceChildren(...understood(answer, state));
  const notes = (answer.offers || []).map((entity) => offerElement(entity, state));
  if (answer.badDate) notes.push(element("p", {}, say("search_bad_date")));
  const engine = engineLink(state);
  if (engine) notes.push(engine);
  byId("notes").replaceChildren(...notes);
}

// Whose name was understood, and a link that takes the words as they are; the other way round where they are so taken.
function understood({ offers, added }, state) {
  const names = (offers || []).filter(({ isMeant }) => isMeant).map(({ name }) => name);
  if (!names.length) return [];
  const other = searchLink({ ...state, variants: !state.variants }, say(state.variants ? "search_as_typed" : "search_as_name"));
  if (!state.variants) return [say("search_taken_as_typed"), " ", other];
  const told = say("search_understood", { names: names.join(", ") });
  return [told, added.length ? ` ${say("search_added", { names: added.join(", ") })}` : "", " ", other];
}

// An entity whose name was typed; one that shares the name with others is chosen with a click.
function offerElement(entity, state) {
  const own = entity.url ? element("a", { href: siteAddress(entity.url) }, entity.name) : element("b", {}, entity.name);
  const link = entity.isMeant ? own : searchLink(withEntity(state, entity), entity.name);
  return element(
    "p",
    { class: "search-offer", "data-entity": entity.id },
    element("span", { class: "search-kind" }, say(`search_kind_${entity.kind}`)),
    " ",
    link,
    ` — ${sayCount(entity.articles)}`,
  );
}

// What needs not be said in the address is left out of it.
function wordsIn({ accents }, words) {
  return words === (accents === "0" ? "anywhere" : "together") ? "" : words;
}

// Where the archive also stands in a server's engine, the query can be taken there.
function engineLink({ q }) {
  const { engine } = document.getElementById("search").dataset;
  if (!engine || !q.trim()) return null;
  const address = new URL(engine);
  address.searchParams.set("q", q);
  return element("p", {}, element("a", { href: address.href }, say("search_on_server", { q })));
}
