// How the results fall by outlet, year, month, person, organization, place and story.
// In: the numbers of the articles found. Out: a promise of each facet's values with their counts, largest first
// (months: newest first). Where very many articles are found, entities are counted in the first of them only.

const MOST_FACET_FILES = 40; // some 10 kB each
const MOST_VALUES = 60; // of a facet that are shown by name
const FACETS = ["person", "place", "org", null, "story"]; // by the numbers of kinds in columns.py

async function countFacets(found, withThings = true) {
  const [outlet, month, year, { counts, cut }] = await Promise.all([
    countOutlets(found),
    countMonths(found, 7),
    countMonths(found, 4),
    withThings ? countThings(found) : { counts: new Map(), cut: false },
  ]);
  const facets = { outlet };
  facets.month = month.map(({ value, count }) => ({ value, label: readableDate(value), count }));
  facets.year = year.map(({ value, count }) => ({ value, label: value, count }));
  for (const facet of FACETS.filter(Boolean)) facets[facet] = await largest(counts.get(facet) || new Map());
  return { facets, cut };
}

async function countOutlets(found) {
  const names = await loadPart("outlets/names");
  const counts = tally(await outletsOf(found));
  counts.delete(0);
  return Array.from(counts, ([number, count]) => ({ value: names[number - 1], label: names[number - 1], count })).sort(byCount);
}

// For each article the number of its outlet, 0 where it has none; as press_archive/search/index/columns.py writes it.
async function outletsOf(articles) {
  const { chunk } = manifest;
  const numbers = Array.from(new Set(Array.from(articles, (article) => Math.floor(article / chunk))));
  const columns = await Promise.all(numbers.map((number) => loadPart(`outlets/${number}`, openOutlets(number))));
  return Array.from(articles, (article) => columns[numbers.indexOf(Math.floor(article / chunk))][article % chunk]);
}

function openOutlets(number) {
  return ([text]) => {
    const reader = new BitReader(bytesOf(text), 0);
    return each(Math.min(manifest.chunk, manifest.capacity - number * manifest.chunk), () => reader.gamma());
  };
}

// By month, or by year: by the first letters of a day.
async function countMonths(found, letters = 7) {
  await loadDays();
  const months = Array.from(found, (number) => stretchOf(number, letters)).filter(Boolean);
  return Array.from(tally(months), ([value, count]) => ({ value, count })).sort((left, right) =>
    compare(right.value, left.value),
  );
}

function stretchOf(number, letters) {
  const span = spanOfArticle(number);
  return span && span.first.slice(0, letters) === span.last.slice(0, letters) ? span.first.slice(0, letters) : null;
}

function tally(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) || 0) + 1);
  return counts;
}

async function countThings(found) {
  const wanted = new Map();
  for (const number of found) {
    const chunk = Math.floor(number / manifest.facets);
    if (!wanted.has(chunk)) wanted.set(chunk, []);
    wanted.get(chunk).push(number % manifest.facets);
  }
  const chunks = Array.from(wanted).slice(-MOST_FACET_FILES);
  const counts = new Map();
  await Promise.all(
    chunks.map(async ([chunk, offsets]) => {
      const { things, lists } = await loadPart(`facets/${chunk}`, openFacets);
      for (const offset of offsets) for (const place of lists[offset]) countThing(counts, things[place]);
    }),
  );
  return { counts, cut: chunks.length < wanted.size };
}

function countThing(counts, { handle, kind }) {
  const facet = FACETS[kind];
  if (!counts.has(facet)) counts.set(facet, new Map());
  counts.get(facet).set(handle, (counts.get(facet).get(handle) || 0) + 1);
}

function openFacets([text]) {
  const reader = new BitReader(bytesOf(text), 0);
  const handles = each(reader.gamma(), () => 0).map(() => reader.field(32));
  const things = handles.map((handle) => ({ handle, kind: reader.field(3) }));
  const sizes = each(manifest.facets, () => reader.gamma());
  const lists = sizes.map((size) => {
    let place = -1;
    return each(size, () => (place += reader.gamma() + 1));
  });
  return { things, lists };
}

async function largest(counts) {
  const most = Array.from(counts).sort((left, right) => right[1] - left[1] || left[0] - right[0]).slice(0, MOST_VALUES);
  const things = await thingsOf(most.map(([handle]) => handle));
  return things
    .map((thing) => ({ value: thing.id, label: thing.name, count: counts.get(thing.handle) }))
    .sort(byCount);
}

function byCount(left, right) {
  return (
    right.count - left.count ||
    left.label.localeCompare(right.label, "vi") ||
    compare(left.value, right.value)
  );
}
