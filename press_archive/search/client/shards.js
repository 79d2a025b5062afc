// The lists of the index, as press_archive/search/index/postings.py writes them.
// In: a section and a key. Out: a promise of its list, or of null where nothing has that key.

const INDEX_VERSION = 4; // as press_archive/search/index/build.py has it
// Sections whose shards lie in the files of others.
const LIES_WITH = { callings: "words", names: "pairs", members: "records" };
const NAMES_WITH = { words: "callings", pairs: "names" };
let manifest = null;

// Parts of two builds of the site came together, as a browser's memory may have it, or a part is damaged.
class OutdatedError extends Error {}

async function openManifest() {
  const about = await loadPart("manifest");
  if (about.version !== INDEX_VERSION) throw new OutdatedError();
  openFoldTable(about.fold);
  manifest = about;
}

function shardName(section, number) {
  const digits = Math.max(1, Math.ceil(bitsOf(section) / 4));
  return `${section}/${number.toString(16).padStart(digits, "0")}`;
}

function bitsOf(section) {
  return manifest[LIES_WITH[section] || section];
}

function shardOf(x, bits) {
  return bits ? x >>> (32 - bits) : 0;
}

async function findList(section, key) {
  const file = LIES_WITH[section] || section;
  const shards = await loadPart(shardName(file, shardOf(key.x, bitsOf(file))), openShards(file));
  return shards[section].find(key);
}

// Names lie with the words they begin with: last in the file.
function openShards(file) {
  return ([lists, ...others]) => {
    const shards = { [file]: new Shard(file, bytesOf(lists), others[0]) };
    const names = NAMES_WITH[file];
    return names ? { ...shards, [names]: new Shard(names, bytesOf(others[others.length - 1])) } : shards;
  };
}

class Shard {
  // With the lists of pairs lie their places, which are only read where they are asked for.
  constructor(section, bytes, places) {
    this.section = section;
    this.placesText = places;
    this.count = new DataView(bytes.buffer).getUint32(0, true);
    [this.shardBits, this.second, this.numbers, this.formKind] = bytes.subarray(4, 8);
    if (this.shardBits !== bitsOf(section) || this.numbers > 32) throw new OutdatedError();
    const reader = new BitReader(bytes, 8);
    this.readKeys(reader);
    if (this.formKind) this.readForms(reader);
    this.readLists(reader);
  }

  readKeys(reader) {
    const width = Math.max(0, 32 - this.shardBits - bitLength(this.count));
    this.rests = each(this.count, () => reader.rice(width));
    for (let key = 1; key < this.count; key += 1) this.rests[key] += this.rests[key - 1];
    this.seconds = each(this.count, () => reader.field(this.second));
    this.lists = each(this.count, () => new List(this, reader.gamma() + 1));
  }

  readForms(reader) {
    const counts = this.lists.map(() => reader.unary() + 1);
    this.lists.forEach((list, key) => (list.forms = each(counts[key], () => readForm(reader, this.formKind))));
    const several = this.lists.filter((list) => list.forms.length > 1);
    const sets = several.map(() => reader.gamma() + 1);
    several.forEach(
      (list, key) => (list.sets = each(sets[key], () => list.forms.filter(() => reader.field(1)))),
    );
  }

  readLists(reader) {
    const short = this.lists.filter((list) => !list.isLong);
    for (const list of short) list.articles = readArticles(reader, list, list.size);
    if (!this.formKind) return;
    for (const list of short) list.levels = Uint8Array.from({ length: list.size }, () => reader.unary());
    for (const list of short) list.ranks = readRanks(reader, list, list.size);
  }

  find({ x, y }) {
    const rest = this.shardBits ? (x << this.shardBits) >>> this.shardBits : x;
    const second = y >>> (32 - this.second);
    for (let key = this.rests.indexOf(rest); key >= 0; key = this.rests.indexOf(rest, key + 1))
      if (this.seconds[key] === second) return this.lists[key].named(x, y);
    return null;
  }
}

const MOST_OF_ANYTHING = 2 ** 22; // in a file; a damaged one may tell of any number

function each(count, make) {
  if (count > MOST_OF_ANYTHING) throw new OutdatedError();
  return Array.from({ length: count }, make);
}

// 1: the accent code of a word, 2: those of two, 3: a hash.
function readForm(reader, kind) {
  if (kind === 3) return reader.field(16);
  const code = reader.gamma(manifest.codeBits);
  return kind === 1 ? code : (code << 8) | reader.gamma(manifest.codeBits);
}

function readArticles(reader, list, count) {
  if (count > MOST_OF_ANYTHING) throw new OutdatedError();
  const numbers = new Uint32Array(count);
  const width = Math.max(0, bitLength(Math.floor((11 * 2 ** list.shard.numbers) / (16 * list.size))) - 1);
  for (let index = 0, number = -1; index < count; index += 1)
    numbers[index] = number += reader.rice(width) + 1;
  return numbers;
}

function readRanks(reader, list, count) {
  return list.sets && list.sets.length > 1 ? Uint32Array.from({ length: count }, () => reader.gamma()) : null;
}

// Articles ascending; for each its level (0 … 3) and which accentuations of the words stand in it.
class List {
  constructor(shard, size) {
    this.shard = shard;
    this.size = size;
    this.forms = [];
    this.sets = null;
    this.isLong = size > manifest.long;
  }

  named(x, y) {
    this.file = [x, y].map((half) => half.toString(16).padStart(8, "0")).join("");
    return this;
  }

  async load() {
    if (this.articles) return this.articles;
    const { piece } = manifest;
    const pieces = await Promise.all(
      each(Math.ceil(this.size / piece), async (_, number) => {
        const parts = await loadPart(`${this.shard.section}/long/${this.file}-${number}`);
        const [articles, traits] = parts.map((text) => new BitReader(bytesOf(text), 0));
        return this.readPiece(articles, traits, Math.min(piece, this.size - number * piece));
      }),
    );
    this.levels = joined(pieces.map(({ levels }) => levels), Uint8Array);
    this.ranks = pieces[0].ranks && joined(pieces.map(({ ranks }) => ranks), Uint32Array);
    this.articles = joined(pieces.map(({ articles }) => articles), Uint32Array);
    return this.articles;
  }

  readPiece(reader, traits, count) {
    const articles = readArticles(reader, this, count);
    if (!this.shard.formKind) return { articles, levels: [], ranks: null };
    const levels = Uint8Array.from({ length: count }, () => traits.unary());
    return { articles, levels, ranks: readRanks(traits, this, count) };
  }

  setOf(index) {
    return this.sets ? this.sets[this.ranks ? this.ranks[index] : 0] : this.forms;
  }

  indexOf(article) {
    let low = 0;
    let high = this.size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.articles[middle] < article) low = middle + 1;
      else high = middle;
    }
    return this.articles[low] === article ? low : -1;
  }

  has(article, form) {
    const index = this.indexOf(article);
    return index >= 0 && (form === null || this.setOf(index).includes(form));
  }
}

function joined(parts, Kind) {
  const whole = new Kind(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => {
    whole.set(part, at);
    return at + part.length;
  }, 0);
  return whole;
}
