import { ContentErrors } from '../article/content-error.ts';
import { ChangedMeanwhile } from '../content/changed-meanwhile.ts';
import { causeOf } from '../site/causes.ts';
import { dropArticleStore } from '../store/article-files.ts';
import { CacheDamaged } from '../store/details.ts';

const mostAttempts = 3;

/**
 * Whatever the cache holds, and also when an editor saves meanwhile: what does not agree is read anew, in another attempt.
 *
 * @param attempt is given the files of which what is known is not to be believed, and its number, from 1
 */
export async function untilItAgrees<Result>(
  cacheDir: string,
  attempt: (doubtful: ReadonlySet<string>, number: number) => Promise<Result>,
): Promise<Result> {
  const doubtful = new Set<string>();
  for (let number = 1; ; number++) {
    try {
      return await attempt(doubtful, number);
    } catch (error) {
      const meanwhile = causeOf(error, ChangedMeanwhile);
      const isCurable = meanwhile !== undefined || causeOf(error, CacheDamaged) !== undefined;
      if (!isCurable || number === mostAttempts) throw causeOf(error, ContentErrors) ?? error;
      // A second file: who knows how many more there are.
      if (meanwhile === undefined || doubtful.size > 0) dropArticleStore(cacheDir);
      else doubtful.add(meanwhile.file);
    }
  }
}
