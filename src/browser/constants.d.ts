// What the bundler writes into the scripts, see src/assets/bundle.ts. All but `base` are settings of these names.

/** Folder of its host in which the site lies, `/bote`; empty for a site with a host of its own. */
declare const base: string;
declare const offline: boolean;
declare const tickerLength: number;
declare const zone: string;
