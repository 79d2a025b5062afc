// The names of entities: which were typed, and what else those entities are called.
// In: the entities and a parsed query. Out: nodes in which a typed name also stands for its other names.

const MOST_WORDS_IN_A_NAME = 16;
const MOST_NAMESAKES = 3; // a name that more entities share means none of them
const MOST_OFFERS = 5;

class Names {
  constructor(entities) {
    this.byId = new Map(entities.map((entity) => [entity.id, entity]));
    this.keys = new Map();
    this.bearers = new Map(); // folded name → entities
    for (const entity of entities) {
      for (const name of namesOf(entity)) this.addBearer(this.keyOf(name).trim(), entity);
    }
  }

  addBearer(key, entity) {
    if (!this.bearers.has(key)) this.bearers.set(key, new Set());
    this.bearers.get(key).add(entity);
  }

  keyOf(name) {
    if (!this.keys.has(name)) this.keys.set(name, ` ${foldedKey(wordsOf(name))} `);
    return this.keys.get(name);
  }

  bearersOf(words) {
    return words.length ? Array.from(this.bearers.get(foldedKey(words)) || []) : [];
  }

  // The entities a run of words names: those named with just these accents, if there are any.
  named(words, exactOnly) {
    const bearers = this.bearersOf(words);
    const exact = exactKey(words);
    const precise = bearers.filter((entity) =>
      namesOf(entity).some((name) => exactKey(wordsOf(name)) === exact),
    );
    return precise.length || exactOnly ? precise : bearers;
  }
}

function exactKey(words) {
  return words.map((word) => word.exact).join(",");
}

// Returns { node, added, offers }: the query as a node, the names it was widened by, the entities it names.
function queryNode(groups, names, { variants, accents, prefix }) {
  const widening = { names, variants, accents, prefix, added: [], offers: [] };
  const all = [];
  for (let at = 0; at < groups.length;) {
    const length = lengthOfName(groups, at, names);
    const terms = groups.slice(at, at + length);
    all.push(length > 1 ? widened(terms.flat(), widening) : groupNode(groups[at], widening));
    at += length;
  }
  const offers = widening.offers.sort((left, right) => right.articles - left.articles).slice(0, MOST_OFFERS);
  return { node: { all }, added: widening.added, offers };
}

// How many of the next groups make up the longest name that starts here; 1 where none does.
function lengthOfName(groups, at, names) {
  const words = [];
  let longest = 1;
  for (let end = at; end < groups.length && isPlainWord(groups[end]); end += 1) {
    words.push(...groups[end][0].words);
    if (words.length > MOST_WORDS_IN_A_NAME) break;
    if (names.bearers.has(foldedKey(words))) longest = end - at + 1;
  }
  return longest;
}

function isPlainWord(group) {
  return group.length === 1 && !group[0].negated && !group[0].field && !group[0].quoted;
}

function groupNode(group, widening) {
  return group.length === 1
    ? termNode(group[0], widening)
    : { any: group.map((term) => termNode(term, widening)) };
}

function termNode(term, widening) {
  if (term.negated)
    return { not: term.field ? fieldNode(term, widening.names) : wordsNode([term], widening) };
  return term.field ? fieldNode(term, widening.names) : widened([term], widening);
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

function widened(terms, widening) {
  const typed = wordsNode(terms, widening);
  const words = terms.flatMap((term) => term.words);
  const entities = widening.names.named(words, widening.accents);
  for (const entity of entities) if (!widening.offers.includes(entity)) widening.offers.push(entity);
  if (!entities.length || entities.length > MOST_NAMESAKES) return typed;
  const others = otherNames(entities, words, widening);
  if (!others.length) return typed;
  widening.added.push(...others.map((other) => other.name).filter((name) => !widening.added.includes(name)));
  if (!widening.variants) return typed;
  return { typed, any: [typed, ...others.map((other) => ({ run: other.words }))] };
}

// The entities' other names that are theirs alone, each written one way.
function otherNames(entities, typed, { names, accents }) {
  const keyOf = accents ? exactKey : foldedKey;
  const seen = new Set([keyOf(typed), ""]);
  const others = [];
  for (const name of entities.flatMap(namesOf)) {
    const words = wordsOf(name);
    if (seen.has(keyOf(words)) || !names.bearersOf(words).every((entity) => entities.includes(entity)))
      continue;
    seen.add(keyOf(words));
    others.push({ name, words });
  }
  return others;
}
