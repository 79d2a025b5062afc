// Boxes that offer names while a reader types, on any page (overrides/assets/script/offers.js).
// In: a box and the words of the interface. Out: the box has its list; what fills it is a script of its own (offers.js).

async function openOffers() {
  await openManifest();
  return loadPart("offers", (make) => make(shared()));
}

archiveSearch.offerIn = async (box, told) => {
  const { start } = await openOffers();
  if (box.getAttribute("role") !== "combobox") start(box, told);
};

// For tests and for readers' own scripts.
archiveSearch.namesBeginning = async (text) => (await openOffers()).namesBeginning(text);
