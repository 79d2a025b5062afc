// What stands around the results: how many there are, what else to try, entities, and the tools.
// In: an answer and the state. Out: elements.

function showStatus(text) {
  byId("status").textContent = text;
}

function showAround(answer, state) {
  byId("added").textContent =
    state.variants && answer.added && answer.added.length
      ? say("search_added", { names: answer.added.join(", ") })
      : "";
  const notes = (answer.offers || []).map(offerElement);
  if (answer.badDate) notes.push(element("p", {}, say("search_bad_date")));
  const engine = engineLink(state);
  if (engine) notes.push(engine);
  byId("notes").replaceChildren(...notes);
}

function offerElement(entity) {
  return element(
    "p",
    { class: "search-offer", "data-entity": entity.id },
    element("span", { class: "search-kind" }, say(`search_kind_${entity.kind}`)),
    " ",
    element("a", { href: siteAddress(entity.url) }, entity.name),
    ` — ${sayCount(entity.articles)}`,
  );
}

// Where the archive also stands in a server's engine, the query can be taken there.
function engineLink({ q }) {
  const { engine } = document.getElementById("search").dataset;
  if (!engine || !q.trim()) return null;
  const address = new URL(engine);
  address.searchParams.set("q", q);
  return element("p", {}, element("a", { href: address.href }, say("search_on_server", { q })));
}
