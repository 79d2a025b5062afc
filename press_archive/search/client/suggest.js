// What to offer where nothing was found: the nearest words that do occur.
// In: the query and its terms. Out: a promise of whole queries, each with one unknown word replaced.

const MOST_SUGGESTIONS = 3;
const LONGEST_GUESSED = 40;

async function suggestQueries(query, groups) {
  const words = groups
    .flat()
    .filter((term) => !term.negated && !term.field)
    .flatMap((term) =>
      term.words.map((word) => ({ ...word, start: term.from + word.start, end: term.from + word.end })),
    );
  const unknown = [];
  for (const word of words) {
    if (unknown.length === MOST_SUGGESTIONS) break;
    if (!(await findList("words", runKey([word.fold])))) unknown.push(word);
  }
  const found = await Promise.all(
    unknown.map(async (word) =>
      (await nearestWords(word.fold)).map((written) => ({
        word: written,
        q: query.slice(0, word.start) + written + query.slice(word.end),
      })),
    ),
  );
  return found.flat();
}

// Looked for among the words that begin like it, if one of its first letters is changed, dropped or swapped.
async function nearestWords(wanted) {
  if (wanted.length > LONGEST_GUESSED) return [];
  const limit = wanted.length < 5 ? 1 : 2;
  const [a, b, c] = [...Array.from(wanted), "", ""];
  const shards = new Set([a + b, a + c, b + a, b + c].filter((letters) => letters.length > 1).map(lexiconShard));
  const lines = await Promise.all(Array.from(shards, (number) => loadPart(shardName("lexicon", number))));
  return lines
    .flat()
    .filter(([word]) => Math.abs(word.length - wanted.length) <= limit)
    .map((line) => ({ line, steps: stepsBetween(wanted, line[0]), count: countIn(line) }))
    .filter(({ steps }) => steps <= limit)
    .sort((x, y) => x.steps - y.steps || y.count - x.count || compare(x.line[0], y.line[0]))
    .slice(0, MOST_SUGGESTIONS)
    .map(({ line }) => line[1]);
}

// Letters to add, drop, change or swap with their neighbour.
function stepsBetween(left, right) {
  let older = [];
  let old = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= right.length; j += 1) {
      const same = left[i - 1] === right[j - 1] ? 0 : 1;
      row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + same);
      const swapped = i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1];
      if (swapped) row[j] = Math.min(row[j], older[j - 2] + 1);
    }
    [older, old] = [old, row];
  }
  return old[right.length];
}
