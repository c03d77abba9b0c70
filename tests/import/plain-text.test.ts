// What plain text says, the site says: through our own Markdown, of which the importer knows nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Parser } from 'htmlparser2';
import { markdownOfText } from '../../src/import/to-markdown.ts';
import { look, render } from '../markdown/a-renderer.ts';

function textOf(html: string): string {
  let text = '';
  const parser = new Parser({ ontext: (part) => (text += part) });
  parser.end(html);
  return text.trim();
}

/** Marks and blanks as a keyboard has them. */
const untypeset = (text: string): string =>
  text
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[„“”]/g, '"')
    .replace(/[–]/g, '-');

const texts = [
  '# keine Überschrift',
  '1. Platz für Ulmenried',
  '24. Dezember, 18 Uhr: Christvesper',
  '- kein Punkt einer Liste',
  '* Sternchen * und **mehr** davon',
  '> kein Zitat',
  'a_b_c und __init__',
  '<b>kein HTML</b> & kein &amp;-Zeichen <lacht>',
  '![kein Bild](x.jpg) und [kein Link](y)',
  '`kein Code` und ```auch nicht```',
  '{{< ref "x" >}} und {% include y %} und {: .class }',
  '[gallery ids="1,2"] und [^1]',
  'Zeile mit Rückstrich \\ und \\* Stern',
  '| keine | Tabelle |',
  '=== und ~~~ und ***',
  'Lehrer*innen, Der*die Leiter*in, Mitarbeiter_innen',
  '+ Plus am Anfang',
  '1986) auch keine Liste',
  'h2. keine Überschrift in Textile',
  'bq. kein Zitat in Textile',
  'Siehe "Rat":https://rat.example/a im Netz',
  '== keine Überschrift im Wiki ==',
  '<<<<<<< keine Fassung',
  '[quote]',
  'Ein <Tweet id=5 /> im Satz',
  'siehe :ref:`ziel` und `Rat <https://rat.example>`_',
  'import Ware from "Rom"',
  'export const menge = 1',
  'export function liefern(ware)',
  'export default Ware',
];
for (const text of texts) {
  test(`plain text is shown as it is: ${text}`, () => {
    const source = markdownOfText([text]);
    assert.deepEqual(
      look(source).problems.filter(({ severity }) => severity !== 'hint'),
      [],
    );
    assert.equal(untypeset(textOf(render(source))), text);
  });
}
