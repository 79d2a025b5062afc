// Where pairs of words stand in articles, as press_archive/search/index/positions.py writes it.
// In: the list of a pair and an article. Out: the places of the pair's first word, ascending.

async function loadPlaces(list) {
  if (list.places) return;
  await list.load();
  if (!list.isLong) return readShardPlaces(list.shard);
  const widths = await widthsOf(list);
  const pieces = await Promise.all(
    each(Math.ceil(list.size / manifest.placesPiece), async (_, number) => {
      const [text] = await loadPart(`places/long/${list.file}-${number}`);
      const first = number * manifest.placesPiece;
      return readPlaces(text, postingsOf(list, widths, first, Math.min(list.size, first + manifest.placesPiece)));
    }),
  );
  list.places = pieces.flat();
}

function widthsOf(list) {
  return columnOf("widths", list.articles, (number) => 9 + signed(number));
}

// A file of places has three strings for each of its shards: the places of the frequent pairs, the lists of the
// rare ones, and their places.
async function placeParts(number) {
  const together = 2 ** (manifest.pairs - manifest.places);
  const parts = await loadPart(shardName("places", Math.floor(number / together)));
  return parts.slice(3 * (number % together));
}

const rareShards = new Map();

async function rareShard(number) {
  const [, lists] = await placeParts(number);
  if (!rareShards.has(number)) rareShards.set(number, new Shard("rare", number, lists));
  return rareShards.get(number);
}

// All short lists of a shard lie together, so they are read together.
async function readShardPlaces(shard) {
  const parts = await placeParts(shard.number);
  const short = shard.lists.filter((list) => !list.isLong);
  const widths = await Promise.all(short.map(widthsOf));
  const postings = short.flatMap((list, key) => postingsOf(list, widths[key], 0, list.size));
  const places = readPlaces(parts[shard.section === "rare" ? 2 : 0], postings);
  for (const list of short) list.places = places.slice(list.first, list.first + list.size);
}

function postingsOf(list, widths, first, last) {
  const postings = [];
  for (let index = first; index < last; index += 1)
    postings.push({ width: widths[index], set: list.setOf(index) });
  return postings;
}

// For each posting its places, each with its accentuation.
function readPlaces(text, postings) {
  const reader = new BitReader(bytesOf(text), 0);
  const counts = postings.map(() => reader.unary() + 1);
  const places = postings.map(({ width }, index) => {
    let place = -1;
    return each(counts[index], () => ({ place: (place += reader.field(width) + 1) }));
  });
  postings.forEach(({ set }, index) => {
    const width = bitLength(set.length - 1);
    for (const each of places[index]) each.form = set[reader.field(width)];
  });
  return places;
}
