// What the bundler writes into the workers, see src/assets/bundle.ts.

/** Changes whenever a style sheet, script or font of the site does. */
declare const version: string;

/** Name of the font that every page needs. */
declare const type: string;

/** Folder of its host in which the site lies, `/bote`; empty for a site with a host of its own. */
declare const base: string;
