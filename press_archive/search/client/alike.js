// The names most like words that are nobody's: with other accents, or with one of the words another.
// In: the words typed. Out: a promise of { names, isSure }, the names of most articles first; sure where it is a matter of
// accents or of some letters. A word is only put where it stands in a headline or a name of the archive.

const LONGEST_NAME_LIKE = 8; // words
const MOST_TRIED = 24; // of the first two words, with which a name's file changes
const MOST_NAMES_LIKE = 3;

async function namesLike(words) {
  const folds = words.map(({ fold }) => fold);
  if (folds.length < 2 || folds.length > LONGEST_NAME_LIKE) return { names: [], isSure: false };
  const same = await handlesNamed(folds);
  if (same.length) return { names: await mostTold(same), isSure: true };
  const sides = await Promise.all(folds.map(besideOf));
  const found = (await Promise.all(folds.map((_, at) => namesWithAnother(folds, sides, at)))).flat();
  const near = found.filter(({ isNear }) => isNear);
  return { names: await mostTold((near.length ? near : found).map(({ handle }) => handle)), isSure: near.length > 0 };
}

async function handlesNamed(folds) {
  return (await bearersOf(folds.map((fold) => knownWord(fold)))).map(({ handle }) => handle);
}

async function mostTold(handles) {
  const things = await thingsOf(Array.from(new Set(handles)).slice(0, MOST_NAMESAKES));
  things.sort((left, right) => right.articles - left.articles);
  return things.slice(0, MOST_NAMES_LIKE).map(({ name }) => name);
}

// Of a name of two words neither can be quite another: too little would be left of it.
async function namesWithAnother(folds, sides, at) {
  const tried = wordsInPlace(folds, sides, at)
    .map((word) => ({ word, isNear: costOf(folds[at], word, false) < Infinity }))
    .filter(({ word, isNear }) => word !== folds[at] && (isNear || folds.length > 2))
    .sort((left, right) => Number(right.isNear) - Number(left.isNear));
  const some = at < 2 ? tried.slice(0, MOST_TRIED) : tried;
  const found = some.map(async ({ word, isNear }) => {
    const handles = await handlesNamed([...folds.slice(0, at), word, ...folds.slice(at + 1)]);
    return handles.map((handle) => ({ handle, isNear }));
  });
  return (await Promise.all(found)).flat();
}

// The words that stand between the neighbours of one, the most frequent first.
function wordsInPlace(folds, sides, at) {
  const told = [at ? sides[at - 1].after : null, at + 1 < folds.length ? sides[at + 1].before : null].filter(Boolean);
  const words = Array.from(told[0].keys()).filter((word) => told.every((side) => side.has(word)));
  const count = (word) => told.reduce((sum, side) => sum + side.get(word), 0);
  return words.sort((left, right) => count(right) - count(left));
}
