// Which articles have one thing near another, in one block; the index does not say where single words stand.
// In: nodes { near, within } and the articles to look at. Out: a promise of the articles in which all of them hold.
// Texts are read from the articles' pages, some at a time; at most "within" words stand between two neighbours.

const MOST_READ_FOR_NEAR = 3000; // articles

async function articlesNear(nodes, found) {
  const numbers = numbersIn(found);
  const records = await recordsOf(numbers.slice(-MOST_READ_FOR_NEAR));
  const kept = new Set();
  const visit = (record, page, at) => {
    if (page && nodes.every((node) => page.blocks.some((block) => standNear(node, block))))
      kept.add(numbers[numbers.length - records.length + at]);
  };
  await readPages(records, visit, showStatus);
  return found.map((holds, number) => Number(holds && kept.has(number)));
}

// Each side in turn: the ends it can be reached at from the side before.
function standNear({ near, within }, block) {
  const places = near.map((run) => occurrencesIn([block], [run]));
  let reached = places[0];
  for (let side = 1; side < near.length; side += 1)
    reached = places[side].filter((place) => reached.some((other) => wordsBetween(place, other) <= within[side - 1]));
  return reached.length > 0;
}

// What overlaps does not stand near, so that a word is not near itself.
function wordsBetween(one, other) {
  const [first, second] = one.first < other.first ? [one, other] : [other, one];
  return second.first < first.past ? Infinity : second.first - first.past;
}
