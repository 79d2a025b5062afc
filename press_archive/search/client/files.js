// Files a reader takes along: tables for a spreadsheet (CSV) and references for a library program (RIS).
// In: rows or records. Out: text; and a download of it, made in the page.

function csvText(rows) {
  return tableText(rows.map((row) => row.map(csvCell)), ",");
}

// As Excel with Vietnamese settings reads it: semicolons between cells, commas in numbers.
function excelText(rows) {
  const cell = (value) => (typeof value === "number" ? String(value).replace(".", ",") : csvCell(value));
  return tableText(rows.map((row) => row.map(cell)), ";");
}

function tableText(rows, separator) {
  return `\ufeff${rows.map((row) => row.join(separator)).join("\r\n")}\r\n`;
}

// A spreadsheet would take a cell that begins with = + - @ for a formula.
function csvCell(value) {
  const text = String(value === null || value === undefined ? "" : value);
  return `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;
}

// What was not read from an article's page stays blank.
function recordsRows(records) {
  const heads = ["id", "headline", "outlet", "published", "url", "authors", "names", "sentence"];
  const listed = (values) => (values || []).join("; ");
  const rows = records.map((one) => [
    ...[one.id, titleOf(one), one.outlet, one.published, siteAddress(one.url)],
    ...[listed(one.authors), listed(one.names), one.sentence || ""],
  ]);
  return [heads, ...rows];
}

// A title that the source does not give is bracketed, as on the article's page.
function titleOf({ title, ours }) {
  return ours ? `[${title}]` : title;
}

function recordsRis(records) {
  return records.map(risEntry).join("");
}

function risEntry(record) {
  const { id, outlet, published, url, authors } = record;
  const [year, month, day] = (published || "").split("T")[0].split("-");
  const date = [year, month || "", day || "", ""].join("/");
  const fields = [
    ["TY", "NEWS"],
    ["TI", titleOf(record)],
    ...(authors || []).map((author) => ["AU", author]),
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

// Buttons for the kinds of file a table is wanted in; the rows are only made when one is pressed.
function csvButtons(name, rowsOf) {
  return [
    saveButton("CSV", `${name}.csv`, "text/csv", async () => csvText(await rowsOf())),
    " ",
    saveButton(say("search_excel"), `${name}-excel.csv`, "text/csv", async () => excelText(await rowsOf())),
  ];
}

function recordButtons(name, recordsOf) {
  const ris = async () => recordsRis(await recordsOf());
  return [
    ...csvButtons(name, async () => recordsRows(await recordsOf())),
    " ",
    saveButton("RIS", `${name}.ris`, "application/x-research-info-systems", ris),
  ];
}

function saveButton(label, name, type, write) {
  const save = async () => {
    made.disabled = true;
    try {
      download(name, type, await write());
    } catch (error) {
      console.warn(error);
      showStatus(say("search_failed"));
    }
    made.disabled = false;
  };
  const made = button(label, save);
  return made;
}
