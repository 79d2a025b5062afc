// Reading many articles' pages, some at a time, while the page tells how far it is.
// In: records of the table. Out: a promise; "visit" gets each record's page ({ blocks, authors, names, ours }) or null
// where it cannot be read, and the record's place. Where the reader searches for something else meanwhile, it ends in an error.

const PAGES_AT_ONCE = 6;

async function readPages(records, visit, tell) {
  const mine = askedNow();
  let next = 0;
  let read = 0;
  const worker = async () => {
    while (next < records.length) {
      const at = next;
      next += 1;
      visit(records[at], await toldByPage(records[at].url, pageRead).catch(() => null), at);
      read += 1;
      if (mine !== askedNow()) throw new Error("the reader searches for something else");
      if (read % 20 === 0) tell(say("search_reading", { n: read, of: records.length }));
    }
  };
  await Promise.all(Array.from({ length: PAGES_AT_ONCE }, worker));
}

function pageRead(page) {
  const { authors, names, ours } = page.archiveText
    ? page
    : { authors: authorsIn(page), names: namesIn(page), ours: page.querySelector(".story h1.none") };
  const [told, known] = [authors, names].map((texts) => (Array.isArray(texts) ? texts : []).map(String));
  return { blocks: blocksIn(page), authors: told, names: known, ours: Boolean(ours) };
}

function authorsIn(page) {
  return Array.from(page.querySelectorAll('meta[name="DC.creator"]'), (meta) => meta.content);
}

// What the archive knows by name: as the page's card lists it, or else as the text first has it.
function namesIn(page) {
  const names = new Map();
  for (const link of page.querySelectorAll(":is(.card li, .story .body) a[href]")) {
    const address = /(?:^|\/)((?:people|organizations|places|events)\/[^?#]+)/.exec(link.getAttribute("href"));
    if (address && (!names.has(address[1]) || link.closest(".card"))) names.set(address[1], link.textContent);
  }
  return Array.from(names.values());
}
