// What is offered while a reader types: names first, then headlines.
// In: a search box, and the words of the interface that any page has. Out: a list below the box (a combobox with its
// listbox). A name chosen is a search for the articles it is in, a headline leads to the article.

const MOST_NAMES_OFFERED = 8;
const MOST_HEADLINES_OFFERED = 4;
const MOST_ARTICLES_LOOKED_AT = 10;
const PAUSE_BEFORE_NAMES = 80; // milliseconds
const PAUSE_BEFORE_HEADLINES = 450;

// Names that begin as typed, by their first words: { name, kind, articles, part, preferred }, each bearer once. Words
// typed with accents have to have them, if there are such names; where none is typed with any, all accents are alike.
async function namesBeginning(text, wanted = "", most = MOST_NAMES_OFFERED) {
  await openManifest();
  const words = wordsOf(text);
  if (!words.length) return [];
  const isPlain = !words.some(isAccented);
  const typed = foldedKey(words) + (/\s$/.test(text) ? " " : "");
  const found = (await offersFor(Array.from(typed)))
    .map(([name, kind, articles, part, preferred]) => ({ name, kind: manifest.kinds[kind], articles, part, preferred }))
    .filter(({ kind }) => !wanted || kind === wanted)
    .map((offer) => ({ ...offer, words: wordsOf(offer.name) }))
    .filter((offer) => `${foldedKey(offer.words)} `.startsWith(typed))
    .map((offer) => ({ ...offer, likeness: isPlain ? 1 : likeness(words, offer.words) }));
  const best = found.some((offer) => offer.likeness) ? found.filter((offer) => offer.likeness) : found;
  const isOther = ({ preferred }) => Number(Boolean(preferred)); // of a bearer's names the preferred one, if it begins so
  best.sort((left, right) => right.likeness - left.likeness || right.articles - left.articles || isOther(left) - isOther(right));
  const bearers = best.map(({ name, kind, part, preferred }) => `${kind} ${part} ${preferred || name}`);
  return best.filter((_, at) => bearers.indexOf(bearers[at]) === at).slice(0, most);
}

const MOST_HOLDING = 20; // names that hold the words elsewhere; each may cost a file

// Names of a kind for its list: those that begin as typed, then others that hold the words.
async function namesForList(kind, text, most) {
  const beginning = await namesBeginning(text, kind, most);
  const known = new Set(beginning.map(({ part, preferred, name }) => `${part} ${preferred || name}`));
  const handles = (await handlesHolding(kind, wordsOf(text).map((word) => word.fold))).slice(0, MOST_HOLDING);
  const others = (await thingsOf(handles))
    .map(({ name, articles, handle }) => ({ name, kind, articles, part: handle & 0xffff }))
    .filter(({ part, name }) => !known.has(`${part} ${name}`))
    .sort((left, right) => right.articles - left.articles);
  return [...beginning, ...others].slice(0, most);
}

// Where most is told of a name's bearer: its page, else the search for its articles.
async function addressOf(offer) {
  const thing = await thingOfName(offer);
  if (thing.url) return siteAddress(thing.url);
  return siteAddress("search.html") + writeState(await stateOfName(offer, readState("")));
}

// The offers in the file of the longest beginning that has one.
async function offersFor(letters) {
  if (!Array.from(manifest.offered).includes(letters[0])) return [];
  for (let beginning = letters[0]; ;) {
    const [common, told, below] = await loadPart(offersName(beginning)).catch(() => ["", [], ""]);
    const letter = letters[Array.from(common).length];
    if (!letter || !common || !Array.from(below).includes(letter)) return told;
    beginning = common + letter;
  }
}

function offersName(beginning) {
  const first = wordHash(Array.from(beginning)[0], 0) >>> 24;
  const digits = (number, size) => number.toString(16).padStart(size, "0");
  return `offers/${digits(first, 2)}${digits(wordHash(beginning, 0), 8)}`;
}

// 2: accented as typed, 1: typed without accents where it has some, 0: accented otherwise.
function likeness(typed, words) {
  const likes = typed.map((word, at) => {
    const [[body, tones], [ownBody, ownTones]] = [word.exact, words[at].exact].map((form) => form.split(" "));
    const isLast = at === typed.length - 1;
    if (word.exact === words[at].exact) return 2;
    if (isLast && ownBody.startsWith(body) && (!tones || tones === ownTones)) return 2;
    return word.exact === `${word.fold} ` ? 1 : 0;
  });
  return Math.min(...likes);
}

// Articles whose headlines hold the words typed, the last one perhaps only begun.
async function headlinesFor(text) {
  const typed = wordsOf(text);
  if (typed.length < 2) return [];
  const answer = await ask({ ...readState(""), q: text }, true);
  const found = answer.hint ? [] : (await answer.page(0, MOST_ARTICLES_LOOKED_AT)).map(({ record }) => record);
  return found.filter(({ title }) => isInHeadline(typed, title)).slice(0, MOST_HEADLINES_OFFERED);
}

function isInHeadline(typed, title) {
  const words = wordsOf(title);
  const isLike = (word, at) => (own) => (at < typed.length - 1 ? own.fold === word.fold : own.fold.startsWith(word.fold));
  return typed.every((word, at) => words.some(isLike(word, at)));
}

async function thingOfName({ name, preferred, part }) {
  const key = nameKey(wordsOf(preferred || name).map((word) => word.fold));
  const list = await findList(key.section, key);
  const [thing] = await thingsOf(list.articles.filter((handle) => (handle & 0xffff) === part));
  return thing;
}

// The state of the search for a name's bearer.
async function stateOfName(offer, state) {
  const { kind } = offer;
  const thing = await thingOfName(offer);
  const parameter = Object.keys(KINDS).find((one) => KINDS[one] === kind);
  const others = state[parameter].filter((id) => id !== thing.id);
  return { ...state, q: "", [parameter]: [...others, thing.id] };
}

class Offers {
  constructor(box, told) {
    Object.assign(this, { box, told, chosen: -1, asked: 0, rows: [] });
    this.isSearchPage = Boolean(byId("form"));
    this.list = element("ul", { role: "listbox", id: `${box.id}-offers`, class: "offers", "aria-label": told.label });
    this.list.hidden = true;
    this.list.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
    box.after(this.list);
    const roles = { role: "combobox", "aria-autocomplete": "list", "aria-controls": this.list.id, autocomplete: "off" };
    for (const [name, value] of Object.entries(roles)) box.setAttribute(name, value);
    box.addEventListener("input", () => this.typed());
    box.addEventListener("blur", () => this.close());
    box.form.addEventListener("submit", () => this.close());
    window.addEventListener("keydown", (event) => this.pressed(event), true);
    this.close();
    if (!this.isSearchPage) this.typed();
  }

  typed() {
    this.asked += 1;
    const mine = this.asked;
    const text = this.box.value.trimStart();
    const isWanted = () => mine === this.asked && document.activeElement === this.box;
    const later = (pause, find, make) =>
      setTimeout(async () => {
        if (!isWanted()) return;
        const found = await find(text).catch((error) => console.info(error) || []);
        if (isWanted()) make(found);
      }, pause);
    if (!text) return this.close();
    later(PAUSE_BEFORE_NAMES, namesBeginning, (names) => this.show(names.map((name) => this.nameRow(name))));
    if (!this.isSearchPage)
      later(PAUSE_BEFORE_HEADLINES, headlinesFor, (records) =>
        this.show([...this.rows.filter(({ isName }) => isName), ...records.map((record) => this.headlineRow(record))]),
      );
    return undefined;
  }

  nameRow(offer) {
    const { name, preferred, kind, articles } = offer;
    const n = articles.toLocaleString(document.documentElement.lang || "vi");
    const count = (articles === 1 ? this.told.one : this.told.count).replace("{n}", n);
    const title = preferred ? `${name} → ${preferred}` : name;
    return this.row(title, `${this.told[kind]} · ${count}`, true, async () => this.go(await stateOfName(offer, this.state())));
  }

  headlineRow({ title, url, published }) {
    const about = [this.told.article, published ? readableDate(published) : ""].filter(Boolean).join(" · ");
    return this.row(title, about, false, () => (location.href = siteAddress(url)));
  }

  row(title, about, isName, choose) {
    const made = element("li", { role: "option" }, element("b", {}, title), " ", element("small", {}, about));
    const row = { made, isName, choose: () => Promise.resolve(choose()).catch(() => this.box.form.requestSubmit()) };
    made.addEventListener("click", () => this.choose(row));
    return row;
  }

  state() {
    return this.isSearchPage ? stateOfForm() : readState("");
  }

  go(state) {
    if (this.isSearchPage) go(state, { push: true });
    else location.href = this.box.form.action + writeState(state);
  }

  // Headlines that come later leave the row marked meanwhile as it is.
  show(rows) {
    const marked = this.rows[this.chosen];
    this.rows = rows;
    rows.forEach(({ made }, at) => (made.id = `${this.list.id}-${at}`));
    this.list.replaceChildren(...rows.map(({ made }) => made));
    this.list.hidden = !rows.length;
    this.box.setAttribute("aria-expanded", String(rows.length > 0));
    this.mark(rows.indexOf(marked));
  }

  close() {
    this.asked += 1;
    this.show([]);
  }

  mark(at) {
    this.chosen = at;
    this.rows.forEach(({ made }, place) => made.setAttribute("aria-selected", String(place === at)));
    if (at < 0) this.box.removeAttribute("aria-activedescendant");
    else {
      this.box.setAttribute("aria-activedescendant", this.rows[at].made.id);
      this.rows[at].made.scrollIntoView({ block: "nearest" });
    }
  }

  choose(row) {
    this.close();
    return row.choose();
  }

  // Before the keys of the search page itself, where the arrows walk the results.
  pressed(event) {
    if (event.target !== this.box || !this.rows.length || event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const size = this.rows.length + 1; // with the box itself
    if (step) handled(event, () => this.mark(((this.chosen + 1 + step + size) % size) - 1));
    else if (event.key === "Escape") handled(event, () => this.close());
    else if (event.key === "Enter" && this.chosen >= 0) handled(event, () => this.choose(this.rows[this.chosen]));
  }
}

const offers = { namesBeginning, namesForList, addressOf, start: (box, told) => new Offers(box, told) };
