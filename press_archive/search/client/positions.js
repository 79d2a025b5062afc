// Where pairs of words stand in articles, as press_archive/search/index/positions.py writes it.
// In: the list of a pair. Out: for each of its articles the places of the pair's first word, ascending.

async function loadPlaces(list) {
  if (list.places) return;
  await list.load();
  if (list.size <= manifest.far) return readNearPlaces(list.shard);
  const { placesPiece: size } = manifest;
  const pieces = await Promise.all(
    each(Math.ceil(list.size / size), async (_, number) => {
      const [text] = await loadPart(`places/long/${list.file}-${number}`);
      return readPlaces(text, setsOf(list, number * size, Math.min(list.size, (number + 1) * size)));
    }),
  );
  list.places = pieces.flat();
  return undefined;
}

// All that lie with the shard are read together.
function readNearPlaces({ lists, placesText }) {
  const near = lists.filter((list) => list.size <= manifest.far);
  const places = readPlaces(placesText, near.flatMap((list) => setsOf(list, 0, list.size)));
  let at = 0;
  for (const list of near) list.places = places.slice(at, (at += list.size));
}

function setsOf(list, first, past) {
  return each(past - first, (_, index) => list.setOf(first + index));
}

// For each posting, given as its accentuations, its places, each with the accentuation that stands there.
function readPlaces(text, sets) {
  const reader = new BitReader(bytesOf(text), 0);
  const counts = sets.map(() => reader.unary() + 1);
  const places = counts.map((count) => {
    let place = -1;
    return each(count, () => ({ place: (place += reader.gamma(manifest.placeBits) + 1) }));
  });
  sets.forEach((set, index) => {
    const width = bitLength(set.length - 1);
    for (const one of places[index]) one.form = set[reader.field(width)];
  });
  return places;
}
