// What this script, loaded when a tool is first opened, gives to the page and the engine.

const toolbox = {
  narrow: showFacets,
  lines: showLines,
  months: showMonths,
  cite: showCitation,
  kept: showKept,
  notesAfter,
  choicesOf,
  countFacets,
  articlesRead,
  articlesQuoting,
  adviceOn,
};
