// Making elements. Text of articles and of readers only ever becomes text nodes and attribute values here.

let words = {};

function readWords() {
  words = JSON.parse(document.getElementById("search-words").textContent);
}

function say(key, values) {
  return String(words[key] || key).replace(/\{(\w+)\}/g, (whole, name) =>
    values && name in values ? values[name] : whole,
  );
}

function sayCount(n) {
  return say(n === 1 ? "search_count_one" : "search_count", { n: n.toLocaleString(pageLanguage()) });
}

function pageLanguage() {
  return document.documentElement.lang || "vi";
}

function byId(name) {
  return document.getElementById(`search-${name}`);
}

function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {}))
    if (value !== null) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function button(text, act, attributes) {
  const made = element("button", { type: "button", ...attributes }, text);
  made.addEventListener("click", act);
  return made;
}

// Addresses in the index are relative to the site's root; joined to it they cannot be a script.
function siteAddress(url) {
  return siteRoot + url.replace(/^\/+/, "");
}

function withMarks(pieces) {
  return pieces.map(({ text, marked }) =>
    marked ? element("mark", {}, text) : document.createTextNode(text),
  );
}
