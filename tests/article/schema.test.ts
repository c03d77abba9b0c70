import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod';
import { fieldNames, frontMatterSchema, nestedFieldNames } from '../../src/article/schema.ts';

interface Described {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Described>>;
}

test('Every field explains itself in German, for handbook and code editors', () => {
  const schema = z.toJSONSchema(frontMatterSchema) as Described;
  const image = schema.properties?.image?.properties ?? {};
  assert.deepEqual(Object.keys(schema.properties ?? {}), fieldNames);
  assert.deepEqual(Object.keys(image), nestedFieldNames.image);
  for (const [name, field] of Object.entries({ ...schema.properties, ...image })) {
    assert.match(field.description ?? '', /^\S.*\.$/, name);
  }
});

test('The JSON Schema names the types as editors write them', () => {
  const { properties, required } = z.toJSONSchema(frontMatterSchema);
  assert.deepEqual(required, ['title']);
  assert.equal(Object(properties?.reads).type, 'integer');
  assert.equal(Object(properties?.draft).type, 'boolean');
});
