// The words around a hit.
// In: a corpus, a hit, the runs looked for. Out: pieces of text { text, marked }, accents as in the source.

const WORDS_BEFORE = 8;
const WORDS_IN_SNIPPET = 38;
const SHOWN_FIRST = { lead: 3, paragraph: 3, heading: 2, caption: 1, headline: 0 };

// Which words of which block are marked: number of the block → Set of numbers of words.
function markedWords(corpus, matcher, runs, hit) {
  const marked = new Map();
  for (const run of runs) {
    for (const place of matcher.occurrences(run).get(hit.document) || []) {
      const block = blockAt(corpus, place);
      if (!marked.has(block.block)) marked.set(block.block, new Set());
      for (let index = 0; index < run.run.length; index += 1)
        marked.get(block.block).add(place - block.start + index);
    }
  }
  return marked;
}

function headlinePieces(hit, marked) {
  const number = hit.record.blocks.findIndex(
    ([kind, text]) => kind === "headline" && text === hit.record.title,
  );
  return number < 0
    ? [{ text: hit.record.title, marked: false }]
    : piecesOf(hit.record.title, marked.get(number), 0, Infinity);
}

function snippetPieces(hit, marked) {
  const number = bestBlock(hit.record, marked);
  if (number < 0) return [];
  const text = hit.record.blocks[number][1];
  const words = marked.get(number) || new Set();
  const start = words.size ? densestStart(Array.from(words).sort((a, b) => a - b)) : 0;
  return piecesOf(text, words, start, start + WORDS_IN_SNIPPET);
}

// The block with most different marked words, the body before captions; the headline stands above anyway.
function bestBlock(record, marked) {
  let best = -1;
  let bestWorth = -1;
  record.blocks.forEach(([kind, text], number) => {
    const worth =
      kind === "headline" || !text
        ? -1
        : Math.min(9, (marked.get(number) || []).size || 0) * 10 + SHOWN_FIRST[kind];
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
