// The settings of the newspaper that tests read. Frozen, as its content is: what a newsroom writes into its own file must
// not reach a test, and what a test needs must not reach a newsroom.
import { readNewspaper } from '../../src/newspaper/read-newspaper.ts';
import type { Settings } from '../../src/settings.ts';
import { contentDir } from './content-dir.ts';

export const settings: Settings = readNewspaper(contentDir);
