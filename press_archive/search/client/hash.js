// Keys of the index, as press_archive/search/index/hashing.py makes them.
// In: folded words. Out: { x, y }, two 32-bit numbers: x says in which shard a key lies, both together which it is.

const SEEDS = [0x811c9dc5, 0x2f0b4a37];
const STEPS = [0x9e3779b1, 0x85ebca77];

function wordHash(text, which) {
  let value = SEEDS[which];
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  return scrambled(value);
}

function scrambled(number) {
  let value = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

function joinedHash(left, right, which) {
  return scrambled((Math.imul(left, STEPS[which]) + right) | 0);
}

function runHash(words, which) {
  return words
    .map((word) => wordHash(word, which))
    .reduce((left, right) => joinedHash(left, right, which));
}

function runKey(words) {
  return { x: runHash(words, 0), y: runHash(words, 1) };
}

// How a word is accented, by its "exact", and two neighbours, as hashing.py tells it.
const LETTER_CHOICES = { a: 3, o: 3, d: 2, đ: 2, e: 2, u: 2 };

function accentCode({ exact }) {
  let [ways, tone, rest, choices] = [0, 0, 0, 0];
  for (const letter of exact) {
    if (letter in LETTER_CHOICES) {
      choices = LETTER_CHOICES[letter];
      ways = (ways * choices + Number(letter === "đ")) & 255;
    } else if ("\u0302\u0306\u031b".includes(letter)) ways += letter === "\u0302" ? 1 : choices - 1;
    else if (TONES.includes(letter)) tone = tone || TONES.indexOf(letter) + 1;
    else if (letter > "z") rest = (rest * 31 + letter.codePointAt(0)) & 255;
  }
  return (ways * 6 + tone + rest) & 255;
}

function pairCode(left, right) {
  return (accentCode(left) << 8) | accentCode(right);
}

// A name lies with the pair of words that it begins with, a name of one word with that word.
function nameKey(words) {
  return { section: words.length > 1 ? "names" : "callings", x: runHash(words.slice(0, 2), 0), y: runHash(words, 1) };
}
