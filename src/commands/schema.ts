// `npm run schema`: brings up to date what code editors know of `content/newspaper.yaml`.
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { newspaperJsonSchema, newspaperJsonSchemaFile } from '../newspaper/json-schema.ts';

const projectDir = resolve(import.meta.dirname, '../..');
writeFileSync(join(projectDir, newspaperJsonSchemaFile), newspaperJsonSchema());
