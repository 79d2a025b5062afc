// What the results can be narrowed by: facets with their counts.
// In: an answer and the state. Out: elements; every link is the address of another search.

const FACET_TITLES = [
  ["outlet", "search_facet_outlet"],
  ["month", "search_facet_month"],
  ["person", "search_facet_person"],
  ["org", "search_facet_organization"],
  ["place", "search_facet_place"],
  ["story", "search_facet_story"],
];
const VALUES_SHOWN = 8;
const MOST_UNASKED = 3; // files of a column

// Beside the results only what costs little is counted unasked.
async function showFacets(panel, search) {
  const isAsked = byId("narrow-tool").getAttribute("aria-expanded") === "true";
  if (!isAsked && manifest.capacity > MOST_UNASKED * manifest.chunk) return offerAll(panel, []);
  const { facets, cut } = await search.answer.facets(isAsked);
  if (!isOnShow(search)) return undefined;
  const { state } = search;
  const boxes = FACET_TITLES.flatMap(([facet, title]) => facetElements(facets, facet, title, state));
  const note = boxes.length ? cut && say("search_facets_cut") : say("search_facets_none");
  panel.replaceChildren(...(note ? [element("p", {}, note)] : []), ...boxes);
  return isAsked || offerAll(panel, boxes);
}

function offerAll(panel, boxes) {
  const all = button(say("search_facets_all"), () => toggleTool("narrow"));
  panel.replaceChildren(...boxes, element("p", {}, all));
}

function facetElements(facets, facet, title, state) {
  const isWide = matchMedia("(min-width: 60em)").matches;
  const isChosen = ({ value }) => chosenOf(state, facet).includes(value);
  const values = (facets[facet] || []).filter((entry) => !isChosen(entry));
  if (!values.length) return [];
  const items =
    facet === "month" && facets.year
      ? yearItems(facets, state)
      : values.map((entry) => facetItem(facet, entry, state));
  return [
    element(
      "details",
      { class: "search-facet", "data-facet": facet, open: isWide ? "" : null },
      element("summary", {}, say(title)),
      element("ul", {}, ...items.slice(0, VALUES_SHOWN)),
      ...restOfItems(items.slice(VALUES_SHOWN)),
    ),
  ];
}

function restOfItems(items) {
  if (!items.length) return [];
  const summary = element("summary", {}, say("search_facet_more", { n: items.length }));
  return [element("details", { class: "search-rest" }, summary, element("ul", {}, ...items))];
}

function yearItems(facets, state) {
  return facets.year.map((year) => {
    const months = facets.month.filter(({ value }) => value.startsWith(year.value));
    const item = facetItem("month", year, state);
    if (months.length)
      item.append(element("ul", {}, ...months.map((month) => facetItem("month", month, state))));
    return item;
  });
}

function facetItem(facet, { value, label, count }, state) {
  return element(
    "li",
    {},
    searchLink(withValue(state, facet, value), label, { "data-value": value }),
    " ",
    element("span", { class: "search-number" }, count.toLocaleString(pageLanguage())),
    " ",
    searchLink(withoutValue(state, facet, value), "−", {
      class: "search-leave-out",
      title: say("search_without", { name: label }),
      "aria-label": say("search_without", { name: label }),
    }),
  );
}

function withValue(state, facet, value) {
  return facet === "month"
    ? { ...state, from: value, to: value }
    : { ...state, [facet]: [...state[facet], value] };
}

// Months are left out by the query itself.
function withoutValue(state, facet, value) {
  if (facet === "month") return { ...state, q: `${state.q} -${say("search_field_date")}:${value}`.trim() };
  return { ...state, [`no-${facet}`]: [...state[`no-${facet}`], value] };
}

function chosenOf(state, facet) {
  return facet === "month" ? (state.from === state.to ? [state.from] : []) : state[facet];
}
