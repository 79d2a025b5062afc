// The names of entities: which were typed, and what else those entities are called.
// In: a parsed query. Out: a promise of nodes in which a typed name also stands for its other names.

const MOST_WORDS_IN_A_NAME = 16;
const MOST_NAMESAKES = 3; // a name that more entities share means none of them
const MOST_BEARERS = 40; // of one name that are looked at
const MOST_OFFERS = 5;

function exactKey(words) {
  return words.map((word) => word.exact).join(",");
}

// Entities, and outlets, authors and stories as if they were: by their handles.
async function thingsOf(handles) {
  const things = await Promise.all(
    Array.from(handles, async (handle) => {
      const shard = await loadPart(shardName("records", shardOf(handle, manifest.names)), openRecords);
      return shard.get(handle);
    }),
  );
  return things.filter(Boolean);
}

function openRecords(records) {
  return new Map(records.map((record) => [record[0], thingOf(record)]));
}

function thingOf([handle, kind, id, names, url, articles, shared]) {
  const all = names || [id];
  return {
    handle, kind, id, name: all[0], variants: all.slice(1), url: url || "", articles: articles || 0, shared: shared || [],
  };
}

function namesOf(thing) {
  return [thing.name, ...thing.variants];
}

function keyOf(name) {
  return ` ${foldedKey(wordsOf(name))} `;
}

// The entities one of whose whole names these words are.
async function bearersOf(words) {
  const folds = words.map((word) => word.fold);
  const handles = folds.length ? await articlesOf("names", nameKey(folds)) : [];
  const key = ` ${folds.join(" ")} `;
  const things = await thingsOf(handles.slice(0, MOST_BEARERS));
  return things.filter((thing) => namesOf(thing).some((name) => keyOf(name) === key));
}

// The entities a run of words names: those named with just these accents, if there are any.
async function entitiesNamed(words, exactOnly) {
  const bearers = await bearersOf(words);
  const exact = exactKey(words);
  const precise = bearers.filter((entity) => namesOf(entity).some((name) => exactKey(wordsOf(name)) === exact));
  return precise.length || exactOnly ? precise : bearers;
}

// Returns { node, added, offers }: the query as a node, the names it was widened by, the entities it names.
async function queryNode(groups, options) {
  const parts = await Promise.all(
    (await partsOf(groups)).map(async (part) => {
      const widening = { ...options, added: [], offers: [] };
      const node = await (part.length > 1 ? widened(part.flat(), widening) : groupNode(part[0], widening));
      return { ...widening, node };
    }),
  );
  const added = Array.from(new Set(parts.flatMap((part) => part.added)));
  const named = new Map(parts.flatMap(({ offers }) => offers).map((entity) => [entity.handle, entity]));
  const offers = Array.from(named.values()).sort((left, right) => right.articles - left.articles);
  return { node: { all: parts.map(({ node }) => node) }, added, offers: offers.slice(0, MOST_OFFERS) };
}

// The groups, those that make up a name together.
async function partsOf(groups) {
  const lengths = beginsSmall(groups) ? await Promise.all(groups.map((_, at) => lengthOfName(groups, at))) : [];
  const parts = [];
  for (let at = 0; at < groups.length; at += parts[parts.length - 1].length) {
    const length = lengths[at] || (await lengthOfName(groups, at));
    parts.push(groups.slice(at, at + length));
  }
  return parts;
}

// Words written small are seldom a name, so that a name is looked for at each of them at once. In other queries one
// place waits for the other, because within a name found nothing more need be loaded.
function beginsSmall(groups) {
  return groups.length > 0 && /^\p{Ll}/u.test(groups[0][0].text);
}

// How many of the next groups make up the longest name that starts here; 1 where none does.
async function lengthOfName(groups, at) {
  const words = [];
  const ends = [];
  for (let end = at; end < groups.length && isPlainWord(groups[end]); end += 1) {
    words.push(...groups[end][0].words);
    if (words.length > MOST_WORDS_IN_A_NAME) break;
    ends.push({ groups: end - at + 1, words: words.length });
  }
  for (const end of ends.reverse())
    if (end.groups > 1 && (await bearersOf(words.slice(0, end.words))).length) return end.groups;
  return 1;
}

function isPlainWord(group) {
  return group.length === 1 && !group[0].negated && !group[0].field && !group[0].quoted;
}

async function groupNode(group, widening) {
  const nodes = await Promise.all(group.map((term) => termNode(term, widening)));
  return nodes.length === 1 ? nodes[0] : { any: nodes };
}

async function termNode(term, widening) {
  if (term.negated) return { not: term.field ? fieldNode(term) : wordsNode([term], widening) };
  return term.field ? fieldNode(term) : widened([term], widening);
}

// A quoted term is one run; of other terms each word stands where it likes.
function wordsNode(terms, widening) {
  const runs = terms.flatMap((term) => {
    const prefix = term.open && widening.prefix;
    if (term.quoted) return [{ run: term.words, prefix }];
    return term.words.map((word, index) => ({
      run: [word],
      prefix: prefix && index === term.words.length - 1,
    }));
  });
  return runs.length === 1 ? runs[0] : { all: runs };
}

async function widened(terms, widening) {
  const typed = wordsNode(terms, widening);
  const words = terms.flatMap((term) => term.words);
  const entities = await entitiesNamed(words, widening.accents);
  for (const entity of entities)
    if (!widening.offers.some(({ handle }) => handle === entity.handle)) widening.offers.push(entity);
  if (!entities.length || entities.length > MOST_NAMESAKES) return typed;
  const others = otherNames(entities, words, widening);
  if (!others.length) return typed;
  widening.added.push(...others.map((other) => other.name).filter((name) => !widening.added.includes(name)));
  if (!widening.variants) return typed;
  return { typed, any: [typed, ...others.map((other) => ({ run: other.words }))] };
}

// The entities' other names that are theirs alone, each written one way.
function otherNames(entities, typed, { accents }) {
  const keyOfWords = accents ? exactKey : foldedKey;
  const seen = new Set([keyOfWords(typed), ""]);
  const others = [];
  for (const entity of entities) {
    namesOf(entity).forEach((name, place) => {
      const words = wordsOf(name);
      if (seen.has(keyOfWords(words)) || entity.shared.includes(place)) return;
      seen.add(keyOfWords(words));
      others.push({ name, words });
    });
  }
  return others;
}
