// What the bundler writes into the workers, see src/assets/bundle.ts.

/** Changes whenever a style sheet, script or font of the site does. */
declare const version: string;
