/* Days, months and years as the interface's language writes them. The forms are the catalogue's, which are those of
   CLDR (pages/formats.py); what is unknown of a date (X) is left out. */
var archiveDate = (function () {
  "use strict";
  var told = {{ {"d": words.form_day, "m": words.form_month, "y": words.form_year, "dm": words.form_day_of_year} | tojson }};

  function write(edtf) {
    var forms = (window.archiveLanguage && archiveLanguage.forms()) || told;
    var parts = edtf.slice(0, 10).split("-");
    var known = parts.map(function (part) { return /^\d+$/.test(part) ? part : ""; });
    var form = known[2] ? (known[0] ? forms.d : forms.dm) : known[1] ? forms.m : forms.y;
    return fill(form, known[0], known[1] || "", known[2] || "");
  }

  function fill(form, year, month, day) {
    return form.replace("{y}", year).replace("{mm}", month).replace("{m}", String(Number(month))).replace("{dd}", day).replace("{d}", String(Number(day)));
  }

  return write;
})();
