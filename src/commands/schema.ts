// `npm run schema`: brings the JSON Schema of `content/newspaper.yaml` up to date.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { newspaperJsonSchema, newspaperJsonSchemaFile } from '../newspaper/json-schema.ts';

writeFileSync(resolve(import.meta.dirname, '../..', newspaperJsonSchemaFile), newspaperJsonSchema());
