// Queries compared by month: the share of the archive's articles that each finds, as lines and as a table.
// In: the search on show, whose address has the other queries. Out: the panel's elements.

const MOST_COMPARED = 5;

async function showMonths(panel, search) {
  const { state } = search;
  const queries = [state.q, ...state.compare].slice(0, MOST_COMPARED);
  const months = await Promise.all(queries.map((q, at) => monthsOf(at ? { ...state, q, compare: [] } : search)));
  if (!isOnShow(search)) return;
  const shown = queries.length > 1 ? comparison(queries, months, state) : monthsOfOne(months[0], state);
  panel.replaceChildren(...shown, compareForm(state, queries.length));
}

// For each month with articles, how many were found and of how many.
async function monthsOf(asked) {
  const answer = asked.answer || (await ask(asked, false));
  if (answer.hint) return [];
  const { numbers } = await answer.found();
  const [all, found] = await Promise.all([countMonths(numbersIn(await allArticles())), countMonths(numbers)]);
  const counts = new Map(found.map(({ value, count }) => [value, count]));
  return all.map(({ value, count }) => ({ month: value, count: counts.get(value) || 0, of: count })).reverse();
}

function comparison(queries, months, state) {
  const longest = months.reduce((one, other) => (other.length > one.length ? other : one));
  const table = longest.map(({ month, of }, at) => ({ month, of, counts: months.map((one) => (one[at] ? one[at].count : 0)) }));
  const heads = ["month", "all", ...queries.flatMap((q) => [q, `${q} / all`])];
  const rows = table.map(({ month, of, counts }) => [month, of, ...counts.flatMap((count) => [count, count / of])]);
  return [
    sharesChart(table, queries),
    element("p", { class: "search-ends" }, ...topBetween(chartEnds(longest), table)),
    element("ul", { class: "search-legend" }, ...queries.map((q, at) => legendItem(q, at, state))),
    comparedTable(table, queries),
    element("p", {}, ...csvButtons("compared", () => [heads, ...rows])),
  ];
}

function sharesChart(table, queries) {
  const most = highest(table);
  const width = Math.max(table.length - 1, 1) * 10;
  const chart = svg("svg", {
    viewBox: `0 0 ${width} ${CHART_HEIGHT}`,
    preserveAspectRatio: "none",
    class: "search-chart search-shares",
    role: "img",
    "aria-label": say("search_months"),
  });
  for (let at = queries.length - 1; at >= 0; at -= 1) {
    const points = table.map(({ of, counts }, place) => `${place * 10},${CHART_HEIGHT - (counts[at] / of / most) * (CHART_HEIGHT - 4) - 2}`);
    chart.append(svg("polyline", { class: `is-query-${at}`, points: points.length > 1 ? points.join(" ") : `${points} ${width},${points[0].split(",")[1]}` }));
  }
  return chart;
}

function highest(table) {
  return Math.max(...table.flatMap(({ of, counts }) => counts.map((count) => count / of)), 1e-9);
}

// What the upper edge of the chart means, between its ends.
function topBetween([first, last], table) {
  return [first, element("span", {}, say("search_compare_top", { share: percent(highest(table), 1) })), last];
}

// The first query is the search itself; the others can be taken out again.
function legendItem(q, at, state) {
  const rest = { ...state, compare: state.compare.filter((_, place) => place !== at - 1) };
  const drop = searchLink(rest, "✕", { "aria-label": say("search_remove_filter", { name: q }) });
  return element("li", { class: `is-query-${at}` }, element("bdi", {}, q || "—"), ...(at ? [" ", drop] : []));
}

function comparedTable(table, queries) {
  const heads = [say("search_months_month"), say("search_months_all"), ...queries];
  const rows = table
    .filter(({ counts }) => counts.some(Boolean))
    .reverse()
    .map(({ month, of, counts }) => [readableDate(month), of, ...counts.map((count) => `${count} (${percent(count, of)})`)]);
  return tableOf(heads, rows);
}

function compareForm(state, count) {
  if (count >= MOST_COMPARED) return element("p", {}, say("search_compare_most", { n: MOST_COMPARED }));
  const box = element("input", { type: "search", name: "compare", autocomplete: "off", spellcheck: "false" });
  const form = element(
    "form",
    { class: "search-compare" },
    element("label", {}, `${say("search_compare")} `, box),
    " ",
    element("button", { type: "submit" }, say("search_compare_add")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (box.value.trim()) go({ ...state, compare: [...state.compare, box.value.trim()] }, { push: true });
  });
  return form;
}
