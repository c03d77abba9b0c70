// What is wrong with a file's HTML, by html-validate.
import { readFile } from 'node:fs/promises';
import { HtmlValidate } from 'html-validate';

const judge = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  // The readers’ settings act at once and send nothing: there is nothing to submit.
  rules: { 'wcag/h32': 'off' },
});

/** One line for each fault: `12:3 no-dup-id: …`. */
export async function validHtml(file: string): Promise<string[]> {
  const report = await judge.validateString(await readFile(file, 'utf8'));
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, column, message }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}
