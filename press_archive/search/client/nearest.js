// The words of the archive that are nearest to one nobody wrote.
// In: a folded word. Out: a promise of lines of the lexicon, the nearest first.

const MOST_NEAREST = 3;
const LONGEST_GUESSED = 40; // letters

// Looked for among the words that begin like it, if one of its first letters is changed, dropped or swapped.
async function nearestWords(wanted) {
  if (wanted.length > LONGEST_GUESSED) return [];
  const limit = mostSteps(wanted);
  const [a, b, c] = [...Array.from(wanted), "", ""];
  const lines = await lexiconLines([a + b, a + c, b + a, b + c].filter((letters) => letters.length > 1));
  return lines
    .filter(([word]) => Math.abs(word.length - wanted.length) <= limit)
    .map((line) => ({ line, steps: stepsBetween(wanted, line[0]), count: countIn(line) }))
    .filter(({ steps }) => steps <= limit)
    .sort((x, y) => x.steps - y.steps || y.count - x.count || compare(x.line[0], y.line[0]))
    .slice(0, MOST_NEAREST);
}

// The lines of all files in which words with such first letters lie.
async function lexiconLines(beginnings) {
  const shards = new Set(beginnings.map(lexiconShard));
  return (await Promise.all(Array.from(shards, (number) => loadPart(shardName("lexicon", number))))).flat();
}

// The line of one word: how it is written, the most frequent spelling first; null where nobody wrote it.
async function lexiconLine(word) {
  const lines = await lexiconLines([Array.from(word).slice(0, 2).join("")]);
  return lines.find(([fold]) => fold === word) || null;
}

function mostSteps(word) {
  return word.length < 5 ? 1 : 2;
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
