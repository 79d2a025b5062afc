// Links to other searches.
// In: a state. Out: links; each is the address of a search, followed without leaving the page.

function searchLink(state, text, attributes) {
  return element("a", { href: writeState(state) || "?q=", "data-search": "", ...attributes }, text);
}

// The search for an entity instead of the words that name it.
function withEntity(state, { id, kind, typed: { from, to } }) {
  const list = Object.keys(KINDS).find((parameter) => KINDS[parameter] === kind);
  const q = `${state.q.slice(0, from)} ${state.q.slice(to)}`.replace(/["“”„‟＂«»]\s*["“”„‟＂«»]/g, " ").trim();
  return { ...state, q, [list]: [...state[list].filter((other) => other !== id), id] };
}
