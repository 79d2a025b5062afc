// The order of results.
// In: a query's node and the articles found. Out: a promise of hits, best first.
// First articles in which the words stand with the accents as typed, and among them those in which they stand
// side by side as typed; then by BM25, of pairs where the words stand side by side, else of single words with
// more for neighbours; then the newest. The constants are those of press_archive/search/index/impact.py.

// { words, plain, pairs }: the words of a query in a row, as far as they have to occur as typed, and those of them that
// are no name; null where none has. A name is a row by itself.
async function openRow(node) {
  const names = namesTyped(node);
  const plain = typedRuns(node).filter((part) => !part.prefix && !names.includes(part)).flatMap((part) => part.run);
  const rows = [plain, ...names.map((part) => part.run)].filter((row) => row.length);
  const words = rows.flat();
  if (!words.length || hasChoice(node)) return null;
  const covering = rows.filter((row) => row.length > 1).flatMap(coveringPairs);
  const pairs = covering.length ? await Promise.all(covering.map(findPair)) : [null];
  const accented = words.some(isAccented);
  return { words, plain, pairs, accented, strict: accented || words.some(({ strict }) => strict) };
}

// The runs as typed, without the names the query was widened by.
function typedRuns(node) {
  if (node.run) return [node];
  return node.typed ? typedRuns(node.typed) : (node.all || node.any || node.near || []).flatMap(typedRuns);
}

// The runs as typed of names that stand for their bearers.
function namesTyped(node) {
  return node.names ? [node.typed] : (node.all || []).flatMap(namesTyped);
}

function hasChoice(node) {
  return Boolean(node.any && !node.typed) || (node.all || []).some(hasChoice);
}

// The articles in which all words stand side by side as typed, which come before all others.
async function foremost({ pairs, strict }) {
  if (pairs.includes(null)) return new Uint8Array(manifest.capacity);
  const sets = await Promise.all(
    pairs.map(async ({ list, form }) => {
      await list.load();
      return bytesAt(list.articles.filter((_, index) => !strict || list.setOf(index).includes(form)));
    }),
  );
  return combine(sets, new Uint8Array(manifest.capacity).fill(1), (left, right) => left & right);
}

async function rankForemost(row, found) {
  return inOrder(found.map((number) => hitTogether(row, number, row.accented)));
}

function hitTogether(row, number, exact) {
  return { number, exact, together: true, score: scoreIn(row.pairs, number) };
}

async function rankAll(node, row, found, sort) {
  if (sort === "oldest") return oldestFirst(found);
  if (sort === "date") return inOrder(found.map((number) => ({ number, exact: false, together: false, score: 0 })));
  const first = row && row.words.length > 1 ? await foremost(row) : new Uint8Array(manifest.capacity);
  const others = found.filter((number) => !first[number]);
  const hits = found.filter((number) => first[number]).map((number) => hitTogether(row, number, row.accented));
  return inOrder(hits.concat(others.length ? await hitsApart(node, row, others) : []));
}

// Articles in which the words do not all stand side by side as typed: side by side with other accents, else the single
// words tell.
async function hitsApart(node, row, found) {
  if (row && !row.plain.length) return found.map((number) => ({ number, exact: false, together: false, score: 0 }));
  const pairs = row && row.strict && !row.pairs.includes(null) ? row.pairs : [];
  const isTogether = (number) => pairs.length > 0 && pairs.every(({ list }) => list.has(number, null));
  const hits = found.filter(isTogether).map((number) => hitTogether(row, number, false));
  const others = found.filter((number) => !isTogether(number));
  if (!others.length) return hits;
  const words = await wordLists(row ? row.plain : typedRuns(node).flatMap((part) => part.run));
  const near = row ? await neighbourLists(row) : [];
  const apart = others.map((number) => {
    const exact = Boolean(row && row.accented && words.every(({ list, form }) => list && list.has(number, form)));
    return { number, exact, together: false, score: scoreIn(words, number) * (1 + nearness(near, number)) };
  });
  return hits.concat(apart);
}

async function wordLists(words) {
  const distinct = new Map(words.map((word) => [word.exact, word]));
  return Promise.all(
    Array.from(distinct.values(), async (word) => {
      const list = await findWordList(word);
      if (list) await list.load();
      return { list, form: accentCode(word) };
    }),
  );
}

const MOST_NEIGHBOURS = 8; // with more words than that, which stand side by side is not looked at

// The lists of each two neighbouring words of the query.
async function neighbourLists({ plain: words }) {
  if (words.length > MOST_NEIGHBOURS) return [];
  return Promise.all(
    words.slice(1).map(async (right, at) => {
      const list = await findList("pairs", runKey([words[at].fold, right.fold]));
      if (list) await list.load();
      return list;
    }),
  );
}

function nearness(near, number) {
  if (!near.length) return 0;
  const standing = near.filter((list) => list && list.indexOf(number) >= 0);
  return (manifest.ranking.neighbours * standing.length) / near.length;
}

// The lists of words or of pairs that an article is in, each by its rarity and by how much it says there.
function scoreIn(parts, number) {
  let score = 0;
  for (const part of parts) {
    const index = part && part.list ? part.list.indexOf(number) : -1;
    if (index >= 0) score += rarity(part.list) * manifest.ranking.levels[part.list.levels[index]];
  }
  return score;
}

function rarity({ size }) {
  return Math.log(1 + (manifest.documents - size + 0.5) / (size + 0.5));
}

// Ties go to the newest; numbers follow the days, unless older articles were added later.
async function inOrder(hits) {
  const { lasts } = manifest.ordered ? { lasts: null } : await loadDays();
  const newest = (left, right) =>
    (lasts ? lasts[right.number] - lasts[left.number] : 0) || right.number - left.number;
  return hits.sort(
    (left, right) =>
      Number(right.exact) - Number(left.exact) ||
      Number(right.together || false) - Number(left.together || false) ||
      right.score - left.score ||
      newest(left, right),
  );
}

// Those of which no day is known come last in either order.
async function oldestFirst(found) {
  const { spans, lasts } = await loadDays();
  const isUndated = (number) => Number(spans[number] >= UNDATED);
  return found
    .map((number) => ({ number, exact: false }))
    .sort(
      ({ number: left }, { number: right }) =>
        isUndated(left) - isUndated(right) || lasts[left] - lasts[right] || left - right,
    );
}

function compare(left, right) {
  return left < right ? -1 : left > right ? 1 : 0;
}
