// Fields of a query and filters of the address.
// In: a term such as báo:"Người Lao Động", or the filters. Out: nodes the matcher evaluates.

const KINDS = { person: "person", place: "place", org: "organization" };

function fieldNode(term, options) {
  if (term.field === "date") return { find: () => articlesDated(readInterval(term.text)) };
  if (term.field === "said") return { said: rowNode(term, options) };
  const folds = term.words.map((word) => word.fold);
  if (term.field === "speaker") return { said: { find: async () => (await openTools()).articlesQuoting(folds) }, folds };
  return { find: async () => membersOf(await handlesHolding(term.field, folds)) };
}

// The things of a kind one of whose names holds these words in a row.
async function handlesHolding(kind, folds) {
  if (!folds.length) return [];
  const runs = folds.length === 1 ? [folds] : folds.slice(1).map((fold, at) => [folds[at], fold]);
  const lists = await Promise.all(runs.map((run) => articlesOf("grams", runKey([`${kind}:`, ...run]))));
  const [first, ...others] = lists.map((list) => Array.from(list)).sort((a, b) => a.length - b.length);
  const sets = others.map((list) => new Set(list));
  const handles = first.filter((handle) => sets.every((set) => set.has(handle)));
  if (folds.length < 3) return handles;
  const things = await thingsOf(handles);
  return things.filter((thing) => holds(thing, ` ${folds.join(" ")} `)).map(({ handle }) => handle);
}

function holds(thing, key) {
  return namesOf(thing).some((name) => keyOf(name).includes(key));
}

// The articles in which one of these things is.
async function membersOf(handles) {
  const lists = await Promise.all(Array.from(handles, articlesNaming));
  const found = new Uint8Array(manifest.capacity);
  for (const list of lists) for (const article of list) found[article] = 1;
  return found;
}

async function articlesNaming(handle) {
  const list = (await recordsWith(handle)).members.find({ x: handle, y: 0 });
  return list ? list.load() : [];
}

async function articlesDated(interval) {
  return interval ? articlesPublishedIn(interval) : new Uint8Array(manifest.capacity);
}

function hasBadDate(groups, state) {
  const typed = groups
    .flat()
    .filter((term) => term.field === "date")
    .map((term) => term.text);
  return [...typed, state.from, state.to].some((text) => text && !readInterval(text));
}

// Filters: outlets are alternatives, entities and stories all have to be there; what is left out must not.
function filterNodes(state) {
  const nodes = [];
  if (state.outlet.length) nodes.push({ any: state.outlet.map((value) => thingFilter(value, "outlet")) });
  for (const [parameter, kind] of Object.entries(KINDS)) {
    for (const value of state[parameter]) nodes.push(thingFilter(value, kind));
  }
  for (const value of state.story) nodes.push(thingFilter(value, "story"));
  for (const [parameter, kind] of Object.entries({ ...KINDS, outlet: "outlet", story: "story" }))
    for (const value of state[`no-${parameter}`]) nodes.push({ not: thingFilter(value, kind) });
  if (state.from || state.to) nodes.push({ find: () => articlesDated(intervalOf(state)) });
  return nodes;
}

function thingFilter(value, kind) {
  return { find: async () => membersOf((await thingsMeant(value, kind)).map(({ handle }) => handle)) };
}

// A thing is named by its id, or by any of its names.
async function thingsMeant(value, kind) {
  const byId = await thingWithId(value, kind);
  if (byId) return [byId];
  const folds = wordsOf(value).map((word) => word.fold);
  const key = ` ${folds.join(" ")} `;
  const things = await thingsOf(await handlesHolding(kind, folds));
  return things.filter((thing) => namesOf(thing).some((name) => keyOf(name) === key));
}

// A handle is the hash of kind and id, or the next that was free.
async function thingWithId(id, kind) {
  const hash = wordHash(`${kind}:${id}`, 0);
  const things = await thingsOf([hash, (hash + 1) % 2 ** 32, (hash + 2) % 2 ** 32]);
  return things.find((thing) => thing.id === id && thing.kind === kind) || null;
}

function intervalOf(state) {
  const from = readInterval(state.from || "..9999");
  const to = readInterval(state.to || "0001..");
  return from && to && { first: from.first, last: to.last };
}
