// The list of what a reader kept, with its files.
// In: the records kept. Out: the panel's elements.

function showKept(panel) {
  const records = keptRecords();
  if (!records.length) {
    panel.replaceChildren(element("p", {}, say("search_kept_none")));
    return;
  }
  const progress = element("span", { role: "status" });
  panel.replaceChildren(
    element("ol", {}, ...records.map(keptElement)),
    element("p", {}, ...recordButtons("kept", () => withPages(keptRecords(), progress)), " ", progress),
    element("p", {}, element("a", { href: siteAddress("saved.html") }, say("search_kept_open"))),
    element("p", { class: "search-aside" }, `${say("search_kept_here")} ${say("search_no_feed")}`),
  );
}

function keptElement(record) {
  const drop = () => {
    keepRecords(keptRecords().filter((other) => other.id !== record.id));
    for (const row of byId("results").children) {
      if (row.dataset.article === record.id)
        row.querySelector(".search-keep").setAttribute("aria-pressed", "false");
    }
  };
  return element(
    "li",
    {},
    element("a", { href: siteAddress(record.url) }, record.title),
    ` ${aboutRecord(record)} `,
    button("✕", drop, { "aria-label": say("search_remove_filter", { name: record.title }) }),
  );
}
