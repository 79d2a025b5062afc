// How the results fall by outlet, month, person, organization and place.
// In: the records found. Out: for each facet its values with their counts, largest first (months: newest first).

function countFacets(records, names) {
  const counts = { outlet: new Map(), month: new Map(), person: new Map(), org: new Map(), place: new Map() };
  for (const record of records) {
    if (record.outlet !== null) countOne(counts.outlet, record.outlet, record.outlet);
    const month = monthOf(record);
    if (month) countOne(counts.month, month, readableDate(month));
    for (const [parameter, kind] of Object.entries(KINDS)) {
      for (const entity of entitiesOf(record, kind, names))
        countOne(counts[parameter], entity.id, entity.name);
    }
  }
  const facets = {};
  for (const [facet, values] of Object.entries(counts))
    facets[facet] = Array.from(values.values()).sort(byCount);
  facets.month.sort((left, right) => compare(right.value, left.value));
  return facets;
}

function countOne(counts, value, label) {
  const entry = counts.get(value) || { value, label, count: 0 };
  entry.count += 1;
  counts.set(value, entry);
}

function monthOf(record) {
  return record.first && record.first.slice(0, 7) === record.last.slice(0, 7)
    ? record.first.slice(0, 7)
    : null;
}

function byCount(left, right) {
  return (
    right.count - left.count ||
    left.label.localeCompare(right.label, "vi") ||
    compare(left.value, right.value)
  );
}
