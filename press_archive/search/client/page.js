// The search page: the box, the switches, the keyboard, the address.
// In: what a reader does. Out: the page shows the answer, and its address is that of the search.

const TYPING_PAUSE = 150; // milliseconds
let current = null; // { engine, result } on show
let latest = null; // the state last asked for
let asked = 0;
let pause = 0;

function startPage() {
  readWords();
  const form = document.getElementById("search-form");
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
  document.getElementById("search-more").addEventListener("click", showMore);
  document.getElementById("search").addEventListener("click", followSearchLink);
  document.getElementById("search-narrow").open = isWide();
  document.addEventListener("keydown", onKey, true);
  window.addEventListener("popstate", () => go(readState(location.search), {}));
  go(readState(location.search), {});
}

// What the form does not show, chosen facets, stays as it is.
function stateOfForm() {
  const { q, variants, accents, sort, from, to } = document.getElementById("search-form").elements;
  const choices = { variants: variants.checked, accents: accents.checked, sort: sort.value };
  return { ...latest, ...choices, q: q.value, from: from.value.trim(), to: to.value.trim() };
}

function fillForm(state) {
  const { q, variants, accents, sort, from, to } = document.getElementById("search-form").elements;
  if (q.value !== state.q) q.value = state.q;
  variants.checked = state.variants;
  accents.checked = state.accents;
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
  if (!isSearch(state)) return showNothing(state);
  const status = document.getElementById("search-status");
  if (!current) status.textContent = say("search_loading");
  try {
    const engine = await openEngine();
    if (mine === asked) show(engine, answer(engine, state, Boolean(typing)), state);
  } catch (error) {
    console.warn(error);
    if (mine === asked) status.textContent = say("search_failed");
  }
  return undefined;
}

function isSearch(state) {
  return Boolean(state.q.trim() || state.from || state.to || LISTS.some((name) => state[name].length));
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

function show(engine, result, state) {
  current = { engine, result };
  document.getElementById("search-help").open = result.hint;
  showPanel(result, state, engine.names);
  if (result.hint) clearResults();
  else showResults(engine, result);
}

function showNothing(state) {
  clearResults();
  showPanel({ hint: true }, state, null);
  document.getElementById("search-help").open = true;
}

function showMore() {
  const link = showMoreResults(current.engine, current.result);
  if (link) link.focus();
}

function followSearchLink(event) {
  const link = event.target.closest("a[data-search]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  go(readState(new URL(link.href).search), { push: true });
}

function onKey(event) {
  const box = document.getElementById("search-q");
  const isInText = event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]");
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "/" && !isInText) handled(event, () => focusBox(box));
  else if (event.key === "Escape") leave(event, box);
  else if (event.key === "ArrowDown" || event.key === "ArrowUp")
    move(event, box, event.key === "ArrowDown" ? 1 : -1);
}

function handled(event, action) {
  event.preventDefault();
  event.stopImmediatePropagation();
  action();
}

function focusBox(box) {
  box.focus();
  box.select();
}

// In the box, Esc empties it; among the results it leads back to the box.
function leave(event, box) {
  const isInResults = event.target.closest("#search-results, #search-more");
  if (event.target === box && box.value) {
    handled(event, () => {
      box.value = "";
      go(stateOfForm(), {});
    });
  } else if (isInResults) handled(event, () => box.focus());
}

// The box, the results' links and the button for more are one row that the arrows walk.
function move(event, box, step) {
  const row = [box, ...document.querySelectorAll("#search-results h2 a, #search-more:not([hidden])")];
  const at = row.indexOf(event.target);
  if (at < 0 || row.length === 1) return;
  const next = row[at + step];
  if (next) handled(event, () => next.focus());
}

if (document.getElementById("search-form")) startPage();
