import { ContentErrors } from '../article/content-error.ts';

/** The content errors at the bottom of an error that Eleventy or another process has wrapped, if there are any. */
export function contentErrorsOf(error: unknown): ContentErrors | undefined {
  for (let cause = error; cause instanceof Error; ) {
    if (cause instanceof ContentErrors) return cause;
    cause = 'originalError' in cause ? cause.originalError : cause.cause;
  }
  return undefined;
}
