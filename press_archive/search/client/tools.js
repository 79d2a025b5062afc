// The tools above the results, one open at a time: narrow, lines, months, cite, kept.
// In: the search on show. Out: the open tool's panel filled for it; nothing is fetched for one that is closed.

const TOOLS = ["narrow", "lines", "months", "cite", "kept"];
let openTool = "";

// What fills the panels is a script of its own (toolbox.js), which most searches never need.
function openTools() {
  return loadPart("tools", (make) => make(shared()));
}

// And what few or no results call for another (recalled.js).
function openRecall() {
  return loadPart("recall", (make) => make(shared()));
}

function isOnShow(search) {
  return current === search;
}

function startTools() {
  for (const name of TOOLS)
    byId(`${name}-tool`).addEventListener("click", () => toggleTool(name));
  showKeptCount();
}

function toggleTool(name) {
  openTool = openTool === name ? "" : name;
  for (const other of TOOLS) {
    byId(other).hidden = other !== openTool;
    byId(`${other}-tool`).setAttribute("aria-expanded", String(other === openTool));
  }
  return Promise.all([fillTool(), fillBeside()]);
}

// Where there is room, what costs little of what to narrow by stands beside the results unasked.
function fillBeside() {
  const isAsked = openTool === "narrow" || !current || !current.total;
  if (isAsked || !matchMedia("(min-width: 78em)").matches) return undefined;
  byId("narrow").hidden = false;
  return fillPanel("narrow", current);
}

async function fillTool() {
  const name = openTool;
  const search = current;
  const isReady = name === "kept" || (search && search.done); // the counting comes first, and fills what is open
  if (name && isReady) await fillPanel(name, search);
}

async function fillPanel(name, search) {
  const panel = byId(name);
  try {
    const tools = await openTools();
    await tools[name](panel, search);
  } catch (error) {
    console.warn(error);
    panel.replaceChildren(element("p", {}, say("search_failed")));
  }
}

function showTools(isSearch) {
  for (const name of TOOLS) {
    if (name !== "kept") byId(`${name}-tool`).hidden = !isSearch;
  }
  if (!isSearch) byId("narrow").hidden = true;
  if (isSearch && current.state.compare.length && openTool !== "months") toggleTool("months");
  if (!isSearch && openTool && openTool !== "kept") toggleTool(openTool);
}
