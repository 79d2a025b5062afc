// The search page: the box, the switches, the keyboard, the address.
// In: what a reader does. Out: the page shows the answer, and its address is that of the search.

const TYPING_PAUSE = 150; // milliseconds
const HAS_SIGNS = /[:~*]|\bor\b/i; // about which something may have to be said
let current = null; // { answer, state, total, shown, done } on show
let latest = null; // the state last asked for
let asked = 0;
let pause = 0;

function startPage() {
  readWords();
  startTools();
  const form = byId("form");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    go(stateOfForm(), { push: true });
  });
  form.elements.q.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(() => go(stateOfForm(), { typing: true }), TYPING_PAUSE);
  });
  for (const name of ["variants", "accents", "sort", "from", "to"]) {
    form.elements[name].addEventListener("change", () => go(stateOfForm(), { push: true }));
  }
  byId("more").addEventListener("click", () => showMore({ focus: true }));
  document.getElementById("search").addEventListener("click", followSearchLink);
  document.addEventListener("keydown", onKey, true);
  document.addEventListener("scroll", showMoreInView, { passive: true });
  window.addEventListener("popstate", () => go(readState(location.search), {}));
  go(readState(location.search), {});
}

// What the form does not show, chosen facets, stays as it is; a query is widened for itself alone.
function stateOfForm() {
  const { q, variants, accents, sort, from, to } = byId("form").elements;
  const choices = { variants: variants.checked, accents: accents.value, sort: sort.value };
  const words = latest && latest.q === q.value ? latest.words : "";
  return { ...latest, ...choices, words, q: q.value, from: from.value.trim(), to: to.value.trim() };
}

function fillForm(state) {
  const { q, variants, accents, sort, from, to } = byId("form").elements;
  if (q.value !== state.q) q.value = state.q;
  variants.checked = state.variants;
  accents.value = state.accents;
  sort.value = state.sort;
  from.value = state.from;
  to.value = state.to;
}

async function go(state, { push, typing }) {
  clearTimeout(pause);
  asked += 1;
  const mine = asked;
  latest = state;
  fillForm(state);
  keepAddress(state, push);
  if (!isSearch(state)) return showNothing(state, "");
  byId("results").removeAttribute("data-total");
  if (!current) {
    showStatus(say("search_loading"));
    byId("help").hidden = true; // until what is found stands above it, or it would jump
  }
  try {
    await show(state, Boolean(typing), () => mine === asked);
  } catch (error) {
    console.warn(error);
    if (mine === asked) showStatus(say(error instanceof OutdatedError ? "search_outdated" : "search_failed"));
  } finally {
    byId("help").hidden = false;
  }
  return undefined;
}

// For what takes its time, to see whether it is still wanted.
function askedNow() {
  return asked;
}

function isSearch(state) {
  return Boolean(state.q.trim()) || hasChoices(state);
}

function hasChoices(state) {
  return Boolean(state.from || state.to) || CHOICES.some((name) => state[name].length);
}

// A page opened from disk may refuse to change its address; the search works all the same.
function keepAddress(state, push) {
  const address = location.pathname + writeState(state);
  try {
    if (push && writeState(state) !== location.search) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  } catch (error) {
    console.info(error);
  }
}

// First what the query means, then the first results, then how many there are.
async function show(state, typing, isWanted) {
  const answer = await ask(state, typing);
  if (!isWanted()) return;
  if (answer.hint) {
    showNothing(state, say("search_hint"));
    return;
  }
  const choices = hasChoices(state) ? openTools().then(({ choicesOf }) => choicesOf(state)) : [];
  const [hits, links] = await Promise.all([answer.page(0, PAGE_OF_RESULTS), choices]);
  if (!isWanted()) return;
  current = { answer, state, total: null, shown: hits.length, done: false };
  clearResults();
  byId("help").open = false;
  showAround(answer, state);
  byId("chosen").replaceChildren(...links);
  showHits(answer, hits);
  showStatus(say("search_counting"));
  await count(current, isWanted);
}

async function count(search, isWanted) {
  search.total = await search.answer.total();
  search.readings = await search.answer.readings();
  const notes = await notesOn(search);
  if (!isWanted()) return;
  search.done = true;
  byId("notes").append(...notes);
  byId("results").setAttribute("data-total", String(search.total));
  showCount();
  showTools(search.total > 0);
  await Promise.all([fillTool(), fillBeside()]);
  if (await search.answer.isPoor()) await (await openRecall()).showNearly(search, isWanted);
}

async function notesOn({ answer, state, total }) {
  const [beginning, cut] = await Promise.all([answer.beginning(), answer.beginningsCut()]);
  const isPlain = total && !beginning && !cut && !answer.asked.isCut && !HAS_SIGNS.test(state.q);
  if (isPlain) return [];
  const tools = await openTools();
  return [...tools.adviceOn(answer, state), ...(await tools.notesAfter(answer, state, total, beginning))];
}

function showCount() {
  const { total, shown, state, readings } = current;
  const count = total ? sayCount(total) : say("search_none");
  showStatus(...(total && readings ? readingsShown(readings, state) : [count]));
  if (shown < total) byId("status").append(say("search_shown", { shown }));
  const left = total - shown;
  byId("more").hidden = left <= 0;
  byId("more").textContent = say("search_more", { n: Math.min(left, PAGE_OF_RESULTS), left });
}

function showNothing(state, hint) {
  current = null;
  clearResults();
  showAround({}, state);
  byId("chosen").replaceChildren();
  showStatus(hint);
  showTools(false);
  byId("help").open = true;
}

async function showMore({ focus }) {
  const search = current;
  if (!search || !search.done || search.isLoading) return;
  search.isLoading = true;
  try {
    const hits = await search.answer.page(search.shown, PAGE_OF_RESULTS);
    if (search !== current) return;
    search.shown += hits.length;
    const rows = showHits(search.answer, hits);
    if (focus && rows.length) rows[0].querySelector("a").focus();
    showCount();
  } catch (error) {
    console.warn(error);
    showStatus(say("search_failed"));
  } finally {
    search.isLoading = false;
  }
}

function showMoreInView() {
  const more = byId("more");
  if (!more.hidden && more.getBoundingClientRect().top < window.innerHeight + NEAR) showMore({});
}

function followSearchLink(event) {
  const link = event.target.closest("a[data-search]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  go(readState(new URL(link.href).search), { push: true });
}

if (byId("form")) startPage();
