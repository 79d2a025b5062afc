// The state of the search page, as its address has it, so that a search can be cited.
// In: ?q=…&variants=0&outlet=… Out: a state; and back, with the defaults left out.

const LISTS = ["outlet", "person", "place", "org", "story"];
const LEFT_OUT = LISTS.map((name) => `no-${name}`);
const CHOICES = [...LISTS, ...LEFT_OUT];
const SWITCHES = { accents: ["", "0", "1"], words: ["", "together", "anywhere"], sort: ["relevance", "date", "oldest"] };

function readState(address) {
  const parameters = new URLSearchParams(address);
  const state = {
    q: parameters.get("q") || "",
    variants: parameters.get("variants") !== "0",
    from: parameters.get("from") || "",
    to: parameters.get("to") || "",
    compare: parameters.getAll("compare").filter((value) => value.trim()),
  };
  for (const [name, values] of Object.entries(SWITCHES))
    state[name] = values.includes(parameters.get(name)) ? parameters.get(name) : values[0];
  for (const name of CHOICES) state[name] = parameters.getAll(name).filter((value) => value.trim());
  return state;
}

function writeState(state) {
  const parameters = new URLSearchParams();
  if (state.q) parameters.set("q", state.q);
  if (!state.variants) parameters.set("variants", "0");
  if (state.accents) parameters.set("accents", state.accents);
  if (state.words) parameters.set("words", state.words);
  for (const name of CHOICES) for (const value of state[name]) parameters.append(name, value);
  if (state.from) parameters.set("from", state.from);
  if (state.to) parameters.set("to", state.to);
  if (state.sort !== "relevance") parameters.set("sort", state.sort);
  for (const value of state.compare) parameters.append("compare", value);
  const text = parameters.toString();
  return text ? `?${text}` : "";
}
