// Dates as readers type them and as the archive keeps them.
// In: 2025-08-26, 08/2025, 2025-08..2026-03. Out: first and last ISO day; dates in the reader's form.

const EARLIEST = "0000-01-01";
const LATEST = "9999-12-31";

// The days an expression covers, or null where it is no date. Either side of ".." may be left open.
function readInterval(text) {
  const sides = text.trim().split("..");
  if (sides.length > 2 || sides.every((side) => !side.trim())) return null;
  const spans = sides.map((side) =>
    side.trim() ? readDate(side.trim()) : { first: EARLIEST, last: LATEST },
  );
  if (spans.includes(null)) return null;
  return { first: spans[0].first, last: spans[spans.length - 1].last };
}

function readDate(text) {
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  if (iso) return spanOf(iso[1], iso[2], iso[3]);
  const local = /^(?:(\d{1,2})[/.-])?(\d{1,2})[/.-](\d{4})$/.exec(text);
  return local ? spanOf(local[3], local[2], local[1]) : null;
}

function spanOf(year, month, day) {
  const lastMonth = Number(month || 12);
  if (Number(year) < 1 || lastMonth < 1 || lastMonth > 12) return null;
  const lastDay = daysIn(Number(year), lastMonth);
  if (day && (Number(day) < 1 || Number(day) > lastDay)) return null;
  const two = (number) => String(number).padStart(2, "0");
  return {
    first: `${year}-${two(Number(month || 1))}-${two(Number(day || 1))}`,
    last: `${year}-${two(lastMonth)}-${two(Number(day || lastDay))}`,
  };
}

function daysIn(year, month) {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

// 2025-08-26 → 26/08/2025, or as the script of every page writes it in the language of the interface.
function readableDate(edtf) {
  const day = edtf.split("T")[0];
  if (!/^[0-9X]{4}(-[0-9X]{2}){0,2}$/.test(day)) return edtf;
  return window.archiveDate ? window.archiveDate(day) : day.split("-").reverse().join("/");
}

function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
