// The order of results.
// In: a corpus, a matcher, the query's node, the documents found. Out: hits, best first.
// Found with the accents as typed come first; then BM25 over blocks, raised where the words stand together;
// then the newest. All constants stand here.

const RANKING = {
  saturation: 1.2, // BM25's k1: how soon more of the same word stops counting
  lengthShare: 0.5, // BM25's b: how much a long article is held against it
  weights: { headline: 4, lead: 2, heading: 1.5, paragraph: 1, caption: 0.8 },
  phrase: 0.6, // added where the whole query stands as typed, as a share of the words' rarity
  mostRuns: 8, // with more words than that, how close they stand is not looked at
  proximity: 0.4, // at most added where all words stand close together, as a share of the words' rarity
};

function rankHits(corpus, matcher, node, found, sort) {
  const runs = uniqueRuns(matcher, node);
  const phrase = wholePhrase(matcher, node);
  const typedAccents = typedRuns(node).some((part) => part.run.some(hasAccents));
  const hits = found.map((document) => ({
    document,
    record: corpus.documents[document],
    score: scoreOf(corpus, runs, phrase, document),
    exact: typedAccents && runs.every((run) => isExactIn(corpus, run, document)) ? 1 : 0,
  }));
  return hits.sort(sort === "date" ? byDate : byRelevance);
}

function uniqueRuns(matcher, node) {
  const runs = runsOf(node).map((run) => ({ node: run, places: matcher.occurrences(run) }));
  const distinct = new Map(runs.map((run) => [run.places, run]));
  const count = matcher.corpus.documents.length;
  return Array.from(distinct.values(), (run) => ({
    ...run,
    rarity: Math.log(1 + (count - run.places.size + 0.5) / (run.places.size + 0.5)),
  }));
}

// The runs as typed, without the names the query was widened by.
function typedRuns(node) {
  if (node.run) return [node];
  return node.typed ? typedRuns(node.typed) : (node.all || node.any || []).flatMap(typedRuns);
}

// Where all words of the query stand in a row as typed; null for a single word.
function wholePhrase(matcher, node) {
  const typed = typedRuns(node);
  const run = typed.flatMap((part) => part.run);
  return run.length > 1 ? matcher.occurrences({ run, prefix: typed.some((part) => part.prefix) }) : null;
}

function hasAccents(word) {
  return word.exact !== `${word.fold} `;
}

function isExactIn(corpus, run, document) {
  const places = run.places.get(document);
  const ids = run.node.run.map((word) => corpus.exactIds.get(word.exact));
  const last = run.node.prefix ? ids.length - 1 : ids.length;
  return (
    !places ||
    places.some((place) => ids.every((id, index) => index === last || corpus.exacts[place + index] === id))
  );
}

function scoreOf(corpus, runs, phrase, document) {
  const present = runs.filter((run) => run.places.has(document));
  const rarity = present.reduce((sum, run) => sum + run.rarity, 0);
  const length =
    1 - RANKING.lengthShare + (RANKING.lengthShare * corpus.lengths[document]) / corpus.meanLength;
  let score = 0;
  for (const run of present) {
    const weight = run.places
      .get(document)
      .reduce((sum, place) => sum + RANKING.weights[blockAt(corpus, place).kind], 0);
    score += (run.rarity * weight * (RANKING.saturation + 1)) / (weight + RANKING.saturation * length);
  }
  if (phrase && phrase.has(document)) score += RANKING.phrase * rarity;
  if (present.length > 1 && present.length <= RANKING.mostRuns)
    score += RANKING.proximity * rarity * closeness(corpus, present, document);
  return score;
}

// 1 where all runs stand side by side, less the farther apart, 0 where no block has them all.
function closeness(corpus, present, document) {
  const places = present
    .flatMap((run, index) => run.places.get(document).map((place) => ({ place, index })))
    .sort((left, right) => left.place - right.place);
  const last = new Array(present.length).fill(-1);
  let smallest = Infinity;
  for (const { place, index } of places) {
    last[index] = place;
    const first = Math.min(...last);
    if (first >= 0 && place - first < smallest && blockAt(corpus, first) === blockAt(corpus, place))
      smallest = place - first;
  }
  return Math.min(1, (present.length - 1) / smallest);
}

function byRelevance(left, right) {
  return right.exact - left.exact || right.score - left.score || byDate(left, right);
}

// Newest first, undated last, then by id, so that the order is always the same.
function byDate(left, right) {
  return compare(right.record.last || "", left.record.last || "") || compare(left.record.id, right.record.id);
}

function compare(left, right) {
  return left < right ? -1 : left > right ? 1 : 0;
}
