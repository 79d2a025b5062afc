// The words around a hit.
// In: an article's blocks and the runs looked for. Out: pieces of text { text, marked }, accents as in the source.

const WORDS_BEFORE = 8;
const WORDS_IN_SNIPPET = 38;
const SHOWN_FIRST = { lead: 3, paragraph: 3, heading: 2, caption: 1, headline: 0 };

// Every place where a run stands: { block, first, past } in words, and its offsets in the block's text.
function occurrencesIn(blocks, runs) {
  return blocks.flatMap(({ text }, block) => {
    const words = wordsOf(text);
    const found = new Map();
    for (const run of runs) {
      for (let first = 0; first + run.run.length <= words.length; first += 1) {
        const past = first + run.run.length;
        if (standsAt(run, words, first))
          found.set(`${first} ${past}`, { block, first, past, start: words[first].start, end: words[past - 1].end });
      }
    }
    return Array.from(found.values()).sort((left, right) => left.start - right.start);
  });
}

function standsAt({ run, prefix }, words, first) {
  return run.every((word, index) => {
    const here = words[first + index];
    if (prefix && index === run.length - 1) return beginsWith(here, word);
    return word.strict ? here.exact === word.exact : here.fold === word.fold;
  });
}

// Number of the block → numbers of its marked words.
function markedWords(occurrences) {
  const marked = new Map();
  for (const { block, first, past } of occurrences) {
    if (!marked.has(block)) marked.set(block, new Set());
    for (let word = first; word < past; word += 1) marked.get(block).add(word);
  }
  return marked;
}

function headlinePieces(title, runs) {
  const marked = markedWords(occurrencesIn([{ text: title }], runs));
  return piecesOf(title, marked.get(0), 0, Infinity);
}

function snippetPieces(blocks, marked) {
  const number = bestBlock(blocks, marked);
  if (number < 0) return [];
  const words = marked.get(number) || new Set();
  const start = words.size ? densestStart(Array.from(words).sort((a, b) => a - b)) : 0;
  return piecesOf(blocks[number].text, words, start, start + WORDS_IN_SNIPPET);
}

// The block with most different marked words, the body before captions; the headline stands above anyway.
function bestBlock(blocks, marked) {
  let best = -1;
  let bestWorth = -1;
  blocks.forEach(({ kind, text }, number) => {
    const worth =
      kind === "headline" || !text
        ? -1
        : Math.min(9, (marked.get(number) || []).size || 0) * 10 + (SHOWN_FIRST[kind] || 0);
    if (worth > bestWorth) [best, bestWorth] = [number, worth];
  });
  return best;
}

// The first word of the stretch that holds most marked words, with some words before it.
function densestStart(places) {
  let best = places[0];
  let most = 0;
  for (let first = 0, last = 0; first < places.length; first += 1) {
    while (last < places.length && places[last] < places[first] + WORDS_IN_SNIPPET - WORDS_BEFORE) last += 1;
    if (last - first > most) [best, most] = [places[first], last - first];
  }
  return best > WORDS_BEFORE ? best - WORDS_BEFORE : 0;
}

// Cuts the words from "first" to "past" out of a text; neighbouring marked words become one piece.
function piecesOf(text, marked, first, past) {
  const words = wordsOf(text);
  const shown = words.slice(first, past);
  if (!shown.length) return [{ text, marked: false }];
  const pieces = [];
  let at = first > 0 ? shown[0].start : 0;
  const end = past < words.length ? shown[shown.length - 1].end : text.length;
  if (first > 0) pieces.push({ text: "… ", marked: false });
  for (let index = 0; index < shown.length; index += 1) {
    if (!marked || !marked.has(first + index)) continue;
    const start = shown[index].start;
    while (index + 1 < shown.length && marked.has(first + index + 1)) index += 1;
    pieces.push(
      { text: text.slice(at, start), marked: false },
      { text: text.slice(start, shown[index].end), marked: true },
    );
    at = shown[index].end;
  }
  pieces.push({ text: text.slice(at, end), marked: false });
  if (end < text.length) pieces.push({ text: " …", marked: false });
  return pieces.filter((piece) => piece.text);
}
