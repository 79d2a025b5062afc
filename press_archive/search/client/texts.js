// The text of an article, from its own page, because the index holds none.
// In: a record of the table. Out: a promise of its blocks as the page shows them: [{ kind, text }], or of its whole page:
// { blocks, authors, names }, names being what the archive knows by name in it.
// From a web host the page is fetched; from disk, where that is not allowed, it is opened in a hidden frame and
// its own script (overrides/assets/script/texts.js) answers.

const BLOCKS = ".story .body > :is(h1, h2, h3, h4, h5, h6, p, blockquote, ul, ol, pre)";
const PATIENCE = 8000; // milliseconds
const MOST_PAGES_KEPT = 400;
const pageTexts = new Map();

async function blocksOf(record) {
  return (await pageOf(record)).blocks;
}

function pageOf({ url }) {
  if (!pageTexts.has(url)) {
    const page = (location.protocol === "file:" ? askPage : fetchPage)(siteAddress(url));
    page.catch(() => pageTexts.delete(url));
    pageTexts.set(url, page);
    if (pageTexts.size > MOST_PAGES_KEPT) pageTexts.delete(pageTexts.keys().next().value);
  }
  return pageTexts.get(url);
}

async function fetchPage(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`cannot read ${address}`);
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const blocks = Array.from(page.querySelectorAll(BLOCKS), (block) => ({ kind: kindOf(block), text: block.textContent }));
  const authors = Array.from(page.querySelectorAll('meta[name="DC.creator"]'), (meta) => meta.content);
  return { blocks, authors, names: namesOnPage(page) };
}

// As the page's card lists them, or else as the text first has them.
function namesOnPage(page) {
  const names = new Map();
  for (const link of page.querySelectorAll(":is(.card li, .story .body) a[href]")) {
    const address = /(?:^|\/)((?:people|organizations|places|events)\/[^?#]+)/.exec(link.getAttribute("href"));
    if (address && (!names.has(address[1]) || link.closest(".card"))) names.set(address[1], link.textContent);
  }
  return Array.from(names.values());
}

function kindOf(block) {
  if (/^H[1-6]$/.test(block.tagName)) return block.tagName === "H1" ? "headline" : "heading";
  return ["lead", "caption"].find((kind) => block.classList.contains(kind)) || "paragraph";
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
      const blocks = data.archiveText.map(({ kind, text }) => ({ kind: String(kind), text: String(text) }));
      const [authors, names] = [data.authors, data.names].map((texts) => (Array.isArray(texts) ? texts : []).map(String));
      end(() => resolve({ blocks, authors, names }));
    };
    const patience = setTimeout(() => end(() => reject(new Error(`no answer from ${address}`))), PATIENCE);
    window.addEventListener("message", hear);
    document.body.append(frame);
  });
}
