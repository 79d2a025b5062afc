// Reading many articles' pages, some at a time, while the page tells how far it is.
// In: records of the table. Out: a promise; "visit" gets each record's page ({ blocks, authors, names }) or null where it
// cannot be read, and the record's place. Where the reader searches for something else meanwhile, it ends in an error.

const PAGES_AT_ONCE = 6;

async function readPages(records, visit, tell) {
  const mine = askedNow();
  let next = 0;
  let read = 0;
  const worker = async () => {
    while (next < records.length) {
      const at = next;
      next += 1;
      visit(records[at], await pageOf(records[at]).catch(() => null), at);
      read += 1;
      if (mine !== askedNow()) throw new Error("the reader searches for something else");
      if (read % 20 === 0) tell(say("search_reading", { n: read, of: records.length }));
    }
  };
  await Promise.all(Array.from({ length: PAGES_AT_ONCE }, worker));
}
