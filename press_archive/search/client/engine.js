// From a state of the search page to its answer.
// In: the state (see address.js) and whether the reader is still typing. Out: a promise of an Answer, which loads
// more of the index as it is asked for more.

async function ask(state, typing) {
  await openManifest();
  const query = typing ? state.q : state.q.trim();
  const { groups, isCut } = parseQuery(query);
  const filters = filterNodes(state);
  if (!groups.length && !filters.length) return { hint: true, hits: [], offers: [], added: [] };
  loadAhead(groups, state, typing);
  const plan = await queryPlan(groups, planOptions(state, typing));
  return new Answer({ state, typing, query, groups, filters, isCut }, plan);
}

// What openRow and inOrder will need, whatever names turn out to be in the query, so that it is there by then.
function loadAhead(groups, { sort }, typing) {
  if (sort === "relevance" && !manifest.ordered) loadDays().catch(() => null);
  if (sort !== "relevance" || groups.some((group) => group.length > 1)) return;
  const terms = groups.flat().filter((term) => !term.negated && !term.field);
  const words = terms.flatMap((term) => (typing && term.open ? wordsBefore(term) : term.words));
  const loads = words.length > 1 ? coveringPairs(words).map(findPair) : words.map((word) => findWordList(word));
  for (const load of loads) load.catch(() => null); // told when it is asked for in earnest
}

// A term whose last word is taken as a beginning; in quotes that is all of it.
function wordsBefore({ quoted, words }) {
  return quoted ? [] : words.slice(0, -1);
}

function planOptions({ variants, accents }, prefix) {
  return { variants, accents, prefix };
}

class Answer {
  constructor(asked, plan) {
    Object.assign(this, plan, { asked, hint: false, badDate: hasBadDate(asked.groups, asked.state) });
    this.matcher = new Matcher();
    this.node = plan.together || plan.apart;
    this.newest = manifest.newest;
    this.documents = manifest.documents;
    this.sort = asked.groups.length || asked.state.sort === "oldest" ? asked.state.sort : "date";
  }

  // Hits from the "from"th on, best first. The foremost can be told before all others are known.
  async page(from, count) {
    const foremost = await this.foremost(from + count);
    this.shown = foremost ? this.apart : (await this.found()).node;
    const hits = foremost || (await this.hits());
    const shown = hits.slice(from, from + count);
    const records = await recordsOf(shown.map(({ number }) => number));
    return shown.map((hit, index) => ({ number: hit.number, exact: hit.exact, record: records[index] }));
  }

  async total() {
    return (await this.found()).numbers.length;
  }

  // The word taken as a beginning because nothing is found otherwise.
  async beginning() {
    return (await this.found()).beginning;
  }

  // How many words a beginning was taken for where that is not all of them, else 0.
  async beginningsCut() {
    await this.found();
    return this.matcher.beginningsCut ? MOST_BEGINNINGS : 0;
  }

  async ids() {
    return (await recordsOf((await this.hits()).map(({ number }) => number))).map(({ id }) => id);
  }

  async facets(withThings) {
    const { countFacets } = await openTools();
    return countFacets((await this.found()).numbers, withThings);
  }

  // Whether other articles may be meant: few are found, and in none of them the words stand together; of words with
  // capitals, which should be a name, however many are found.
  async isPoor() {
    const total = await this.total();
    if (total >= PAGE_OF_RESULTS)
      return this.together && !this.isWide() && (await this.found()).node === this.apart && this.asked.groups.every(isCapital);
    if (!total) return true;
    const [best] = await this.hits();
    return this.sort === "relevance" && !best.together;
  }

  // { guesses, hits }: queries as they were perhaps meant, and the articles with most of the words.
  async nearly(count) {
    return (await openRecall()).nearlyFound(this, count);
  }

  // How many would be found if accents did not count.
  async withoutAccents() {
    const { state, groups } = this.asked;
    if (state.accents === "0" || (await this.total())) return 0;
    const { apart } = await queryPlan(groups, planOptions({ ...state, accents: "0" }, false));
    return (await this.holding(apart)).length;
  }

  async snippet({ record }) {
    const runs = runsOf(this.shown || (await this.found()).node);
    const headline = headlinePieces(record.title, runs);
    const blocks = await blocksOf(record).catch(() => null);
    if (!blocks) return { headline, snippet: [], count: null };
    const occurrences = occurrencesIn(blocks, runs);
    return { headline, snippet: snippetPieces(blocks, markedWords(occurrences)), count: occurrences.length };
  }

  // Every place in the article where words looked for stand, with the block's text around it.
  async occurrences({ record }) {
    const runs = runsOf(this.shown || (await this.found()).node);
    const blocks = await blocksOf(record);
    return occurrencesIn(blocks, runs).map((place) => ({ ...place, ...blocks[place.block] }));
  }

  found() {
    if (!this.whole) {
      this.whole = this.findAll();
      this.whole.catch(() => (this.whole = null));
    }
    return this.whole;
  }

  // The last word is taken as a beginning while it is typed, and later only if nothing is found otherwise.
  async findAll() {
    const { state, typing, groups } = this.asked;
    const found = { ...(await this.read(this)), beginning: "" };
    const last = groups.length ? groups[groups.length - 1].slice(-1)[0] : null;
    if (typing || found.numbers.length || this.endsInName || !last || !last.open) return found;
    if (!(await this.holdsWithoutLast())) return found;
    const wider = await this.read(await queryPlan(groups, planOptions(state, true)));
    return wider.numbers.length ? { ...wider, beginning: last.words[last.words.length - 1].fold } : found;
  }

  // The articles with the words together, if there are any and the reader does not want them anywhere.
  async read({ together, apart }) {
    if (together && !this.isWide()) {
      const numbers = await this.holding(together);
      if (numbers.length) return { node: together, numbers };
    }
    return { node: apart, numbers: await this.holding(apart) };
  }

  isWide() {
    const { accents, words } = this.asked.state;
    return words === "anywhere" || (accents === "0" && words !== "together");
  }

  async holding(node) {
    return numbersIn(await this.matcher.evaluate({ all: [node, ...this.asked.filters] }));
  }

  // How many articles have the words together and how many anywhere, and which of them are shown; null where no words
  // stand beside each other.
  async readings() {
    if (!this.together || (await this.beginning())) return null;
    const [together, anywhere] = await Promise.all([this.together, this.apart].map((node) => this.holding(node)));
    return { together: together.length, anywhere: anywhere.length, isWide: (await this.found()).node === this.apart };
  }

  // Whether anything is found by all words but the last: if not, a beginning would find nothing either.
  async holdsWithoutLast() {
    const { state, groups } = this.asked;
    const before = groups.map((group, at) => (at < groups.length - 1 ? group : group.slice(0, -1)));
    if (before[before.length - 1].length) return true;
    const { apart } = await queryPlan(before.slice(0, -1), planOptions(state, false));
    return (await this.holding(apart)).length > 0;
  }

  hits() {
    if (!this.ranked) {
      this.ranked = this.rank();
      this.ranked.catch(() => (this.ranked = null));
    }
    return this.ranked;
  }

  async rank() {
    const { node, numbers } = await this.found();
    return rankAll(node, await openRow(node), numbers, this.sort);
  }

  // The best hits, where the words stand side by side in enough articles; null where they do not, or where those are
  // the ones asked for.
  async foremost(count) {
    if (this.ranked || this.sort !== "relevance" || (this.together && !this.isWide())) return null;
    const row = await openRow(this.apart);
    if (!row || row.words.length < 2) return null;
    const first = await foremost(row);
    if (numbersIn(first).length < count) return null;
    const others = await this.matcher.evaluate({ all: restOf(this.apart, this.asked.filters) });
    const found = numbersIn(combine([others], first, (left, right) => left & right));
    return found.length < count ? null : rankForemost(row, found);
  }
}

// What has to hold besides that the words stand side by side: all but single words.
function restOf(node, filters) {
  return [...node.all.filter((part) => !isSingleWords(part)), ...filters];
}

function isSingleWords(node) {
  if (node.find) return false;
  const typed = node.typed || node;
  if (typed.all) return typed.all.every(isSingleWords);
  return Boolean(typed.run && typed.run.length === 1 && !typed.prefix);
}

// For tests and for readers' own scripts: ids of the articles found, best first.
archiveSearch.answer = (address, typing) => ask(readState(address), Boolean(typing));
archiveSearch.ask = async (address, typing) => {
  const answer = await ask(readState(address), Boolean(typing));
  return answer.hint ? { ...answer, ids: [] } : Object.assign(answer, { ids: await answer.ids() });
};
