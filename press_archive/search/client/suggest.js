// What to offer where nothing was found: the nearest words that do occur.
// In: a corpus, the query and its terms. Out: whole queries, each with one unknown word replaced.

const MOST_SUGGESTIONS = 3;
const LONGEST_GUESSED = 40;

function suggestQueries(corpus, query, groups) {
  const unknown = groups
    .flat()
    .filter((term) => !term.negated && !term.field)
    .flatMap((term) =>
      term.words.map((word) => ({ ...word, start: term.from + word.start, end: term.from + word.end })),
    )
    .filter((word) => !corpus.foldIds.has(word.fold))
    .slice(0, MOST_SUGGESTIONS);
  return unknown.flatMap((word) =>
    nearestWords(corpus, word.fold).map((near) => {
      const written = usualForm(corpus, near);
      return { word: written, q: query.slice(0, word.start) + written + query.slice(word.end) };
    }),
  );
}

function nearestWords(corpus, wanted) {
  if (wanted.length > LONGEST_GUESSED) return [];
  const limit = wanted.length < 5 ? 1 : 2;
  return Array.from(corpus.foldIds)
    .filter(([word]) => Math.abs(word.length - wanted.length) <= limit)
    .map(([word, id]) => ({ word, steps: stepsBetween(wanted, word), count: placesOf(corpus, id).length }))
    .filter(({ steps }) => steps <= limit)
    .sort((a, b) => a.steps - b.steps || b.count - a.count || compare(a.word, b.word))
    .slice(0, MOST_SUGGESTIONS)
    .map(({ word }) => word);
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

function usualForm(corpus, fold) {
  const forms = Array.from(corpus.writtenForms.get(fold));
  return forms.sort((a, b) => b[1] - a[1] || compare(a[0], b[0]))[0][0];
}
