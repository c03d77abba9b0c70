import { ContentErrors } from '../article/content-error.ts';
import { changedMeanwhile } from './file-errors.ts';

/** An article is no longer what was read of it: the build must read it again, and gives up when that goes on. */
export class ChangedMeanwhile extends ContentErrors {
  readonly file: string;

  /** @param file path below `content/` */
  constructor(file: string) {
    super([changedMeanwhile(file)]);
    this.file = file;
  }
}
