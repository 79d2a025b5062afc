// The names of entities: which were typed, and whose they are.
// In: the terms of a query. Out: promises of the names among them, and of nodes that find what a name's bearer is in:
// the articles its page lists, whatever it is called there.

const MOST_WORDS_IN_A_NAME = 32;
const MOST_NAMESAKES = 12; // that are looked at
const MOST_OFFERS = 5;
const PART = "~"; // see press_archive/search/index/name_words.py
const bearersFound = new WeakMap(); // first term of a part of the query → whose name the part is

// Entities, and outlets, authors and stories as if they were: by their handles.
async function thingsOf(handles) {
  const things = await Promise.all(
    Array.from(handles, async (handle) => {
      const shard = await loadPart(shardName("records", shardOf(handle, manifest.records)), openRecords);
      return shard.get(handle);
    }),
  );
  return things.filter(Boolean);
}

// As press_archive/search/index/records.py writes them.
function openRecords(records) {
  return new Map(records.map(thingOf).map((thing) => [thing.handle, thing]));
}

function thingOf(record) {
  if (typeof record[0] === "string") {
    const [kind, id, handle] = record;
    return { kind, id, handle: handleOf(kind, id, handle), name: id, variants: [], articles: 0, url: "" };
  }
  const [number, told, [name, ...variants], articles, page, handle] = record;
  const kind = manifest.kinds[number];
  const id = typeof told === "string" ? `${kind}-${told}` : told[0];
  const isShort = page && !String(page).includes("/");
  const url = isShort ? `${manifest.folders[number]}/${pageName(page, name)}` : page || "";
  return { kind, id, handle: handleOf(kind, id, handle), name, variants, articles, url };
}

function handleOf(kind, id, told) {
  return told === undefined ? wordHash(`${kind}:${id}`, 0) : told;
}

function namesOf(thing) {
  return [thing.name, ...thing.variants];
}

function keyOf(name) {
  return ` ${foldedKey(wordsOf(name))} `;
}

// Whose name these words are: { handle, kind } of each. What is only part of a name (Cận Bình) means its bearer where
// nothing else is called so, and never without its accents.
async function bearersOf(words) {
  if (!words.length) return [];
  const { x, y } = nameKey(words.map((word) => word.fold));
  const whole = bearersIn(await findList("names", { x, y }), words);
  if (whole.length || words.length === 1) return whole;
  const part = await findList("names", { x, y: joinedHash(y, wordHash(PART, 1), 1) });
  return bearersIn(part, words).filter(({ isExact }) => isExact);
}

// Accents have to be as typed, unless several words are typed without any and nobody is called just so.
function bearersIn(list, words) {
  if (!list || !list.articles) return []; // a name that thousands bear tells of nobody
  const form = words.map((word) => wordHash(word.exact, 0)).reduce((left, right) => joinedHash(left, right, 0)) >>> 16;
  const bearers = Array.from(list.articles, (handle, at) => ({
    handle,
    kind: manifest.kinds[list.levels[at]],
    isExact: list.setOf(at).includes(form),
  }));
  const exact = bearers.filter(({ isExact }) => isExact);
  return exact.length || words.length === 1 || words.some(isAccented) ? exact : bearers;
}

// A name with quotation marks of its own (Dũng "đen") reads as a word and a phrase; typed whole it is that name.
async function asName(groups) {
  const bare = groups.map((group) => group.map((term) => ({ ...term, quoted: false })));
  if (!groups.some(isPlainWord) || groups.every(isPlainWord) || !bare.every(isPlainWord)) return groups;
  return (await bearersOf(bare.flatMap(([{ words }]) => words))).length ? bare : groups;
}

// The groups, those that make up a name together. Single words are looked at last, when the other names are known.
async function partsOf(groups) {
  const parts = [];
  for (let at = 0; at < groups.length; at += parts[parts.length - 1].length)
    parts.push(groups.slice(at, at + (await lengthOfName(groups, at))));
  const singles = parts.filter(({ length }) => length === 1).flat();
  const find = async (group) => {
    const tells = parts.length === 1 || tellsByItself(group, singles);
    bearersFound.set(group[0], tells ? await bearersOf(group[0].words) : []);
  };
  await Promise.all(singles.filter(isPlainWord).map(find));
  return parts;
}

// How many of the next groups make up the longest name of several that starts here; 1 where none does. All names with
// the same first two words lie in one file: the whole query is looked up at the cost of that one, and names within it
// only where one may begin.
async function lengthOfName(groups, at) {
  const isBegun = !at || mayBegin(groups[at]) || (at + 1 < groups.length && isCapital(groups[at + 1])); // trường Gió
  for (const { length, words } of isBegun ? endsFrom(groups, at).reverse() : []) {
    const bearers = await bearersOf(words);
    bearersFound.set(groups[at][0], bearers);
    if (bearers.length) return length;
  }
  return 1;
}

function endsFrom(groups, at) {
  const ends = [];
  let words = [];
  for (let end = at; end < groups.length && isPlainWord(groups[end]); end += 1) {
    words = [...words, ...groups[end][0].words];
    if (words.length > MOST_WORDS_IN_A_NAME) break;
    if (end > at) ends.push({ length: end - at + 1, words });
  }
  return ends;
}

// Names begin with a capital, or with a letter that knows none; abbreviations typed small have no vowels.
function mayBegin([{ text }]) {
  return !/^\p{Ll}/u.test(text) || isAbbreviation(text);
}

function isCapital(group) {
  return isPlainWord(group) && /^\p{Lu}/u.test(group[0].text);
}

function isAbbreviation(text) {
  return /\p{Lu}.*\p{Lu}/u.test(text) || !/[aeiouy]/.test(foldText(text));
}

// One word among others is a name where it cannot be anything else: Mỹ in "Mỹ Trung Quốc", not in "Mỹ áp thuế".
function tellsByItself([{ text, words }], others) {
  if (words.length > 1 || isAbbreviation(text)) return true;
  return others.every((group) => isPlainWord(group) && mayBegin(group));
}

// The node that stands for a name typed; null where the words are just words, or the name of several. Tells "widening"
// the entities of that name ("offers"), and what else the one that is meant is called ("added").
async function nameNode(terms, widening) {
  const words = terms.flatMap((term) => term.words);
  const bearers = bearersFound.get(terms[0]) || (await bearersOf(words));
  if (!bearers.length) return null;
  const isMeant = bearers.length === 1;
  const found = isMeant && widening.variants ? membersOf([bearers[0].handle]) : null;
  if (found) found.catch(() => null); // told when it is asked for in earnest
  const things = await thingsOf(bearers.slice(0, MOST_NAMESAKES).map(({ handle }) => handle));
  const last = terms[terms.length - 1];
  const typed = { from: terms[0].from, to: last.from + last.text.length };
  widening.offers.push(...things.map((thing) => ({ ...thing, isMeant, typed })));
  if (!found) return null;
  const others = otherNames(things[0], words);
  widening.added.push(...others);
  const names = [words, ...others.map(wordsOf)].map(runOfName);
  return { typed: names[0], names, find: () => found };
}

// What else an entity is called, without what is only part of another of its names.
function otherNames(thing, typed) {
  const told = new Set([exactKey(typed)]);
  const keys = namesOf(thing).map(keyOf);
  return namesOf(thing).filter((name, at) => {
    const key = exactKey(wordsOf(name));
    if (!key || told.has(key) || keys[at] === ` ${foldedKey(typed)} ` || keys.some((other) => other !== keys[at] && other.includes(keys[at]))) return false;
    return told.add(key);
  });
}

function exactKey(words) {
  return words.map((word) => word.exact).join(",");
}

function runOfName(words) {
  return { run: words.map((word) => ({ ...word, strict: isAccented(word) })) };
}
