import { errorCode } from '../content/error-code.ts';

/** What the error codes of POSIX (errno.h) mean for somebody who deploys. */
const meanings: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full.',
  EDQUOT: 'The disk quota is used up.',
  EROFS: 'The folder is read-only.',
  EACCES: 'The permission is missing.',
  EPERM: 'The permission is missing.',
  EMFILE: 'Too many files are open (see `ulimit -n`).',
  ENFILE: 'Too many files are open on this machine.',
  EIO: 'The disk does not work properly.',
};

/** Words for an error of the machine, such as a full disk, with the file that it struck; undefined for other errors. */
export function machineTrouble(error: unknown): string | undefined {
  const meaning = meanings[errorCode(error) ?? ''];
  if (meaning === undefined || !(error instanceof Error)) return undefined;
  return `${meaning} (${error.message})\nThe last good site is still there; the next build begins where this one failed.`;
}
