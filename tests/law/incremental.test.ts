import { test } from 'node:test';
import { tryLaw } from './trial.ts';

test('whatever happens to a newspaper, an incremental build leaves the bytes of a clean one', async () => {
  await tryLaw({ runs: 20 });
});
