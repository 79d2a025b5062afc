// Boxes that offer names while a reader types, on any page (overrides/assets/script/offers.js).
// In: a box and the words of the interface. Out: the box has its list; what fills it is a script of its own (offers.js).

async function openOffers() {
  await openManifest();
  return loadPart("offers", (make) => make(shared()));
}

// A box without offers is a box all the same, and the search itself tells what is wrong with the index.
archiveSearch.offerIn = async (box, told) => {
  try {
    const { start } = await openOffers();
    if (box.getAttribute("role") !== "combobox") start(box, told);
  } catch (error) {
    console.info(error);
  }
};

archiveSearch.offers = openOffers; // for lists of names (overrides/assets/lists.js)

// For tests and for readers' own scripts.
archiveSearch.namesBeginning = async (text) => (await openOffers()).namesBeginning(text);
