// How the words of a guess are written: with the accents under which they stand beside their neighbours.
// In: the query as typed, its words and a guess. Out: a promise of { q, words }: the query as it was perhaps meant.

const MOST_SPELLINGS = 12;

async function queryMeant(query, words, { edits }) {
  const meant = words.slice();
  let q = query;
  const backwards = edits.slice().sort((left, right) => right.first - left.first);
  const made = backwards.map(({ folds }) => folds.map((fold) => ({ ...knownWord(fold), isMade: true })));
  backwards.forEach(({ first, past }, at) => meant.splice(first, past - first, ...made[at]));
  await spell(meant, words.some(isAccented));
  backwards.forEach(({ first, past }, at) => {
    const end = past > first ? words[past - 1].end : words[first - 1].end;
    const start = past > first ? words[first].start : end;
    const text = inCaseOf(query.slice(start, end), textOf(made[at], query[start - 1]));
    q = `${q.slice(0, start)}${past > first ? "" : " "}${text}${q.slice(end)}`;
  });
  return { q: q.replace(/\s+/g, " ").trim(), words: meant };
}

// A word that was cut stands in quotes, because its parts belong together.
function textOf(made, before) {
  const text = made.map(({ written }) => written).join(" ");
  return made.length > 1 && !isQuote(before) ? `"${text}"` : text;
}

function inCaseOf(typed, text) {
  if (typed && typed === typed.toLowerCase()) return text.toLowerCase();
  return typed && typed[0] !== typed[0].toLowerCase() ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

// The words typed stay as they are; each of the others takes the spelling that most of its neighbours know. Who types
// no accents is shown none.
async function spell(words, accents) {
  for (let at = 0; at < words.length; at += 1) {
    const line = words[at].isMade ? await lexiconLine(words[at].fold) : null;
    const best = line && (accents ? await bestSpelling(words, at, line) : knownWord(line[1], line[0]));
    if (best && (accents || !isAccented(best))) Object.assign(words[at], best);
  }
}

async function bestSpelling(words, at, line) {
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
  return left && right && pairCode(left, right);
}
