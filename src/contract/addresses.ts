// Addresses in the site that its scripts and its worker ask for.

export const newstickerJsonUrl = '/newsticker.json';
export const savedUrl = '/merkliste/';
export const offlineUrl = '/offline/';
export const searchUrl = '/suche/';
/** What every search reads first. */
export const searchRootUrl = '/suche/index.bin';
/** By which browsers learn of the search. */
export const openSearchUrl = '/opensearch.xml';
