// Loads the index by script tags, which work under any address and from disk, where fetch does not.
// In: the name and number of a part. Out: a promise of its content. Nothing is loaded before it is asked for.

const searchFolder = new URL(".", document.currentScript.src).href;
const siteRoot = new URL("..", searchFolder).href;
const delivered = new Map();
const requested = new Map();

// The one name the client leaves outside: parts of the index call deliver, tests call ask.
const archiveSearch = {
  deliver(what, number, content) {
    delivered.set(`${what}-${number}`, content);
  },
};
window.archiveSearch = archiveSearch;

function loadPart(what, number, file) {
  const key = `${what}-${number}`;
  if (!requested.has(key)) requested.set(key, requestScript(key, file));
  return requested.get(key);
}

function requestScript(key, file) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = searchFolder + file;
    script.onload = () => {
      resolve(delivered.get(key));
      delivered.delete(key);
      script.remove();
    };
    script.onerror = () => {
      requested.delete(key); // so that a reader who is back online can try again
      script.remove();
      reject(new Error(`cannot load ${file}`));
    };
    document.head.append(script);
  });
}

async function loadIndex() {
  const [manifest, table, entities] = await Promise.all([
    loadPart("manifest", 0, "manifest.js"),
    loadPart("fold", 0, "fold.js"),
    loadPart("entities", 0, "entities.js"),
  ]);
  const numbers = Array.from({ length: manifest.shards }, (_, number) => number);
  const texts = await Promise.all(
    numbers.map((number) => loadPart("texts", number, `texts-${String(number).padStart(3, "0")}.js`)),
  );
  return { table, entities, documents: texts.flat() };
}
