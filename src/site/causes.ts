/**
 * An error and what it was made from, outermost first. Eleventy wraps what went wrong in `originalError`, once for each
 * step; others in `cause`.
 */
export function* causesOf(error: unknown): Generator<Error> {
  for (let cause = error; cause instanceof Error; ) {
    yield cause;
    cause = 'originalError' in cause ? cause.originalError : cause.cause;
  }
}

/** The first of {@link causesOf} that is of a class, if there is one. */
export function causeOf<E extends Error>(error: unknown, kind: new (...args: never[]) => E): E | undefined {
  for (const cause of causesOf(error)) if (cause instanceof kind) return cause;
  return undefined;
}
