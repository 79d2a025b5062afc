// How the words of a guess are written: with the accents under which they stand beside their neighbours.
// In: the query as typed, its words and a guess. Out: a promise of { q, words }: the query as it was perhaps meant.

const MOST_SPELLINGS = 12;

async function queryMeant(query, words, { edits }) {
  const meant = words.slice();
  let q = query;
  const backwards = edits.slice().sort((left, right) => right.first - left.first);
  const made = backwards.map(({ folds }) => folds.map((fold) => ({ ...knownWord(fold), isMade: true })));
  backwards.forEach(({ first, past }, at) => meant.splice(first, past - first, ...made[at]));
  if (words.some(isAccented)) await spell(meant);
  backwards.forEach(({ first, past }, at) => {
    const end = past > first ? words[past - 1].end : words[first - 1].end;
    const start = past > first ? words[first].start : end;
    const text = made[at].map(({ written }) => written).join(" ");
    q = `${q.slice(0, start)}${past > first ? "" : " "}${text}${q.slice(end)}`;
  });
  return { q: q.replace(/\s+/g, " ").trim(), words: meant };
}

function isAccented(word) {
  return word.exact !== `${word.fold} `;
}

// The words typed stay as they are; each of the others takes the spelling that most of its neighbours know.
async function spell(words) {
  for (let at = 0; at < words.length; at += 1)
    if (words[at].isMade) Object.assign(words[at], await bestSpelling(words, at));
}

async function bestSpelling(words, at) {
  const line = await lexiconLine(words[at].fold);
  if (!line) return words[at];
  const spellings = line.slice(1).filter((_, place) => place % 2 === 0).slice(0, MOST_SPELLINGS);
  const [left, right] = await Promise.all([formsOf(words[at - 1], words[at]), formsOf(words[at], words[at + 1])]);
  const worth = (word) =>
    Number(left.includes(formOf(words[at - 1], word))) + Number(right.includes(formOf(word, words[at + 1])));
  const known = spellings.map((written) => knownWord(written, words[at].fold));
  return known.reduce((best, word) => (worth(word) > worth(best) ? word : best));
}

// How two neighbours are accented anywhere; nothing where one of them is missing.
async function formsOf(left, right) {
  const list = left && right && (await findList("pairs", runKey([left.fold, right.fold])));
  return list ? list.forms : [];
}

function formOf(left, right) {
  return left && right && joinedHash(wordHash(left.exact, 0), wordHash(right.exact, 0), 0) >>> 16;
}
