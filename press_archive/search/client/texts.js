// The text of an article, from its own page, because the index holds none.
// In: a record of the table. Out: a promise of its blocks as the page shows them: [{ kind, text }].
// From a web host the page is fetched; from disk, where that is not allowed, it is opened in a hidden frame and
// its own script (overrides/assets/script/texts.js) answers.

const PATIENCE = 8000; // milliseconds
const MOST_TEXTS_KEPT = 400;
const pageTexts = new Map();

function blocksOf({ url }) {
  if (!pageTexts.has(url)) {
    const blocks = toldByPage(url, blocksIn);
    blocks.catch(() => pageTexts.delete(url));
    pageTexts.set(url, blocks);
    if (pageTexts.size > MOST_TEXTS_KEPT) pageTexts.delete(pageTexts.keys().next().value);
  }
  return pageTexts.get(url);
}

// What "read" takes from a page's document, or from what the page opened from disk tells of itself.
async function toldByPage(url, read) {
  const open = location.protocol === "file:" ? askPage : fetchPage;
  return read(await open(siteAddress(url)));
}

async function fetchPage(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`cannot read ${address}`);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}

function blocksIn(page) {
  if (page.archiveText) return page.archiveText.map(({ kind, text }) => ({ kind: String(kind), text: String(text) }));
  const blocks = page.querySelectorAll(".story .body :is(h1, h2, p, tr, caption)");
  return Array.from(blocks, (block) => ({ kind: kindOf(block), text: cellText(block) }));
}

// Cells of a table's row stand apart as the index has them.
function cellText({ cells, textContent }) {
  return cells ? Array.from(cells, cellText).filter(Boolean).join(" | ") : textContent;
}

function kindOf({ tagName, className }) {
  return { H1: "headline", H2: "heading" }[tagName] || /^(lead|caption)\b/.exec(className)?.[1] || "paragraph";
}

function askPage(address) {
  return new Promise((resolve, reject) => {
    const frame = element("iframe", { src: `${address}#archive-text`, hidden: "", "aria-hidden": "true" });
    const end = (act) => {
      clearTimeout(patience);
      window.removeEventListener("message", hear);
      frame.remove();
      act();
    };
    const hear = ({ source, data }) => {
      if (source !== frame.contentWindow || !data || !Array.isArray(data.archiveText)) return;
      end(() => resolve(data));
    };
    const patience = setTimeout(() => end(() => reject(new Error(`no answer from ${address}`))), PATIENCE);
    window.addEventListener("message", hear);
    document.body.append(frame);
  });
}
