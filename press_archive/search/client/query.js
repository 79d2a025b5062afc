// What a reader typed, as terms.
// In: the text of the box. Out: groups that must all hold, each a list of terms of which one must hold.
// A term: { negated, field, quoted, words, text, from, open }; open: the query ends inside its last word.

const QUOTES = '"“”„‟＂«»';
const UP_TO_SPACE_OR_QUOTE = new RegExp(`[^\\s${QUOTES}]*`, "y");
const FIELD_NAME = new RegExp(`[^\\s:${QUOTES}]{1,24}(?:\\s{1,3}[^\\s:${QUOTES}]{1,24})?:`, "y");
const FIELDS = new Map([
  ["bao", "outlet"],
  ["outlet", "outlet"],
  ["tac gia", "author"],
  ["author", "author"],
  ["noi", "place"],
  ["place", "place"],
  ["nguoi", "person"],
  ["person", "person"],
  ["to chuc", "organization"],
  ["organization", "organization"],
  ["organisation", "organization"],
  ["org", "organization"],
  ["chu de", "story"],
  ["story", "story"],
  ["topic", "story"],
  ["ngay", "date"],
  ["date", "date"],
]);

function parseQuery(text) {
  const groups = [];
  let either = false;
  for (const term of readTerms(text)) {
    if (term === "OR") either = groups.length > 0;
    else if (term.words.length) {
      if (either) groups[groups.length - 1].push(term);
      else groups.push([term]);
      either = false;
    }
  }
  return groups;
}

function readTerms(text) {
  const terms = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text[at])) at += 1;
    else {
      const { term, next } = readTerm(text, at);
      terms.push(term);
      at = Math.max(next, at + 1);
    }
  }
  return terms;
}

function readTerm(text, at) {
  const negated = text[at] === "-";
  const start = negated ? at + 1 : at;
  const { field, from } = readField(text, start);
  if (isQuote(text[from])) return readPhrase(text, from, { negated, field });
  const content = matchAt(UP_TO_SPACE_OR_QUOTE, text, from);
  const next = from + content.length;
  if (content === "OR" && !negated && !field) return { term: "OR", next };
  return { term: makeTerm(content, next === text.length, { negated, field, quoted: false, from }), next };
}

// A quotation mark that is never closed holds to the end.
function readPhrase(text, from, traits) {
  let to = from + 1;
  while (to < text.length && !isQuote(text[to])) to += 1;
  const term = makeTerm(text.slice(from + 1, to), to === text.length, {
    ...traits,
    quoted: true,
    from: from + 1,
  });
  return { term, next: to + 1 };
}

function makeTerm(content, isLast, traits) {
  const words = wordsOf(content);
  const ends = words.length > 0 && words[words.length - 1].end === content.length;
  return { ...traits, words, text: content, open: isLast && ends && !traits.negated && !traits.field };
}

function readField(text, start) {
  const name = matchAt(FIELD_NAME, text, start);
  const field = FIELDS.get(foldText(name.slice(0, -1)).replace(/\s+/g, " "));
  return field ? { field, from: start + name.length } : { field: null, from: start };
}

function isQuote(character) {
  return character !== undefined && QUOTES.includes(character);
}

function matchAt(pattern, text, at) {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? match[0] : "";
}
