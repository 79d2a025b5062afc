// The keyboard: "/" to the box, the arrows through the results, Esc back.
// In: keys pressed anywhere on the page. Out: the focus moves; a key that means nothing here is left alone.

function onKey(event) {
  const box = byId("q");
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

// In the box, Esc empties it; in an open tool it closes that; among the results it leads back to the box.
function leave(event, box) {
  if (event.target === box && box.value) {
    handled(event, () => {
      box.value = "";
      go(stateOfForm(), {});
    });
  } else if (openTool && event.target.closest(".search-tools, .search-panel")) {
    const opener = byId(`${openTool}-tool`);
    handled(event, () => {
      toggleTool(openTool);
      opener.focus();
    });
  } else if (event.target.closest("#search-results, #search-more")) handled(event, () => box.focus());
}

// The box, the results' links and the button for more are one row that the arrows walk.
function move(event, box, step) {
  const links = "#search-results h2 a, #search-more:not([hidden]), #search-nearly h2 a";
  const row = [box, ...document.querySelectorAll(links)];
  const at = row.indexOf(event.target);
  if (at < 0 || row.length === 1) return;
  const next = row[at + step];
  if (next) handled(event, () => next.focus());
}
