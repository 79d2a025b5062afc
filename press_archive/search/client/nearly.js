// The articles nearest to a query that few or none answer: those with most of its words, or with words like them.
// In: an answer. Out: a promise of { guesses, hits, node }; guesses are queries as they were perhaps meant.

const MOST_TOLD = 3; // guesses
const MOST_WORDS_RANKED = 32; // of a query
const MOST_PAIRS = 8;
const PAIR = 0.4; // what two neighbours count for, beside what each of them does
const MOST_READ = 30; // headlines
const MOST_BEHIND = 2; // one that is less likely than the best by more is not told

async function nearlyFound(answer, count) {
  const { query, groups } = answer.asked;
  const words = plainWords(groups).slice(0, MOST_WORDS_RANKED);
  if (!words.length) return { guesses: [], hits: [], node: null };
  const alike = groups.every(isBare) ? await namesLike(words) : { names: [], isSure: false };
  const named = alike.names.map((name) => ({ q: name, words: wordsOf(name), isName: true }));
  const found = alike.isSure ? [] : await guessesFor(words);
  const told = found.filter(({ score }) => score >= found[0].score - MOST_BEHIND).slice(0, MOST_TOLD);
  const meant = await Promise.all(told.map((one) => queryMeant(query, words, one)));
  const guesses = (await guessesThatHold(answer, [...named, ...meant])).slice(0, MOST_TOLD);
  const same = named.filter((one) => one.words.length === words.length);
  const wanted = words.map(({ fold }, at) => [
    [fold],
    ...found.flatMap(({ edits }) => inPlaceOf(edits, at)),
    ...same.map((one) => [one.words[at].fold]).filter(([other]) => other !== fold),
  ]);
  const order = guesses.length ? guesses[0].words : words;
  const ranked = await rankNearly(wanted, order.map(({ fold }) => fold), await allowed(answer), await answer.hits());
  const node = { any: wanted.flat().map((folds) => ({ run: folds.map((fold) => knownWord(fold)) })) };
  const foremost = ranked.slice(0, words.length > 2 ? MOST_READ : count);
  return { guesses, hits: (await byHeadline(foremost, wanted)).slice(0, count), node };
}

function plainWords(groups) {
  return groups
    .flat()
    .filter((term) => !term.negated && !term.field)
    .flatMap((term) => term.near || [term])
    .flatMap((term) =>
      term.words.map((word) => ({ ...word, start: term.from + word.start, end: term.from + word.end })),
    );
}

function inPlaceOf(edits, at) {
  return edits.filter(({ first, past, folds }) => first === at && past > at && folds.length).map(({ folds }) => folds);
}

// Words and phrases: what may all be one name.
function isBare([term, ...others]) {
  return !others.length && !term.negated && !term.field && !term.near;
}

// The guesses that find more than the query itself, with how much; of a name whatever it finds.
async function guessesThatHold(answer, guesses) {
  const total = await answer.total();
  const distinct = guesses.filter(({ q }, at) => guesses.findIndex((one) => one.q === q) === at);
  const counted = await Promise.all(
    distinct.map(async (one) => ({ ...one, total: await (await ask({ ...answer.asked.state, q: one.q }, false)).total() })),
  );
  return counted.filter((one) => one.total > (one.isName ? 0 : total));
}

// What has to hold whatever words are missing: the filters, the fields, what is excluded.
function allowed({ matcher, asked: { groups, filters } }) {
  const nodes = groups.flat().flatMap((term) => {
    if (!term.negated) return term.field ? [fieldNode(term, {})] : [];
    return [{ not: term.field ? fieldNode(term, {}) : { run: term.words } }];
  });
  return matcher.evaluate({ all: [...nodes, ...filters] });
}

// "wanted": for each word the ways it may stand in an article, each one or several words.
async function rankNearly(wanted, order, isAllowed, hits) {
  const lists = await listsOf(wanted);
  const pairs = await pairsOf(order);
  const shown = new Set(hits.map(({ number }) => number));
  const scores = new Map();
  for (const ways of wanted) {
    const here = new Map();
    for (const folds of ways) addScores(here, folds.map((fold) => lists.get(fold)));
    for (const [number, score] of here) {
      const sum = scores.get(number) || { score: 0, count: 0 };
      scores.set(number, { score: sum.score + score, count: sum.count + 1 });
    }
  }
  const least = wanted.length / 2;
  const found = Array.from(scores, ([number, { score, count }]) => ({ number, score, count })).filter(
    ({ number, count }) => count >= least && isAllowed[number] && !shown.has(number),
  );
  for (const hit of found) hit.score += PAIR * scoreIn(pairs, hit.number);
  return inOrder(found.map(({ number, score }) => ({ number, score, exact: false, together: false })));
}

// The lists of each two neighbours: most words of Vietnamese are written in two syllables.
async function pairsOf(folds) {
  const places = each(Math.min(MOST_PAIRS, Math.max(0, folds.length - 1)), (_, at) => folds.slice(at, at + 2));
  const lists = await Promise.all(places.map((pair) => findList("pairs", runKey(pair))));
  const telling = Array.from(new Set(lists)).filter((list) => list && !list.isLong);
  await Promise.all(telling.map((list) => list.load()));
  return telling.map((list) => ({ list }));
}

// The lists of all words that are not too frequent to tell articles apart.
async function listsOf(wanted) {
  const folds = Array.from(new Set(wanted.flat(2)));
  const lists = await Promise.all(folds.map((fold) => findList("words", runKey([fold]))));
  const telling = lists.filter((list) => list && !list.isLong);
  const used = telling.length ? telling : lists.filter(Boolean);
  await Promise.all(used.map((list) => list.load()));
  return new Map(folds.map((fold, at) => [fold, used.includes(lists[at]) ? lists[at] : null]));
}

// For each article with all words of a way, what they say about it; of several ways the best counts.
function addScores(here, lists) {
  const [first, ...others] = lists;
  if (!first || others.includes(null)) return;
  first.articles.forEach((number) => {
    if (!others.every((list) => list.indexOf(number) >= 0)) return;
    const score = scoreIn(lists.map((list) => ({ list })), number) / lists.length;
    here.set(number, Math.max(score, here.get(number) || 0));
  });
}

// What somebody half remembers is mostly a headline, so the foremost are ordered anew by how much stands in theirs.
async function byHeadline(foremost, wanted) {
  const records = await recordsOf(foremost.map(({ number }) => number));
  const hits = foremost.map((hit, at) => {
    const title = new Set(wordsOf(records[at].title).map(({ fold }) => fold));
    const standing = wanted.filter((ways) => ways.some((folds) => folds.every((fold) => title.has(fold))));
    return { ...hit, record: records[at], score: hit.score * (1 + standing.length / wanted.length) };
  });
  return inOrder(hits);
}
