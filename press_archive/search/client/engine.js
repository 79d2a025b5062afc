// From a state of the search page to its answer.
// In: the state (see address.js) and whether the reader is still typing. Out: a promise of the answer.

let opening = null;

function openEngine() {
  if (!opening) {
    opening = loadIndex().then(({ table, entities, documents }) => {
      openFoldTable(table);
      return { corpus: openCorpus(documents), names: new Names(entities) };
    });
    opening.catch(() => {
      opening = null;
    });
  }
  return opening;
}

async function ask(state, typing) {
  return answer(await openEngine(), state, Boolean(typing));
}

function answer(engine, state, typing) {
  const { corpus, names } = engine;
  const query = typing ? state.q : state.q.trim();
  const groups = parseQuery(query);
  const filters = filterNodes(state, names);
  if (!groups.length && !filters.length) return { hint: true, hits: [] };
  const matcher = new Matcher(corpus, state.accents);
  const plan = planOf(engine, matcher, groups, filters, state, typing);
  const hits = rankHits(corpus, matcher, plan.node, plan.found, groups.length ? state.sort : "date");
  return {
    ...plan,
    hint: false,
    hits,
    matcher,
    badDate: hasBadDate(groups, state),
    facets: countFacets(
      hits.map((hit) => hit.record),
      names,
    ),
    suggestions: hits.length || plan.offers.length ? [] : suggestQueries(corpus, query, groups),
    withoutAccents: hits.length || !state.accents ? 0 : countWithoutAccents(engine, groups, filters, state),
  };
}

// The last word is taken as a beginning while it is typed, and later only if nothing is found otherwise.
function planOf(engine, matcher, groups, filters, state, typing) {
  const plan = findAll(engine, matcher, groups, filters, state, typing);
  const last = groups.length ? groups[groups.length - 1].slice(-1)[0] : null;
  if (typing || plan.found.length || !last || !last.open) return { ...plan, beginning: "" };
  const wider = findAll(engine, matcher, groups, filters, state, true);
  return wider.found.length
    ? { ...wider, beginning: last.words[last.words.length - 1].fold }
    : { ...plan, beginning: "" };
}

function findAll(engine, matcher, groups, filters, state, prefix) {
  const plan = queryNode(groups, engine.names, { variants: state.variants, accents: state.accents, prefix });
  const holds = matcher.evaluate({ all: [plan.node, ...filters] });
  const found = [];
  holds.forEach((holding, document) => holding && found.push(document));
  return { ...plan, found };
}

function countWithoutAccents(engine, groups, filters, state) {
  const matcher = new Matcher(engine.corpus, false);
  return findAll(engine, matcher, groups, filters, { ...state, accents: false }, false).found.length;
}

// For tests and for readers' own scripts: ids of the articles found, best first.
archiveSearch.ask = async (address, typing) => {
  const result = await ask(readState(address), typing);
  return { ...result, ids: result.hits.map((hit) => hit.record.id) };
};
