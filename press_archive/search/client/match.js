// Which documents a query holds for.
// In: a corpus and a node. Out: a byte for each document, 1 where the node holds.
// Nodes: { all: [] }, { any: [] }, { not: node }, { run: words, prefix }, { test: document → boolean };
// an { any } that stands for a name and its other names says in "typed" what the reader typed.

class Matcher {
  constructor(corpus, exactOnly) {
    this.corpus = corpus;
    this.exactOnly = exactOnly;
    this.found = new Map();
  }

  evaluate(node) {
    if (node.all) return this.combine(node.all, 1, (left, right) => left & right);
    if (node.any) return this.combine(node.any, 0, (left, right) => left | right);
    if (node.not) return this.evaluate(node.not).map((holds) => 1 - holds);
    if (node.run) return this.documentsOf(node);
    return Uint8Array.from(this.corpus.documents, (record) => (node.test(record) ? 1 : 0));
  }

  combine(nodes, start, join) {
    const holds = new Uint8Array(this.corpus.documents.length).fill(start);
    for (const node of nodes) {
      if (start === 1 && !holds.includes(1)) break; // nothing left that "and" could keep
      const more = this.evaluate(node);
      for (let number = 0; number < holds.length; number += 1)
        holds[number] = join(holds[number], more[number]);
    }
    return holds;
  }

  documentsOf(node) {
    const holds = new Uint8Array(this.corpus.documents.length);
    for (const document of this.occurrences(node).keys()) holds[document] = 1;
    return holds;
  }

  // Where a run of words stands: document → places of its first word, ascending.
  occurrences(node) {
    const key = `${node.run.map((word) => word.exact).join(",")}${node.prefix ? "*" : ""}`;
    if (!this.found.has(key)) this.found.set(key, findRun(this.corpus, node, this.exactOnly));
    return this.found.get(key);
  }
}

function findRun(corpus, node, exactOnly) {
  const wanted = node.run.map((word, index) =>
    acceptance(corpus, word, Boolean(node.prefix) && index === node.run.length - 1, exactOnly),
  );
  const rarest = wanted.reduce((best, each, index) => (each.count < wanted[best].count ? index : best), 0);
  const places = [];
  for (const foldId of wanted[rarest].foldIds) {
    for (const place of placesOf(corpus, foldId)) {
      const first = place - rarest;
      if (wanted.every((each, index) => each.accepts(first + index))) places.push(first);
    }
  }
  return byDocument(corpus, wanted[rarest].foldIds.length > 1 ? places.sort((a, b) => a - b) : places);
}

// Which folded words a typed word accepts, how often they occur, and the test of a place.
function acceptance(corpus, word, prefix, exactOnly) {
  const foldIds = prefix
    ? idsWithPrefix(corpus.foldIds, (fold) => fold.startsWith(word.fold))
    : idsFor(corpus.foldIds, word.fold);
  const folds = new Set(foldIds);
  const exacts = exactOnly ? new Set(exactIdsOf(corpus, word, prefix)) : null;
  const count = foldIds.reduce((sum, id) => sum + placesOf(corpus, id).length, 0);
  const accepts = (place) => folds.has(corpus.folds[place]) && (!exacts || exacts.has(corpus.exacts[place]));
  return { foldIds, count, accepts };
}

function idsFor(ids, word) {
  return ids.has(word) ? [ids.get(word)] : [];
}

function idsWithPrefix(ids, holds) {
  return Array.from(ids)
    .filter(([word]) => holds(word))
    .map(([, id]) => id);
}

// A word still being typed may yet get its tone, so a tone counts only where one was typed.
function exactIdsOf(corpus, word, prefix) {
  if (!prefix) return idsFor(corpus.exactIds, word.exact);
  const [body, tones] = word.exact.split(" ");
  return idsWithPrefix(corpus.exactIds, (exact) => {
    const [otherBody, otherTones] = exact.split(" ");
    return otherBody.startsWith(body) && (!tones || tones === otherTones);
  });
}

function byDocument(corpus, places) {
  const found = new Map();
  for (const place of places) {
    const { document } = blockAt(corpus, place);
    if (found.has(document)) found.get(document).push(place);
    else found.set(document, [place]);
  }
  return found;
}

// The runs a reader asked to see: all that are not excluded.
function runsOf(node) {
  if (node.run) return [node];
  return (node.all || node.any || []).flatMap(runsOf);
}
