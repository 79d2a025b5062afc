// The lists of the index, as press_archive/search/index/postings.py writes them.
// In: a section and a key. Out: a promise of its list, or of null where nothing has that key.

const INDEX_VERSION = 3; // as press_archive/search/index/build.py has it
let manifest = null;

// Parts of two builds of the site came together, as a browser's memory may have it, or a part is damaged.
class OutdatedError extends Error {}

async function openManifest() {
  const [about, table] = await Promise.all([loadPart("manifest"), loadPart("fold")]);
  openFoldTable(table);
  if (about.version !== INDEX_VERSION) throw new OutdatedError();
  manifest = about;
}

function shardName(section, number) {
  const digits = Math.max(1, Math.ceil(bitsOf(section) / 4));
  return `${section}/${number.toString(16).padStart(digits, "0")}`;
}

function bitsOf(section) {
  return manifest[section === "rare" ? "pairs" : section];
}

function shardOf(x, bits) {
  return bits ? x >>> (32 - bits) : 0;
}

// "rareToo" is false where a rare pair is not worth the loading.
async function findList(section, key, rareToo = true) {
  const number = shardOf(key.x, bitsOf(section));
  const shard = await loadPart(shardName(section, number), ([bits]) => new Shard(section, number, bits));
  return shard.find(key) || (rareToo && section === "pairs" ? (await rareShard(number)).find(key) : null);
}

class Shard {
  constructor(section, number, text) {
    const bytes = bytesOf(text);
    this.section = section;
    this.number = number;
    this.count = new DataView(bytes.buffer).getUint32(0, true);
    [this.shardBits, this.second, this.numbers, this.formBits] = bytes.subarray(4, 8);
    if (this.shardBits !== bitsOf(section) || this.numbers > 32) throw new OutdatedError();
    const reader = new BitReader(bytes, 8);
    this.readKeys(reader);
    if (this.formBits) this.readForms(reader);
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
    this.lists.forEach((list, key) => (list.forms = each(counts[key], () => reader.field(this.formBits))));
    const several = this.lists.filter((list) => list.forms.length > 1);
    const sets = several.map(() => reader.gamma() + 1);
    several.forEach(
      (list, key) => (list.sets = each(sets[key], () => list.forms.filter(() => reader.field(1)))),
    );
  }

  readLists(reader) {
    let postings = 0;
    const short = this.lists.filter((list) => !list.isLong);
    for (const list of short) {
      list.first = postings;
      postings += list.size;
      list.articles = readArticles(reader, list, list.size);
    }
    this.postings = postings;
    if (!this.formBits) return;
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
    if (!this.shard.formBits) return { articles, levels: [], ranks: null };
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
