// The state of the search page, as its address has it, so that a search can be cited.
// In: ?q=…&variants=0&outlet=… Out: a state; and back, with the defaults left out.

const LISTS = ["outlet", "person", "place", "org", "story"];

function readState(address) {
  const parameters = new URLSearchParams(address);
  const state = {
    q: parameters.get("q") || "",
    variants: parameters.get("variants") !== "0",
    accents: parameters.get("accents") === "1",
    from: parameters.get("from") || "",
    to: parameters.get("to") || "",
    sort: parameters.get("sort") === "date" ? "date" : "relevance",
  };
  for (const name of LISTS) state[name] = parameters.getAll(name).filter((value) => value.trim());
  return state;
}

function writeState(state) {
  const parameters = new URLSearchParams();
  if (state.q) parameters.set("q", state.q);
  if (!state.variants) parameters.set("variants", "0");
  if (state.accents) parameters.set("accents", "1");
  for (const name of LISTS) for (const value of state[name]) parameters.append(name, value);
  if (state.from) parameters.set("from", state.from);
  if (state.to) parameters.set("to", state.to);
  if (state.sort === "date") parameters.set("sort", "date");
  const text = parameters.toString();
  return text ? `?${text}` : "";
}
