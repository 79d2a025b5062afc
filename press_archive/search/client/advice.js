// What to say of a query that may be meant otherwise than it is read.
// In: an answer and the state. Out: notes; where another way of writing it can be given, as a link to that search.

function adviceOn({ asked }, state) {
  const notes = [];
  const note = (text, q) => notes.push(element("p", {}, text, ...(q ? [" ", searchLink({ ...state, q, words: "" }, q)] : [])));
  const terms = readTerms(state.q).filter((term) => term.operator || term.words.length);
  const small = terms.find(({ operator, text }) => operator === "or" && text !== "OR");
  if (asked.isCut) note(say("search_cut", { n: LONGEST_QUERY }));
  if (small) note(say("search_or"), replaced(state.q, small, `"${small.text}"`));
  const joined = inQuotes(state.q, stretchesBesideOperators(terms));
  if (joined !== state.q) note(say("search_joins_two"), joined);
  if (terms.some(({ operator }, at) => operator === "near" && !(at && terms[at + 1]))) note(say("search_near_alone"));
  for (const [at, term] of terms.entries()) {
    const rest = term.field && !term.quoted ? namesAfter(terms, at) : [];
    if (rest.length) note(say("search_field_alone", { word: term.text }), inQuotes(state.q, [[term, ...rest]]));
  }
  return notes;
}

function replaced(text, { from, text: old }, fresh) {
  return text.slice(0, from) + fresh + text.slice(from + old.length);
}

// Several words on one side of OR or ~10, which join no more than the words beside them.
function stretchesBesideOperators(terms) {
  const stretches = [[]];
  for (const term of terms) {
    if (term.operator || !isPlainWord([term])) stretches.push([term], []);
    else stretches[stretches.length - 1].push(term);
  }
  return stretches.filter((stretch, at) => {
    const beside = [stretches[at - 1], stretches[at + 1]];
    return stretch.length > 1 && beside.some((other) => other && other[0].operator);
  });
}

function inQuotes(text, stretches) {
  return stretches.reduceRight((made, stretch) => {
    const last = stretch[stretch.length - 1];
    const end = last.from + last.text.length;
    return `${made.slice(0, stretch[0].from)}"${made.slice(stretch[0].from, end)}"${made.slice(end)}`;
  }, text);
}

// The words with capitals that follow a field's value which has one too: more of the same name.
function namesAfter(terms, at) {
  const isName = (term) => term && !term.operator && isPlainWord([{ ...term, field: null }]) && /^\p{Lu}/u.test(term.text);
  const rest = [];
  for (let next = at + 1; isName(terms[at]) && isName(terms[next]) && !terms[next].field; next += 1) rest.push(terms[next]);
  return rest;
}
