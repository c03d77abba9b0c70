import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { machineTrouble } from '../../src/commands/machine-trouble.ts';

function errorOf(work: () => void): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  }
}

test('what the machine does not allow is a German sentence with its file', () => {
  assert.match(
    machineTrouble(errorOf(() => readFileSync('/gibt/es/nicht'))) ?? '',
    /^Während des Bauens verschwand eine Datei oder ein Ordner: \/gibt\/es\/nicht \(ENOENT\)\.\n/,
  );
  assert.match(
    machineTrouble(errorOf(() => writeFileSync('/dev/null/x', ''))) ?? '',
    /^Während des Bauens wurde aus einem Ordner eine Datei: \/dev\/null\/x \(ENOTDIR\)\.\n/,
  );
});

test('a mistake of the program is none of the machine’s', () => {
  assert.equal(machineTrouble(new TypeError('x is not a function')), undefined);
  assert.equal(machineTrouble(Object.assign(new Error('x'), { code: 'ERR_MODULE_NOT_FOUND' })), undefined);
  assert.equal(machineTrouble('x'), undefined);
});
