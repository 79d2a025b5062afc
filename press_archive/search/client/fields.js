// Fields of a query and filters of the address, as tests of a document.
// In: a term such as báo:"Người Lao Động", or the filters. Out: nodes the matcher evaluates.

const KINDS = { person: "person", place: "place", org: "organization" };

function fieldNode(term, names) {
  if (term.field === "date") {
    const interval = readInterval(term.text);
    return { test: (record) => interval !== null && isPublishedIn(record, interval) };
  }
  const key = ` ${foldedKey(term.words)} `;
  return { test: (record) => fieldValues(record, term.field, names).some((value) => value.includes(key)) };
}

// The folded words of each value a field has, with spaces around, so that "holds" is "contains".
function fieldValues(record, field, names) {
  if (field === "outlet") return record.outlet === null ? [] : [names.keyOf(record.outlet)];
  if (field === "author") return record.authors.map((author) => names.keyOf(author));
  if (field === "story") return record.stories.map((story) => names.keyOf(story));
  return entitiesOf(record, field, names).flatMap((entity) =>
    namesOf(entity).map((name) => names.keyOf(name)),
  );
}

function entitiesOf(record, kind, names) {
  return record.entities.map((id) => names.byId.get(id)).filter((entity) => entity && entity.kind === kind);
}

function namesOf(entity) {
  return [entity.name, ...entity.variants];
}

function hasBadDate(groups, state) {
  const typed = groups
    .flat()
    .filter((term) => term.field === "date")
    .map((term) => term.text);
  return [...typed, state.from, state.to].some((text) => text && !readInterval(text));
}

// Filters: outlets are alternatives, entities and stories all have to be there.
function filterNodes(state, names) {
  const nodes = [];
  if (state.outlet.length) {
    const keys = state.outlet.map((name) => names.keyOf(name));
    nodes.push({ test: (record) => record.outlet !== null && keys.includes(names.keyOf(record.outlet)) });
  }
  for (const [parameter, kind] of Object.entries(KINDS)) {
    for (const value of state[parameter]) nodes.push(entityFilter(value, kind, names));
  }
  for (const value of state.story) {
    nodes.push({ test: (record) => fieldValues(record, "story", names).includes(names.keyOf(value)) });
  }
  if (state.from || state.to) nodes.push(dateFilter(state));
  return nodes;
}

// An entity is named by its id, or by any of its names.
function entityFilter(value, kind, names) {
  const key = names.keyOf(value);
  const isMeant = (entity) =>
    entity.id === value || namesOf(entity).some((name) => names.keyOf(name) === key);
  return { test: (record) => entitiesOf(record, kind, names).some(isMeant) };
}

function dateFilter(state) {
  const from = readInterval(state.from || "..9999");
  const to = readInterval(state.to || "0001..");
  const interval = from && to && { first: from.first, last: to.last };
  return { test: (record) => interval !== null && isPublishedIn(record, interval) };
}
