// What stands around the results: how many there are, what else to try, entities, facets.
// In: an answer and the state. Out: elements; every link is the address of another search.

const FACET_TITLES = [
  ["outlet", "search_facet_outlet"],
  ["month", "search_facet_month"],
  ["person", "search_facet_person"],
  ["org", "search_facet_organization"],
  ["place", "search_facet_place"],
];
const VALUES_SHOWN = 8;

function isWide() {
  return window.matchMedia("(min-width: 60em)").matches;
}

function showPanel(result, state, names) {
  document.getElementById("search-status").textContent = statusOf(result, state);
  document.getElementById("search-added").textContent =
    state.variants && result.added && result.added.length
      ? say("search_added", { names: result.added.join(", ") })
      : "";
  document.getElementById("search-notes").replaceChildren(...(result.hint ? [] : notesOf(result, state)));
  const facets = document.getElementById("search-facets");
  facets.replaceChildren(...(result.hint ? [] : facetElements(result.facets, state, names)));
  document.getElementById("search-narrow").hidden = !facets.children.length;
}

function statusOf(result, state) {
  if (result.hint) return state.q ? say("search_hint") : "";
  if (!result.hits.length) return say("search_none");
  return say(result.hits.length === 1 ? "search_count_one" : "search_count", { n: result.hits.length });
}

function notesOf(result, state) {
  const notes = result.offers.map(offerElement);
  if (result.badDate) notes.push(element("p", {}, say("search_bad_date")));
  if (result.beginning) notes.push(element("p", {}, say("search_beginning", { word: result.beginning })));
  if (result.withoutAccents) {
    const text = say("search_without_accents", { n: result.withoutAccents });
    notes.push(element("p", {}, searchLink({ ...state, accents: false }, text)));
  }
  if (result.suggestions.length) notes.push(suggestionElement(result.suggestions, state));
  return notes;
}

function offerElement(entity) {
  return element(
    "p",
    { class: "search-offer", "data-entity": entity.id },
    element("span", { class: "search-kind" }, say(`search_kind_${entity.kind}`)),
    " ",
    element("a", { href: siteAddress(entity.url) }, entity.name),
    ` — ${say(entity.articles === 1 ? "search_count_one" : "search_count", { n: entity.articles })}`,
  );
}

function suggestionElement(suggestions, state) {
  const links = suggestions.flatMap(({ word, q }, index) => [
    index ? ", " : " ",
    searchLink({ ...state, q }, word),
  ]);
  return element("p", { class: "search-suggestion" }, say("search_did_you_mean"), ...links);
}

function searchLink(state, text, attributes) {
  return element("a", { href: writeState(state) || "?q=", "data-search": "", ...attributes }, text);
}

function facetElements(facets, state, names) {
  return FACET_TITLES.flatMap(([facet, title]) => {
    const chosen = chosenValues(state, facet, names);
    const values = [
      ...chosen,
      ...facets[facet].filter(({ value }) => !chosen.some((other) => other.value === value)),
    ];
    const counts = new Map(facets[facet].map(({ value, count }) => [value, count]));
    const items = values.map((entry) =>
      facetItem(facet, { ...entry, count: counts.get(entry.value) || 0 }, state, chosen.includes(entry)),
    );
    return items.length ? [facetElement(title, items, facet, Boolean(chosen.length))] : [];
  });
}

function facetElement(title, items, facet, open) {
  const lists = [element("ul", {}, ...items.slice(0, VALUES_SHOWN))];
  if (items.length > VALUES_SHOWN) {
    const rest = items.slice(VALUES_SHOWN);
    lists.push(
      element(
        "details",
        { class: "search-rest" },
        element("summary", {}, say("search_facet_more", { n: rest.length })),
        element("ul", {}, ...rest),
      ),
    );
  }
  const attributes = { class: "search-facet", "data-facet": facet, open: open || isWide() ? "" : null };
  return element("details", attributes, element("summary", {}, say(title)), ...lists);
}

function facetItem(facet, { value, label, count }, state, isChosen) {
  const next = isChosen ? withoutValue(state, facet, value) : withValue(state, facet, value);
  const attributes = { "data-value": value };
  if (isChosen)
    Object.assign(attributes, {
      class: "is-chosen",
      "aria-label": say("search_remove_filter", { name: label }),
    });
  return element(
    "li",
    {},
    searchLink(next, label, attributes),
    " ",
    element("span", { class: "search-number" }, String(count)),
  );
}

function chosenValues(state, facet, names) {
  if (facet !== "month") {
    return state[facet].map((value) => ({
      value,
      label: names.byId.has(value) ? names.byId.get(value).name : value,
    }));
  }
  if (!state.from && !state.to) return [];
  const sides = state.from === state.to ? [state.from] : [state.from, state.to];
  return [{ value: sides[0] || "..", label: sides.map(readableDate).join(" – ") }];
}

function withValue(state, facet, value) {
  return facet === "month"
    ? { ...state, from: value, to: value }
    : { ...state, [facet]: [...state[facet], value] };
}

function withoutValue(state, facet, value) {
  return facet === "month"
    ? { ...state, from: "", to: "" }
    : { ...state, [facet]: state[facet].filter((other) => other !== value) };
}
