// Names of what pages, scripts and the worker load, in the output folder.

/** The style sheet of all pages. */
export const styleSheet = 'assets/site.css';
/** The script of all pages. */
export const siteScript = 'assets/site.js';
export const savedScript = 'assets/merkliste.js';
export const zoomScript = 'assets/zoom.js';
export const liveBlogScript = 'assets/live-blog.js';
export const liveEntriesScript = 'assets/live-entries.js';
export const embedsScript = 'assets/embeds.js';
/** At the root, since a worker serves what is below its own address. */
export const workerScript = 'sw.js';

/** @param type the newspaper's, `serif` or another */
export const fontFile = (type: string): string => `assets/fonts/${type}.woff2`;
