// What a reader may have meant by words that are not found: what stands beside the others in headlines and names.
// In: the words typed, in order. Out: a promise of guesses, the likeliest first, each { score, isSure, edits }; an edit puts
// other words (folded) in the place of those from "first" up to "past".

const MOST_GUESSED = 8; // words of a query that are looked at
const MOST_GUESSES = 4;
// What speaks for a guess is how often words stand together (in powers of two) and what against it how much it
// changes, in the same measure.
const COST_OF_STEP = 1.5; // a letter
const COST_OF_WORD = 5; // a word left out, put in or quite different
const UNKNOWN = 3; // speaks against a word that nobody wrote
const SURE = 4; // from where a guess may stand for a word that is somewhere, too
const FEW = 10; // articles with a word that may be written otherwise elsewhere

async function guessesFor(words) {
  const folds = words.map((word) => word.fold).slice(0, MOST_GUESSED);
  const counts = await Promise.all(folds.map(articlesWithWord));
  const sides = await Promise.all(folds.map((fold, at) => (counts[at] ? besideOf(fold) : ALONE)));
  const found = await Promise.all(folds.map((_, at) => guessesAt({ folds, counts, sides }, at)));
  const unknown = found.filter((guesses, at) => !counts[at] && guesses.length);
  const best = unknown.map((guesses) => guesses.sort(likelier)[0]);
  const together = best.length > 1 ? [allOf(best)] : [];
  return [...together, ...found.flat().sort(likelier)].slice(0, MOST_GUESSES);
}

async function articlesWithWord(fold) {
  const list = await findList("words", runKey([fold]));
  return list ? list.size : 0;
}

async function guessesAt(query, at) {
  const { folds, counts } = query;
  const guesses = guessesBeside(query, at);
  if (counts[at] < FEW) guesses.push(...(await otherForms(folds[at], counts[at], at)));
  guesses.push(...(await guessesJoined(query, at)));
  const found = guesses.length || counts[at] ? guesses : await nearestGuesses(folds[at], at);
  return found.map((one) => ({ ...one, isSure: !counts[at] || one.score > SURE }));
}

function likelier(left, right) {
  return right.score - left.score;
}

function allOf(guesses) {
  const score = Math.max(...guesses.map((one) => one.score));
  return { score, isSure: true, edits: guesses.flatMap(({ edits }) => edits) };
}

function guess(score, first, past, folds) {
  return { score, edits: [{ first, past, folds }] };
}

function support(count) {
  return count ? 2 + Math.log2(count) : 0;
}

// Another word in the place of one, a word put in behind it, and the word left out.
function guessesBeside({ folds, counts, sides }, at) {
  const typed = folds[at];
  const left = at > 0 ? sides[at - 1].after : ALONE.after;
  const right = at + 1 < folds.length ? sides[at + 1].before : ALONE.before;
  const speaks = (word) => support(left.get(word)) + support(right.get(word));
  const base = speaks(typed) - (counts[at] ? 0 : UNKNOWN);
  const guesses = [];
  for (const word of new Set([...left.keys(), ...right.keys()])) {
    if (word === typed) continue;
    const cost = costOf(typed, word, left.has(word) && right.has(word));
    guesses.push(guess(speaks(word) - base - cost, at, at + 1, [word]));
  }
  if (left !== ALONE.after && right !== ALONE.before && sides[at - 1].after.has(folds[at + 1]))
    guesses.push(guess(support(left.get(folds[at + 1])) - base - COST_OF_WORD, at, at + 1, []));
  if (!right.has(typed)) guesses.push(...guessesBetween(sides[at].after, right, at + 1));
  return guesses.filter(({ score }) => score > 0);
}

function guessesBetween(after, before, at) {
  const both = Array.from(after.keys()).filter((word) => before.has(word));
  return both.map((word) => guess(support(after.get(word)) + support(before.get(word)) - COST_OF_WORD, at, at, [word]));
}

function costOf(typed, word, isBetween) {
  const limit = mostSteps(typed);
  const steps = Math.abs(typed.length - word.length) > limit ? Infinity : stepsBetween(typed, word);
  return steps <= limit ? COST_OF_STEP * steps : isBetween ? COST_OF_WORD : Infinity;
}

async function nearestGuesses(typed, at) {
  const lines = await nearestWords(typed);
  return lines.map(({ line, steps, count }) => guess(1 / steps + Math.log2(count) / 100, at, at + 1, [line[0]]));
}

// ── The same word in another form ─────────────────────────────────────────────────────────────────
// 2600 → 2.600, covid19 → COVID-19, vacxin → vắc-xin; and what was typed where the keyboard wrote no accents.
async function otherForms(typed, count, at) {
  const parts = [...inParts(typed), ...(await cutInTwo(typed))];
  const lists = await Promise.all(parts.map((some) => findList("pairs", runKey(some.slice(0, 2)))));
  const base = support(count) - UNKNOWN;
  const standing = parts.filter((_, place) => lists[place]);
  const sizes = lists.filter(Boolean).map(({ size }) => size);
  const cut = standing.map((some, place) => guess(support(sizes[place]) - base, at, at + 1, some));
  const keyed = count || !isWithKeys(typed) ? null : await lexiconLine(withoutKeys(typed));
  return keyed ? [...cut, guess(support(countIn(keyed)) - base, at, at + 1, [keyed[0]])] : cut;
}

// Numbers are cut into thousands, and where letters and digits meet.
function inParts(typed) {
  const thousands = /^\d{4,15}$/.test(typed) ? typed.replace(/\B(?=(\d{3})+$)/g, " ").split(" ") : [];
  return [thousands, typed.match(/\d+|\D+/g)].filter((parts) => parts.length > 1 && parts.length < LONGEST_GUESSED);
}

// Into two words of which at least the first is one; each has two letters or more.
async function cutInTwo(typed) {
  if (typed.length < 4 || typed.length > LONGEST_GUESSED) return [];
  const begins = new Set((await lexiconLines([typed.slice(0, 2)])).map(([fold]) => fold));
  const halves = each(typed.length - 3, (_, at) => [typed.slice(0, at + 2), typed.slice(at + 2)]);
  return halves.filter(([left]) => begins.has(left));
}

// Telex and VNI, the two ways of typing Vietnamese: letters doubled, w and a tone's letter, or digits.
function isWithKeys(typed) {
  return /^[a-z]+[0-9a-z]*$/.test(typed) && typed.length <= LONGEST_GUESSED && withoutKeys(typed) !== typed;
}

function withoutKeys(typed) {
  const plain = typed.replace(/([a-z])\d+/g, "$1").replace(/([adeo])\1+/g, "$1").replace(/([aou])w/g, "$1");
  return plain.replace(/([aeiouy][a-z]{0,3})[sfrxj]/, "$1");
}

// Two words written as one elsewhere, where they do not stand together: vắc xin → vắcxin.
async function guessesJoined({ folds, counts, sides }, at) {
  const next = folds[at + 1];
  if (!next || sides[at].after.has(next) || (counts[at] && counts[at + 1] && !/^\d/.test(next))) return [];
  const line = await lexiconLine(folds[at] + next);
  return line ? [guess(UNKNOWN + support(countIn(line)), at, at + 2, [line[0]])] : [];
}
