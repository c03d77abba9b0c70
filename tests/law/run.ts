// `npm run law -- --runs 1000 --seed 1`: many sequences of edits, more than the test suite has time for.
import { parseArgs } from 'node:util';
import { tryLaw } from './trial.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '300' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});
const runs = Number(values.runs);
const seed = Number(values.seed);
console.log(`${runs} sequences of edits, seed ${seed}`);
let done = 0;
await tryLaw({
  runs,
  seed,
  onRun: () => {
    if (++done % 50 === 0) console.log(`${done} sequences hold the law`);
  },
});
console.log(`All ${runs} sequences hold the law.`);
