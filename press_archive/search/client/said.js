// Which articles have something said in them, or somebody saying it, as press_archive/search/index/quotes.py tells.
// In: nodes { said, folds } and the articles to look at. Out: a promise of the articles in which one quotation is all
// that is asked for: it has the words, and is by one of those called so.

const MOST_READ_FOR_QUOTES = 3000; // articles

async function articlesRead(nodes, found) {
  const [near, said] = ["near", "said"].map((kind) => nodes.filter((node) => node[kind]));
  const left = said.length ? await articlesSaying(said, found) : found;
  return near.length && left.includes(1) ? articlesNear(near, left) : left;
}

async function articlesSaying(nodes, found) {
  const holds = await Promise.all(nodes.map(conditionOf));
  const kept = new Uint8Array(found.length);
  const numbers = numbersIn(found).slice(-MOST_READ_FOR_QUOTES);
  const files = new Set(numbers.map((number) => Math.floor(number / manifest.quotes)));
  for (const rows of await Promise.all(Array.from(files, (file) => loadPart(`quotes/${file}`))))
    for (const [number, quotes] of rows)
      if (found[number] && quotes.some((quote) => holds.every((hold) => hold(quote)))) kept[number] = 1;
  return kept;
}

async function conditionOf({ said, folds }) {
  if (!folds) return ([text]) => occurrencesIn([{ text }], [said]).length > 0;
  const ids = new Set((await thingsOf(await speakersCalled(folds))).map(({ id }) => id));
  return ([, speaker]) => ids.has(speaker);
}

// Those in which somebody of such a name is met at all.
async function articlesQuoting(folds) {
  return membersOf(await speakersCalled(folds));
}

async function speakersCalled(folds) {
  return (await Promise.all(["person", "organization"].map((kind) => handlesHolding(kind, folds)))).flat();
}
