// Where the frozen newspaper's words and pictures are. Until December 2019 it is the newspaper of the golden pages; later
// articles are those that browser tests open, so that these do not change those.
import { join } from 'node:path';

export const contentDir: string = join(import.meta.dirname, 'content');
