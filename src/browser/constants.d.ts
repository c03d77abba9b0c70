// What the bundler writes into the scripts, see src/assets/bundle.ts. All are settings of these names.

declare const offline: boolean;
declare const tickerLength: number;
declare const zone: string;
