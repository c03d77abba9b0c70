// What layouts print and scripts look for: the attributes and classes by which they find each other.

/** On the button „Merken“ of an article, which then stands in the list with its headline and the first time of its facts. */
export const saveHook = 'data-save';
export const factsClass = 'facts';
/** Where the list of saved articles appears. */
export const savedListHook = 'data-saved-list';
/** On „Link kopieren“. */
export const copyHook = 'data-copy';

/** The line of a living newsticker, and that of a live blog which goes on: a `span` says how it stands. */
export const liveClass = 'live';
export const runningClass = 'live-state--running';
/** Their buttons: news, and the switch. */
export const offerClass = 'live-offer';
export const pauseClass = 'live-pause';
/** Address of what an open live blog asks for, in the site. */
export const feedHook = 'data-feed';
export const entryClass = 'live-entry';

/** The newsticker beside a page, its lines, and what stands there when there are none. */
export const tickerClass = 'ticker';
export const tickerListClass = 'ticker-list';
export const emptyClass = 'empty';
/** On lines that have come in while the page was open. */
export const newClass = 'ticker-new';
/** The mark of a line that is breaking news. */
export const breakingClass = 'eil';
export const breakingWord = 'Eil';

/** The box of an „Eilmeldung“ that comes in, and its button. */
export const alertClass = 'alert';
export const alertCloseClass = 'alert-close';

/** The mark of what is paid for; its name is none by which filters hide advertisements. */
export const markClass = 'mark';

/** A box that stands in for a foreign page, and what it says of that page. */
export const embedClass = 'embed';
export const frameHook = 'data-frame';
export const providerHook = 'data-provider';
export const titleHook = 'data-title';
/** In it: the button that loads the page, the words that go with it, and „künftig ohne Nachfrage“. */
export const loadHook = 'data-load';
export const noteHook = 'data-note';
export const alwaysHook = 'data-always';

/** The search's buttons: for more hits, for older years, and to try once more. */
export const searchHook = 'data-search';
export const moreHits = 'more';
export const olderYears = 'older';
export const searchAgain = 'again';
