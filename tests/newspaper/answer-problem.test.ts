import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerProblem } from '../../src/newspaper/answer-problem.ts';
import { type Answers, newspaperText } from '../../src/newspaper/newspaper-text.ts';
import { parseNewspaper } from '../../src/newspaper/read-newspaper.ts';

const right: Answers = { name: 'Bote', url: 'https://bote.example', sections: ['Politik'] };

const url = 'eine Adresse mit https://, zum Beispiel https://bote.example';
const colour = 'eine Farbe aus # und sechs Ziffern oder Buchstaben von a bis f, zum Beispiel "#0b665f"';

const table: readonly (readonly [answers: Partial<Answers>, problem: string])[] = [
  [{ accent: 'gelb' }, `--accent gelb: Erwartet wird ${colour}.`],
  [{ accent: '#12' }, `--accent #12: Erwartet wird ${colour}.`],
  [
    { accent: '#ffff00' },
    '--accent #ffff00: Text in dieser Farbe ist auf hellem Grund schwer zu lesen: Der Kontrast ist kleiner als 4,5 : 1. Erwartet wird eine dunklere Farbe, zum Beispiel "#747300".',
  ],
  [{ url: 'bote.example' }, `--url bote.example: Erwartet wird ${url}.`],
  [{ url: 'ftp://x.example' }, `--url ftp://x.example: Erwartet wird ${url}.`],
  [{ url: 'https://bote.example/a?b=c' }, `--url https://bote.example/a?b=c: Erwartet wird ${url}.`],
  [
    { sections: ['Politik', 'politik'] },
    '--sections: Zwei Ressorts haben die Adresse /politik/: „Politik“ und „politik“. Nennen Sie eines davon anders.',
  ],
  [{ sections: [] }, '--sections: Erwartet wird mindestens ein Ressort, zum Beispiel "Politik, Sport".'],
  [{ name: '  ' }, '--name: Erwartet wird ein Name.'],
];

test('an answer of which no newspaper can be made is told by its flag, not by a line of a file that is not there', () => {
  for (const [answers, problem] of table) {
    const read = parseNewspaper(newspaperText({ ...right, ...answers }, '2026-11-28'));
    assert.ok(!read.ok, JSON.stringify(answers));
    assert.deepEqual(read.errors.map(answerProblem), [problem]);
  }
});
