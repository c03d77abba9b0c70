// `content/newspaper.yaml` for code editors: help while typing, by the YAML language server.
import * as z from 'zod';
import { fieldMeta, newspaperSchema } from './newspaper-schema.ts';

/** Path of the committed file, below the project. */
export const newspaperJsonSchemaFile = 'src/newspaper/newspaper.schema.json';

/** The JSON Schema as the file holds it; numbers and truth values are what YAML takes them for. */
export function newspaperJsonSchema(): string {
  const schema = z.toJSONSchema(newspaperSchema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const meta = fieldMeta.get(zodSchema);
      if (meta === undefined) return;
      const { description } = jsonSchema;
      if (meta.json !== undefined) {
        for (const name of Object.keys(jsonSchema)) delete jsonSchema[name];
        Object.assign(jsonSchema, meta.json, { description });
      }
      if (!meta.example.startsWith('- ')) jsonSchema.examples = [meta.example];
    },
  });
  return `${JSON.stringify({ ...schema, title: 'newspaper.yaml' }, null, 2)}\n`;
}
