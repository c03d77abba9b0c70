/** What the system calls an error, such as `ENOENT` (POSIX, errno.h); undefined for errors that are not the system's. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Whether a file, or a folder above it, is not there. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '');
}

/** Does `work` with a file; an error of the system that names no file (of a write, on a full disk) names this one. */
export function naming<Result>(file: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw named(file, error);
  }
}

/** The error, with the file that it struck if it names none. */
export function named(file: string, error: unknown): unknown {
  if (errorCode(error) === undefined || !(error instanceof Error) || 'path' in error) return error;
  return Object.assign(error, { path: file });
}
