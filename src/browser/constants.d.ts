// What the bundler writes into the scripts, see src/assets/bundle.ts.

/** `settings.offline`. */
declare const offline: boolean;
