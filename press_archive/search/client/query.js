// What a reader typed, as terms.
// In: the text of the box. Out: groups that must all hold, each a list of terms of which one must hold.
// A term: { negated, field, quoted, words, text, from, open, begins }; open: the query ends inside its last word,
// begins: its last word has a star. Two terms with ~10 between them are one, { near: [term, term], within: [10] }.

const QUOTES = '"“”„‟＂«»';
const UP_TO_SPACE_OR_QUOTE = new RegExp(`[^\\s${QUOTES}]*`, "y");
const SPACES = /\s*/y;
const FIELD_NAME = new RegExp(`[^\\s:${QUOTES}]{1,24}(?:\\s{1,3}[^\\s:${QUOTES}]{1,24})?:`, "y");
const LONGEST_QUERY = 100; // of a query; what follows is not searched
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
  ["nguon", "source"],
  ["hang tin", "source"],
  ["source", "source"],
  ["agency", "source"],
  ["chu de", "story"],
  ["su viec", "story"],
  ["story", "story"],
  ["topic", "story"],
  ["loi", "said"],
  ["said", "said"],
  ["nguoi noi", "speaker"],
  ["speaker", "speaker"],
  ["ngay", "date"],
  ["date", "date"],
]);

// Returns { groups, isCut }.
function parseQuery(text) {
  const { terms, isCut } = withinLimit(readTerms(text).filter((term) => term.operator || term.words.length));
  const groups = [];
  let joining = null;
  for (const term of terms) {
    const last = groups.length ? groups[groups.length - 1] : null;
    if (term.operator) joining = last && (term.operator !== "near" || isNearable(last[last.length - 1])) ? term : null;
    else {
      if (!joining) groups.push([term]);
      else if (joining.operator === "or") last.push(term);
      else if (isNearable(term)) last.push(nearTerm(last.pop(), joining.within, term));
      else groups.push([term]);
      joining = null;
    }
  }
  return { groups, isCut };
}

function withinLimit(terms) {
  let left = LONGEST_QUERY;
  let isCut = false;
  const kept = terms.map((term) => {
    if (term.operator) return term;
    const words = term.words.slice(0, left);
    left -= words.length;
    isCut = isCut || words.length < term.words.length;
    return { ...term, words };
  });
  return { terms: kept.filter((term) => term.operator || term.words.length), isCut };
}

// A word by itself, or a few that hang together (TP.HCM): what makes phrases and names with its neighbours.
function isPlainWord(group) {
  const [term] = group;
  return group.length === 1 && !term.negated && !term.field && !term.quoted && !term.near && !term.begins;
}

function isNearable({ negated, field }) {
  return !negated && !field;
}

// A term that already has another near it takes one more.
function nearTerm(left, within, right) {
  const near = [...(left.near || [left]), right];
  const words = [...left.words, ...right.words];
  return { ...right, near, words, from: left.from, within: [...(left.within || []), within], open: false };
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
  const operator = !negated && !field && readOperator(content);
  if (operator) return { term: { ...operator, text: content, from }, next };
  return { term: makeTerm(content, next === text.length, { negated, field, quoted: false, from }), next };
}

function readOperator(content) {
  if (/^or$/i.test(content)) return { operator: "or" };
  const near = /^~(\d+)$/.exec(content);
  return near && { operator: "near", within: Number(near[1]) };
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
  const end = words.length ? words[words.length - 1].end : -1;
  const begins = end === content.length - 1 && content[end] === "*" && !traits.field;
  const open = isLast && end === content.length && !traits.negated && !traits.field;
  return { ...traits, words, text: content, begins, open };
}

// What stands after the colon may have a space before it, unless it is another field.
function readField(text, start) {
  const { field, from } = fieldAt(text, start);
  if (!field) return { field: null, from: start };
  const value = from + matchAt(SPACES, text, from).length;
  return { field, from: value > from && fieldAt(text, value).field ? from : value };
}

function fieldAt(text, start) {
  const name = matchAt(FIELD_NAME, text, start);
  const field = FIELDS.get(foldText(name.slice(0, -1)).replace(/\s+/g, " "));
  return { field, from: start + name.length };
}

function isQuote(character) {
  return character !== undefined && QUOTES.includes(character);
}

function matchAt(pattern, text, at) {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? match[0] : "";
}
