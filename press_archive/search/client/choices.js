// The choices made so far, above the results.
// In: a state. Out: a promise of a link for each choice, which takes it back.

async function choicesOf(state) {
  const labels = await labelsOf(state);
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
  return links;
}

function chosenLink(state, label) {
  return searchLink(state, label, {
    class: "is-chosen",
    "aria-label": say("search_remove_filter", { name: label }),
  });
}

// What the values chosen in the address are called: value → name.
async function labelsOf(state) {
  const labels = new Map();
  for (const [parameter, kind] of Object.entries(KINDS))
    for (const value of [...state[parameter], ...state[`no-${parameter}`]]) {
      const thing = await thingWithId(value, kind);
      labels.set(value, thing ? thing.name : value);
    }
  return labels;
}
