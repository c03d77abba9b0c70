// `npm run sample`: brings the list of the sample newspaper's files up to date, by which `npm run new` knows them.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sampleFiles, sampleListFile } from '../newspaper/sample.ts';

const projectDir = resolve(import.meta.dirname, '../..');
writeFileSync(join(projectDir, sampleListFile), `${JSON.stringify(sampleFiles(projectDir), null, 2)}\n`);
