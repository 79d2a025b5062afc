// The choices made so far, and links to other searches.
// In: a state, and what the ids in it are called. Out: links; each is the address of a search, followed without leaving the page.

function searchLink(state, text, attributes) {
  return element("a", { href: writeState(state) || "?q=", "data-search": "", ...attributes }, text);
}

// The search for an entity instead of the words that name it.
function withEntity(state, { id, kind, typed: { from, to } }) {
  const list = Object.keys(KINDS).find((parameter) => KINDS[parameter] === kind);
  const q = `${state.q.slice(0, from)} ${state.q.slice(to)}`.replace(/["“”„‟＂«»]\s*["“”„‟＂«»]/g, " ").trim();
  return { ...state, q, [list]: [...state[list].filter((other) => other !== id), id] };
}

// Each choice stands above the results as a link that takes it back.
function showChosen(state, labels) {
  const links = CHOICES.flatMap((facet) =>
    state[facet].map((value) => {
      const rest = { ...state, [facet]: state[facet].filter((other) => other !== value) };
      const label = labels.get(value) || value;
      return chosenLink(rest, LISTS.includes(facet) ? label : say("search_without", { name: label }));
    }),
  );
  if (state.from || state.to) {
    const sides = state.from === state.to ? [state.from] : [state.from, state.to];
    links.push(chosenLink({ ...state, from: "", to: "" }, sides.map(readableDate).join(" – ")));
  }
  byId("chosen").replaceChildren(...links);
}

function chosenLink(state, label) {
  return searchLink(state, label, {
    class: "is-chosen",
    "aria-label": say("search_remove_filter", { name: label }),
  });
}
