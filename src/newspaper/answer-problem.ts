// What is wrong with an answer that `npm run new` was given: there is no `newspaper.yaml` yet in which a line could be
// looked up.
import type { ContentError } from '../article/content-error.ts';
import type { Answers } from './newspaper-text.ts';

const wanted: Readonly<Record<keyof Answers, string>> = {
  name: 'ein Name',
  url: 'eine Adresse mit https://, zum Beispiel https://bote.example',
  sections: 'mindestens ein Ressort, zum Beispiel "Politik, Sport"',
  accent: 'eine Farbe aus # und sechs Ziffern oder Buchstaben von a bis f, zum Beispiel "#0b665f"',
};

/** One German sentence with its remedy. @param error of the file that the answers would make */
export function answerProblem({ rule, message, found, remedy = '', source }: ContentError): string {
  const given = found === undefined ? '' : ` ${found}`;
  if (rule === 'newspaper-accent') {
    const darker = /#[0-9a-f]{6}/i.exec(remedy)?.[0] ?? '#0b665f';
    return `--accent${given}: ${message} Erwartet wird eine dunklere Farbe, zum Beispiel "${darker}".`;
  }
  if (rule === 'newspaper-section-twice') return `--sections: ${message} Nennen Sie eines davon anders.`;
  const name = (Object.keys(wanted) as (keyof Answers)[]).find((one) => isAbout(one, source ?? message));
  return name === undefined ? message : `--${name}${given}: Erwartet wird ${wanted[name]}.`;
}

/** @param said the line of the file, in which sections stand indented; of what is missing the message, which names it */
function isAbout(name: keyof Answers, said: string): boolean {
  return (
    said.startsWith(`${name}:`) || said.includes(`„${name}“`) || (name === 'sections' && /^\s/.test(said))
  );
}
