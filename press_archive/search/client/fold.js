// Folding and tokens, exactly as press_archive/languages/folding.py has them.
// In: the table that fold_table.py made, then texts. Out: words, each with its folded and its accented form.

const SEPARATOR = 1;
const LETTERS = 2; // folds to letters and digits only
const MARK = 3; // folds to nothing
const MIXED = 4; // folds to letters and something else: ½ → 1⁄2
const TONES = "\u0300\u0301\u0303\u0309\u0323";

let foldTable = null;
const foldedPoints = new Map();
const pointKinds = new Uint8Array(0x110000);
const knownWords = new Map();

function openFoldTable(table) {
  if (foldTable) return;
  foldTable = {
    foldable: borders(table.foldable),
    marks: borders(table.marks),
    letters: borders(table.letters),
    exceptions: new Map(table.exceptions),
  };
}

function borders(distances) {
  let border = 0;
  return distances.map((distance) => (border += distance));
}

// Whether a code point lies between an odd border and the next.
function within(ranges, point) {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle] <= point) low = middle + 1;
    else high = middle;
  }
  return low % 2 === 1;
}

function foldPoint(point) {
  let folded = foldedPoints.get(point);
  if (folded === undefined) foldedPoints.set(point, (folded = computeFold(point)));
  return folded;
}

function computeFold(point) {
  const character = String.fromCodePoint(point);
  if (!within(foldTable.foldable, point)) return character;
  if (foldTable.exceptions.has(point)) return foldTable.exceptions.get(point);
  return withoutMarks(plainD(withoutMarks(plainD(character)).toLowerCase()));
}

function plainD(text) {
  return text.replace(/[đð]/g, "d").replace(/[ĐÐ]/g, "D");
}

function withoutMarks(text) {
  return Array.from(text.normalize("NFKD"))
    .filter((character) => !within(foldTable.marks, character.codePointAt(0)))
    .join("");
}

function foldText(text) {
  return Array.from(text, (character) => foldPoint(character.codePointAt(0))).join("");
}

function isLetter(character) {
  return within(foldTable.letters, character.codePointAt(0));
}

function kindOfPoint(point) {
  return pointKinds[point] || (pointKinds[point] = computeKind(point));
}

function computeKind(point) {
  const letters = Array.from(foldPoint(point), isLetter);
  if (!letters.length) return MARK;
  if (letters.every(Boolean)) return LETTERS;
  return letters.some(Boolean) ? MIXED : SEPARATOR;
}

// Calls visit(word, start, end) for each token; offsets count UTF-16 units, end exclusive.
function eachWord(text, visit) {
  for (let at = 0; at < text.length; at += 1) {
    const from = at;
    let start = -1;
    let mixed = false;
    for (; at < text.length; at += unitsAt(text, at)) {
      const kind = kindOfPoint(text.codePointAt(at));
      if (kind === SEPARATOR) break;
      if (kind !== MARK && start < 0) start = at;
      mixed = mixed || kind === MIXED;
    }
    if (mixed) eachWordOfMixed(text, from, at, visit);
    else if (start >= 0) visit(knownWord(text.slice(start, at)), start, at);
    if (at < text.length) at += unitsAt(text, at) - 1;
  }
}

function unitsAt(text, at) {
  return text.codePointAt(at) > 0xffff ? 2 : 1;
}

// The slow way, one folded character after the other, for stretches with a ½ or a ㏂ in them.
function eachWordOfMixed(text, from, to, visit) {
  let run = "";
  let start = from;
  let end = from;
  const close = () => {
    if (run) visit(knownWord(text.slice(start, end), run), start, end);
    run = "";
  };
  for (let at = from; at < to;) {
    const point = text.codePointAt(at);
    const next = at + unitsAt(text, at);
    for (const folded of foldPoint(point)) {
      if (!isLetter(folded)) close();
      else {
        if (!run) start = at;
        run += folded;
        end = next;
      }
    }
    if (run && kindOfPoint(point) === MARK) end = next;
    at = next;
  }
  close();
}

// One record for each way of writing a word, so that folding is done once for each.
function knownWord(written, folded) {
  const key = folded === undefined ? written : `${written} ${folded}`;
  let word = knownWords.get(key);
  if (!word) {
    word = { written, fold: folded === undefined ? foldText(written) : folded, exact: accentKey(written) };
    knownWords.set(key, word);
  }
  return word;
}

// What "exactly as accented" compares: marks and đ are kept, case is not, tones go to the end (hoà = hòa).
function accentKey(written) {
  let body = "";
  let tones = "";
  for (const character of written.normalize("NFKD")) {
    if (TONES.includes(character)) tones += character;
    else if ("đĐðÐ".includes(character)) body += "đ";
    else body += foldPoint(character.codePointAt(0)) || character;
  }
  return `${body} ${tones}`;
}

// Whether a word is written with marks or đ, so that it means itself.
function isAccented({ exact }) {
  return Array.from(exact).some((letter) => letter === "đ" || within(foldTable.marks, letter.codePointAt(0)));
}

function wordsOf(text) {
  const words = [];
  eachWord(text, (word, start, end) => words.push({ ...word, start, end }));
  return words;
}

function foldedKey(words) {
  return words.map((word) => word.fold).join(" ");
}
