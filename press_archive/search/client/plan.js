// What a query means, in two readings: its words together, and anywhere.
// In: the groups of a parsed query and { variants, accents, prefix }. Out: a promise of { together, apart, added, offers,
// endsInName }; "together" is null where no words stand beside each other, "apart" is the node in which each stands
// where it likes.

async function queryPlan(groups, options) {
  const parts = await Promise.all((await partsOf(await asName(groups))).map((part) => planOf(part, options)));
  const added = Array.from(new Set(parts.flatMap((part) => part.added)));
  const named = new Map(parts.flatMap(({ offers }) => offers).map((entity) => [entity.handle, entity]));
  const offers = Array.from(named.values()).sort((left, right) => right.articles - left.articles);
  const together = togetherNodes(parts);
  return {
    together: together && { all: together },
    apart: { all: parts.map(({ apart }) => apart) },
    added,
    offers: offers.slice(0, MOST_OFFERS),
    endsInName: parts.some(({ name }, at) => name && at === parts.length - 1),
  };
}

// { apart, words, name, isOpen }: words where the part may stand in a row with its neighbours; isOpen where the last of
// them is a beginning, which may not.
async function planOf(part, options) {
  const widening = { ...options, added: [], offers: [] };
  if (!part.every(isPlainWord)) return { ...widening, apart: await groupNode(part[0], widening), words: null };
  const terms = part.flat();
  const words = asTyped(terms.flatMap((term) => term.words), options.accents);
  const isOpen = Boolean(options.prefix && terms[terms.length - 1].open);
  const [name, typed] = [await nameNode(terms, widening), wordsNode(terms, options)];
  if (isOpen) return { ...widening, words, isOpen, apart: name ? { typed, any: [typed, name] } : typed };
  return { ...widening, words, name, apart: name || typed };
}

// Neighbouring words as one run each, or null where that says no more than the words by themselves. Names alone are
// not taken together with each other: both are looked for.
function togetherNodes(parts) {
  const stretches = [];
  for (const part of parts) {
    const last = stretches[stretches.length - 1];
    if (part.words && last && last[0].words) last.push(part);
    else stretches.push([part]);
  }
  const nodes = stretches.flatMap(stretchNodes);
  return nodes.some(({ isRow }) => isRow) ? nodes : null;
}

function stretchNodes(stretch) {
  const words = stretch.flatMap((part) => part.words || []);
  const { isOpen } = stretch[stretch.length - 1];
  const row = isOpen ? words.slice(0, -1) : words;
  if (row.length < 2 || stretch.every(({ name }) => name)) return stretch.map(({ apart }) => apart);
  return [{ run: row, isRow: true }, ...(isOpen ? [{ run: words.slice(-1), prefix: true }] : [])];
}

async function groupNode(group, widening) {
  const nodes = await Promise.all(group.map((term) => termNode(term, widening)));
  return nodes.length === 1 ? nodes[0] : { any: nodes };
}

async function termNode(term, widening) {
  if (term.near) return { near: term.near.map((side) => rowNode(side, widening)), within: term.within };
  if (term.field) return term.negated ? { not: fieldNode(term, widening) } : fieldNode(term, widening);
  if (term.negated) return { not: rowNode(term, widening) };
  return (!term.begins && (await nameNode([term], widening))) || wordsNode([term], widening);
}

// A quoted term is one run; of other terms each word stands where it likes.
function wordsNode(terms, options) {
  const runs = terms.flatMap((term) => {
    const { run, prefix } = rowNode(term, options);
    if (term.quoted) return [{ run, prefix }];
    return run.map((word, index) => ({ run: [word], prefix: prefix && index === run.length - 1 }));
  });
  return runs.length === 1 ? runs[0] : { all: runs };
}

function rowNode(term, { accents, prefix }) {
  return { run: asTyped(term.words, accents), prefix: term.begins || Boolean(term.open && prefix) };
}

// Which words have to be accented as typed: "" those typed with accents, "1" all, "0" none.
function asTyped(words, accents) {
  return words.map((word) => ({ ...word, strict: accents === "1" || (accents !== "0" && isAccented(word)) }));
}
