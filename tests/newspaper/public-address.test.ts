import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isPublicAddress } from '../../src/newspaper/public-address.ts';

const cases: readonly (readonly [url: string, isPublic: boolean])[] = [
  ['https://www.ulmenrieder-bote.de', true],
  ['https://bote.github.io/bote', true],
  ['https://example.de', true],
  ['https://bote.localhost.de', true],
  ['https://local.news', true],
  ['https://bücherbote.de', true],
  ['https://93.184.215.14', true],
  ['https://[2606:2800:220:1::1]', true],
  ['https://bote.example', false],
  ['https://www.bote.example.', false],
  ['https://BOTE.EXAMPLE', false],
  ['https://example.com', false],
  ['https://bote.example.org', false],
  ['http://localhost:8080', false],
  ['http://bote.localhost', false],
  ['http://127.0.0.1:3000', false],
  ['http://192.168.178.20', false],
  ['http://10.0.0.5', false],
  ['http://172.20.1.1', false],
  ['http://[::1]:8080', false],
  ['https://bote.test', false],
  ['https://bote.invalid', false],
  ['http://fritz.box.home.arpa', false],
  ['http://redaktion.local', false],
  ['http://intranet', false],
];

test('an address is the public’s or one’s own', () => {
  for (const [url, isPublic] of cases) assert.equal(isPublicAddress(url), isPublic, url);
});
