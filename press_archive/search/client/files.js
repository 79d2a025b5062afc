// Files a reader takes along: tables for a spreadsheet (CSV) and references for a library program (RIS).
// In: rows or records. Out: text; and a download of it, made in the page.

function csvText(rows) {
  return `\ufeff${rows.map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
}

// A spreadsheet would take a cell that begins with = + - @ for a formula.
function csvCell(value) {
  const text = String(value === null || value === undefined ? "" : value);
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;
}

function recordsCsv(records) {
  const heads = ["id", "headline", "outlet", "published", "url"];
  const rows = records.map((one) => [one.id, one.title, one.outlet, one.published, siteAddress(one.url)]);
  return csvText([heads, ...rows]);
}

function recordsRis(records) {
  return records.map(risEntry).join("");
}

function risEntry({ id, title, outlet, published, url }) {
  const [year, month, day] = (published || "").split("T")[0].split("-");
  const date = [year, month || "", day || "", ""].join("/");
  const fields = [
    ["TY", "NEWS"],
    ["TI", title],
    ["T2", outlet],
    ["PY", year],
    ["DA", year && date],
    ["UR", siteAddress(url)],
    ["ID", id],
  ];
  const lines = fields
    .filter(([, value]) => value)
    .map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, " ")}\r\n`);
  return `${lines.join("")}ER  - \r\n\r\n`;
}

function download(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

// Buttons for both kinds of file; the records are only fetched when one is pressed.
function recordButtons(name, recordsOf) {
  const save = (kind, type, write) => async () => {
    try {
      download(`${name}.${kind}`, type, write(await recordsOf()));
    } catch (error) {
      console.warn(error);
      showStatus(say("search_failed"));
    }
  };
  return [
    button("CSV", save("csv", "text/csv", recordsCsv)),
    " ",
    button("RIS", save("ris", "application/x-research-info-systems", recordsRis)),
  ];
}
