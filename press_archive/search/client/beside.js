// Which words stand beside which in headlines and in names, as press_archive/search/index/beside.py writes it.
// In: a folded word. Out: a promise of the words before it and after it, each with the number of articles.

const ALONE = { before: new Map(), after: new Map() };

async function besideOf(word) {
  const name = shardName("beside", shardOf(wordHash(word, 0), manifest.beside));
  return (await loadPart(name, openBeside)).get(word) || ALONE;
}

function openBeside([text]) {
  const reader = new BitReader(bytesOf(text), 0);
  const keys = reader.gamma();
  const sizes = [keys, ...each(2 * keys, () => reader.gamma())];
  const lists = readWordLists(reader, sizes);
  const counts = lists.slice(1).map((words) => words.map(() => reader.gamma() + 1));
  const side = (at) => new Map(lists[at + 1].map((word, place) => [word, counts[at][place]]));
  return new Map(lists[0].map((word, key) => [word, { before: side(2 * key), after: side(2 * key + 1) }]));
}

// Of each word is told how much is as in the one before, and the letters that are not.
function readWordLists(reader, sizes) {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const shared = each(total, () => reader.unary());
  const lengths = each(total, () => reader.unary());
  const codes = lengths.map((length) => each(length, () => reader.field(5)));
  const rests = codes.map((some) => some.map((code) => readUnit(reader, code)).join(""));
  let at = 0;
  return sizes.map((size) => {
    let word = "";
    return each(size, () => (word = word.slice(0, shared[at]) + rests[at++]));
  });
}

const DIGIT = 26; // that a digit follows; one more: any other unit

function readUnit(reader, code) {
  if (code < DIGIT) return String.fromCharCode(97 + code);
  return String.fromCharCode(code === DIGIT ? 48 + reader.field(4) : reader.field(16));
}
