// Names of what pages, scripts and the worker load, in the output folder.

/** The style sheet of all pages. */
export const styleSheet = 'assets/site.css';
/** The script of all pages. */
export const siteScript = 'assets/site.js';
/** Of „Merkliste“. */
export const savedScript = 'assets/merkliste.js';
/** Loaded by the first picture that is enlarged. */
export const zoomScript = 'assets/zoom.js';
/** Of a live blog that goes on. */
export const liveBlogScript = 'assets/live-blog.js';
/** Loaded with the first entries that a live blog has to insert. */
export const liveEntriesScript = 'assets/live-entries.js';
/** Of articles with a box that stands for a foreign page. */
export const embedsScript = 'assets/embeds.js';
/** At the root, since a worker serves what is below its own address. */
export const workerScript = 'sw.js';

/** @param type the newspaper's, `serif` or another */
export const fontFile = (type: string): string => `assets/fonts/${type}.woff2`;
