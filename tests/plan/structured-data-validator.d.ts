// The package brings no types: only what the test calls.
declare module '@adobe/structured-data-validator' {
  // biome-ignore lint/style/noDefaultExport: that is how the package is made.
  export default class Validator {
    validate(data: {
      readonly jsonld: Partial<Record<string, readonly object[]>>;
      readonly microdata: object;
      readonly rdfa: object;
    }): Promise<
      { readonly severity: string; readonly issueMessage: string; readonly path: readonly object[] }[]
    >;
  }
}
