// Which articles a query holds for.
// In: a node. Out: a promise of a byte for each article's number, 1 where the node holds.
// Nodes: { all: [] }, { any: [] }, { not: node }, { run: words, prefix }, { near: nodes, within }, { said: node } for what
// stands in a quotation, or with "folds" for who says it, { find: () → promise of bytes }; what finds a name's bearer says in "typed" what the reader typed and in "names" what the bearer is
// called. A word of a run that is "strict" has to be accented as typed.

const MOST_BEGINNINGS = 400; // words that a beginning stands for; only its most frequent ones where there are more

class Matcher {
  constructor() {
    this.found = new Map();
    this.beginningsCut = false; // whether some words that a beginning stands for were left out
  }

  async evaluate(node) {
    if (node.all) return this.articlesWithAll(node.all);
    if (node.any)
      return combine(await this.evaluateAll(node.any), new Uint8Array(manifest.capacity), (a, b) => a | b);
    if (node.not)
      return combine([await this.evaluate(node.not)], await allArticles(), (out, all) => all & (1 - out));
    if (node.near || node.said) return this.articlesWithAll([node]);
    return node.run ? this.articlesWith(node) : node.find();
  }

  // Words with files of their own are asked for only where an article has all the others. What stands near what, and who
  // says it, only reading the articles tells, so that is looked for last, in those left.
  async articlesWithAll(nodes) {
    const sides = nodes.flatMap((node) => node.near || [node.said || node]);
    const areLong = await Promise.all(sides.map(hasLongList));
    let found = await allArticles();
    for (const isLong of [false, true]) {
      const some = sides.filter((_, at) => areLong[at] === isLong);
      if (found.includes(1)) found = combine(await this.evaluateAll(some), found, (a, b) => a & b);
    }
    const read = nodes.filter((node) => node.near || node.said);
    if (!read.length || !found.includes(1)) return found;
    return (await openTools()).articlesRead(read, found);
  }

  evaluateAll(nodes) {
    return Promise.all(nodes.map((node) => this.evaluate(node)));
  }

  articlesWith(node) {
    const key = `${node.run.map(keyOfWord).join(",")}${node.prefix ? "*" : ""}`;
    if (!this.found.has(key)) this.found.set(key, this.findRun(node));
    return this.found.get(key);
  }

  async findRun({ run, prefix }) {
    if (!prefix) return run.length > 1 ? this.findPhrase(run) : this.findWord(run[0]);
    const last = run[run.length - 1];
    if (run.length === 1 && !last.strict && Array.from(last.fold).length <= manifest.prefixes)
      return bytesAt(await articlesOf("words", runKey([`${last.fold}*`])));
    const { words, isCut } = await wordsBeginningWith(last);
    this.beginningsCut = this.beginningsCut || isCut;
    const found = await Promise.all(words.map((word) => this.findRun({ run: [...run.slice(0, -1), word] })));
    return combine(found, new Uint8Array(manifest.capacity), (left, right) => left | right);
  }

  async findWord(word) {
    const list = await findWordList(word);
    return bytesAt(await this.articlesIn(list, word.strict ? [accentCode(word)] : null));
  }

  // The articles of a list, or those in which one of some accentuations stands.
  async articlesIn(list, forms) {
    if (!list) return [];
    await list.load();
    if (!forms) return list.articles;
    return list.articles.filter((_, index) => list.setOf(index).some((form) => forms.includes(form)));
  }

  // Every second pair is enough, because the places of two pairs tell how far they stand apart.
  async findPhrase(run) {
    const pairs = await Promise.all(coveringPairs(run).map(findPair));
    if (pairs.includes(null)) return new Uint8Array(manifest.capacity);
    const lists = await Promise.all(pairs.map(async ({ list, forms }) => bytesAt(await this.articlesIn(list, forms))));
    const found = combine(lists, new Uint8Array(manifest.capacity).fill(1), (a, b) => a & b);
    if (run.length === 2 || !found.includes(1)) return found;
    await Promise.all(pairs.map(({ list }) => loadPlaces(list)));
    return found.map((holds, article) => (holds && this.standsIn(pairs, article) ? 1 : 0));
  }

  standsIn(pairs, article) {
    const [first, ...others] = pairs.map(({ list, forms, at }) => {
      const places = list.places[list.indexOf(article)];
      const right = forms ? places.filter(({ form }) => forms.includes(form)) : places;
      return right.map(({ place }) => place - at);
    });
    return first.some((place) => others.every((places) => places.includes(place)));
  }
}

function coveringPairs(run) {
  const pairs = [];
  for (let at = 0; at < run.length - 1; at += 2) pairs.push({ at, words: run.slice(at, at + 2) });
  if (run.length % 2) pairs.push({ at: run.length - 2, words: run.slice(-2) });
  return pairs;
}

// { list, form, forms, at }: a pair of words, how it is accented as typed, and which accentuations will do (null where
// all will); null where no article has the pair.
async function findPair({ words: [left, right], at }) {
  const list = await findList("pairs", runKey([left.fold, right.fold]));
  if (!list) return null;
  const form = pairCode(left, right);
  const isLike = (other) => !((left.strict && (other ^ form) >> 8) || (right.strict && (other ^ form) & 255));
  return { list, at, form, forms: left.strict || right.strict ? list.forms.filter(isLike) : null };
}

function keyOfWord({ fold, exact, strict }) {
  return strict ? `${fold}=${exact}` : fold;
}

async function hasLongList({ run, prefix }) {
  const list = run && run.length === 1 && !prefix ? await findWordList(run[0]) : null;
  return Boolean(list && list.isLong);
}

function findWordList(word) {
  return findList("words", runKey([word.fold]));
}

async function articlesOf(section, key) {
  const list = await findList(section, key);
  return list ? list.load() : [];
}

function bytesAt(articles) {
  const bytes = new Uint8Array(manifest.capacity);
  for (const article of articles) bytes[article] = 1;
  return bytes;
}

function combine(sets, start, join) {
  const joinedSet = start.slice();
  for (const set of sets)
    for (let at = 0; at < joinedSet.length; at += 1) joinedSet[at] = join(set[at], joinedSet[at]);
  return joinedSet;
}

function numbersIn(bytes) {
  const numbers = [];
  for (let at = bytes.indexOf(1); at >= 0; at = bytes.indexOf(1, at + 1)) numbers.push(at);
  return numbers;
}

async function wordsBeginningWith(word) {
  const entries = (await lexiconFor(word.fold)).filter(([fold]) => fold.startsWith(word.fold));
  const words = entries
    .sort((left, right) => countIn(right) - countIn(left))
    .slice(0, MOST_BEGINNINGS)
    .flatMap(([fold, ...spellings]) => {
      const words = spellings.filter((_, at) => at % 2 === 0).map((written) => knownWord(written, fold));
      return (word.strict ? words.filter((one) => beginsWith(one, word)) : words.slice(0, 1)).map((one) => ({
        ...one,
        strict: word.strict,
      }));
    });
  return { words, isCut: entries.length > MOST_BEGINNINGS };
}

// A word still being typed may yet get its tone, so a tone counts only where one was typed.
function beginsWith(word, { fold, exact, strict }) {
  if (!strict) return word.fold.startsWith(fold);
  const [[body, tones], [otherBody, otherTones]] = [exact, word.exact].map((form) => form.split(" "));
  return otherBody.startsWith(body) && (!tones || tones === otherTones);
}

function countIn([, ...spellings]) {
  return spellings.reduce((sum, item, at) => (at % 2 ? sum + item : sum), 0);
}

// The lines of all words that share their first two letters with one; of a single letter, all lines.
async function lexiconFor(fold) {
  const letters = Array.from(fold).slice(0, 2);
  if (letters.length === 2) return loadPart(shardName("lexicon", lexiconShard(letters.join(""))));
  const all = each(2 ** manifest.lexicon, (_, number) => loadPart(shardName("lexicon", number)));
  return (await Promise.all(all)).flat();
}

function lexiconShard(letters) {
  return shardOf(wordHash(letters, 0), manifest.lexicon);
}

// The runs a reader asked to see: all that are not excluded.
function runsOf(node) {
  if (node.run) return [node];
  return (node.all || node.any || node.near || node.names || [node.said].filter(Boolean)).flatMap(runsOf);
}
