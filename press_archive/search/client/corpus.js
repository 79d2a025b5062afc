// The index below: which words stand where. This is what another kind of index would replace.
// In: documents as the shards hold them. Out: a corpus: all words in a row, and for each folded word its places.
// Place 0 and one place before each block hold no word, so a run of words never crosses from block to block.

function openCorpus(documents) {
  const corpus = {
    documents,
    foldIds: new Map(),
    exactIds: new Map(),
    writtenForms: new Map(), // folded word → Map of written form → how often
    blocks: [], // { document, block, kind, start } in order of place
    lengths: new Float64Array(documents.length), // how many words a document has
    folds: new Numbers(),
    exacts: new Numbers(),
  };
  documents.forEach((record, number) => addDocument(corpus, record, number));
  corpus.folds = corpus.folds.values();
  corpus.exacts = corpus.exacts.values();
  corpus.meanLength = corpus.lengths.reduce((sum, length) => sum + length, 0) / (documents.length || 1) || 1;
  addPlaces(corpus);
  return corpus;
}

// A list of 32-bit numbers that grows.
class Numbers {
  constructor() {
    this.room = new Int32Array(1024);
    this.length = 0;
  }
  push(number) {
    if (this.length === this.room.length) {
      const larger = new Int32Array(2 * this.room.length);
      larger.set(this.room);
      this.room = larger;
    }
    this.room[this.length++] = number;
  }
  values() {
    return this.room.subarray(0, this.length);
  }
}

function addDocument(corpus, record, number) {
  record.blocks.forEach(([kind, text], block) => {
    corpus.folds.push(0);
    corpus.exacts.push(0);
    corpus.blocks.push({ document: number, block, kind, start: corpus.folds.length });
    eachWord(text, (word) => {
      corpus.folds.push(idOf(corpus.foldIds, word.fold));
      corpus.exacts.push(idOf(corpus.exactIds, word.exact));
      corpus.lengths[number] += 1;
      countForm(corpus.writtenForms, word);
    });
  });
}

function idOf(ids, word) {
  let id = ids.get(word);
  if (id === undefined) ids.set(word, (id = ids.size + 1));
  return id;
}

function countForm(forms, word) {
  let counts = forms.get(word.fold);
  if (!counts) forms.set(word.fold, (counts = new Map()));
  counts.set(word.written, (counts.get(word.written) || 0) + 1);
}

// Counting sort of all places by folded word.
function addPlaces(corpus) {
  const starts = new Int32Array(corpus.foldIds.size + 2);
  for (const id of corpus.folds) starts[id + 1] += 1;
  for (let id = 1; id < starts.length; id += 1) starts[id] += starts[id - 1];
  const filled = starts.slice();
  corpus.places = new Int32Array(corpus.folds.length);
  corpus.folds.forEach((id, place) => {
    corpus.places[filled[id]++] = place;
  });
  corpus.placeStarts = starts;
}

function placesOf(corpus, foldId) {
  return corpus.places.subarray(corpus.placeStarts[foldId], corpus.placeStarts[foldId + 1]);
}

function blockAt(corpus, place) {
  let low = 0;
  let high = corpus.blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (corpus.blocks[middle].start <= place) low = middle + 1;
    else high = middle;
  }
  return corpus.blocks[low - 1];
}
