// Loads the index by script tags, which work under any address and from disk, where fetch does not.
// In: the name of a part. Out: a promise of its content. Nothing is loaded before it is asked for.

const searchFolder = new URL(".", document.currentScript.src).href;
const siteRoot = new URL("..", searchFolder).href;
const delivered = new Map();
const requested = new Map();

// The one name the client leaves outside: parts of the index call deliver, tests call ask.
const archiveSearch = {
  deliver(name, content) {
    delivered.set(name, content);
  },
};
window.archiveSearch = archiveSearch;

// A part that is cut off is told in a sentence, not in the browser's console.
window.addEventListener("error", (event) => {
  if (event.error instanceof SyntaxError && event.filename.startsWith(searchFolder)) event.preventDefault();
});

// "open" makes of a part what is kept of it.
function loadPart(name, open) {
  if (!requested.has(name)) {
    const promise = requestScript(name).then(open || ((content) => content));
    promise.catch(() => requested.delete(name)); // so that a reader who is back online can try again
    requested.set(name, promise);
  }
  return requested.get(name);
}

function requestScript(name) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = `${searchFolder}${name}.js`;
    script.onload = () => {
      script.remove();
      if (delivered.has(name)) resolve(delivered.get(name));
      else reject(new Error(`nothing in ${name}`));
      delivered.delete(name);
    };
    script.onerror = () => {
      script.remove();
      reject(new Error(`cannot load ${name}`));
    };
    document.head.append(script);
  });
}
