// The reader's own list of results, kept in this browser.
// In: records. Out: a button at each result, and the list. Without storage it lasts as long as the page.

const KEPT = `archive-kept ${new URL(siteRoot).pathname}`; // several archives may share a host
const MOST_KEPT = 1000;
let keptHere = null; // where storage is closed

function keptRecords() {
  if (keptHere) return keptHere;
  try {
    const records = JSON.parse(localStorage.getItem(KEPT) || "[]");
    return Array.isArray(records) ? records.filter(isRecord) : [];
  } catch (error) {
    console.info(error);
    return [];
  }
}

function isRecord(value) {
  return Boolean(value) && ["id", "title", "url"].every((key) => typeof value[key] === "string");
}

function keepRecords(records) {
  const kept = records.slice(-MOST_KEPT);
  try {
    localStorage.setItem(KEPT, JSON.stringify(kept));
  } catch (error) {
    console.info(error);
    keptHere = kept;
  }
  showKeptCount();
  if (openTool === "kept") fillTool();
}

function keepButton({ id, title, url, outlet, published }) {
  const isKept = () => keptRecords().some((record) => record.id === id);
  const toggle = () => {
    const others = keptRecords().filter((record) => record.id !== id);
    keepRecords(isKept() ? others : [...others, { id, title, url, outlet, published }]);
    made.setAttribute("aria-pressed", String(isKept()));
  };
  const made = button(say("search_keep"), toggle, {
    class: "search-keep",
    "aria-pressed": String(isKept()),
    "aria-label": `${say("search_keep")}: ${title}`,
  });
  return made;
}

function showKeptCount() {
  const n = keptRecords().length;
  byId("kept-tool").hidden = !n && openTool !== "kept";
  byId("kept-tool").textContent = say("search_kept", { n });
}
