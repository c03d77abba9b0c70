/** The error of one class at the bottom of an error that Eleventy has wrapped, if there is one. */
export function causeOf<E extends Error>(error: unknown, kind: new (...args: never[]) => E): E | undefined {
  for (let cause = error; cause instanceof Error; ) {
    if (cause instanceof kind) return cause;
    cause = 'originalError' in cause ? cause.originalError : cause.cause;
  }
  return undefined;
}
