// How many articles a query finds in each month, beside how many the archive has of that month.
// In: the months an answer counted. Out: bars, and the same as a table.

const CHART_HEIGHT = 80;

function monthsOfOne(months, state) {
  if (!months.length) return [element("p", {}, say("search_months_none"))];
  const heads = ["month", "found", "all", "share"];
  const rows = months.map(({ month, count, of }) => [month, count, of, count / of]);
  return [
    monthsChart(months),
    element("p", { class: "search-ends" }, ...chartEnds(months)),
    monthsTable(months, state, heads),
    element("p", {}, ...csvButtons("months", () => [heads, ...rows])),
  ];
}

function monthsChart(months) {
  const most = Math.max(...months.map(({ count }) => count), 1);
  const bars = months.flatMap(({ month, count, of }, place) => {
    const told = `${readableDate(month)}: ${count} / ${of} (${percent(count, of)})`;
    return count ? [bar(place, (count / most) * CHART_HEIGHT, told)] : [];
  });
  const chart = svg("svg", {
    viewBox: `0 0 ${Math.max(months.length, 12) * 10} ${CHART_HEIGHT}`,
    preserveAspectRatio: "none",
    class: "search-chart",
    role: "img",
    "aria-label": say("search_months"),
  });
  chart.append(...bars);
  return chart;
}

function bar(place, height, told) {
  const title = svg("title", {});
  title.textContent = told;
  const made = svg("rect", { x: place * 10 + 1, y: CHART_HEIGHT - height, width: 8, height });
  made.append(title);
  return made;
}

function svg(tag, attributes) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  return made;
}

function chartEnds(months) {
  return [months[0], months[months.length - 1]].map(({ month }) => element("span", {}, readableDate(month)));
}

function percent(count, of) {
  return (count / of).toLocaleString(pageLanguage(), { style: "percent", maximumFractionDigits: 1 });
}

function monthsTable(months, state, heads) {
  const rows = months
    .filter(({ count }) => count)
    .reverse()
    .map(({ month, count, of }) => [
      searchLink({ ...state, from: month, to: month }, readableDate(month)),
      count,
      of,
      percent(count, of),
    ]);
  return tableOf(heads.map((head) => say(`search_months_${head}`)), rows);
}

function tableOf(heads, rows) {
  const row = (cells) => element("tr", {}, ...cells.map((cell) => element("td", {}, cell)));
  const titles = heads.map((head) => element("th", { scope: "col" }, head));
  return element(
    "div",
    { class: "search-scroll", tabindex: "0" },
    element(
      "table",
      { class: "search-table" },
      element("thead", {}, element("tr", {}, ...titles)),
      element("tbody", {}, ...rows.map(row)),
    ),
  );
}
