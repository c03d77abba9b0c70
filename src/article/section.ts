// Which section an editor means.
import type { Settings } from '../settings.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';
import { oneLine } from './slug.ts';

const slugsBySettings = new WeakMap<Settings, Map<string, string>>();

/** Slug of the section with this name or slug, in any case; a Problem when there is none. */
export function sectionOf(written: string, settings: Settings): string | Problem {
  let slugs = slugsBySettings.get(settings);
  if (slugs === undefined) {
    slugs = new Map(
      settings.sections.flatMap(({ slug, name }) => [
        [slug, slug],
        [key(name), slug],
      ]),
    );
    slugsBySettings.set(settings, slugs);
  }
  return slugs.get(written) ?? slugs.get(key(written)) ?? unknownSection(written, settings, slugs);
}

function key(written: string): string {
  // No-break spaces, too: nobody sees which one was typed.
  return oneLine(written.replace(/\s+/g, ' ')).toLowerCase();
}

function unknownSection(written: string, settings: Settings, slugs: ReadonlyMap<string, string>): Problem {
  const names = settings.sections.map(({ name }) => name);
  const better = nearest(oneLine(written), names);
  const [first = '', ...more] = written.split(/[,;/&+]| und /).map((one) => one.trim());
  const isList = more.length > 0 && slugs.has(key(first));
  return {
    path: ['section'],
    rule: 'unknown-section',
    message: `Das Ressort „${oneLine(written)}“ gibt es nicht.`,
    expected: `eines von ${names.join(', ')}`,
    remedy: isList
      ? `Schreiben Sie section: ${first}. Die übrigen nennen Sie in tags.`
      : better === undefined
        ? 'Wählen Sie eines der Ressorts oder nehmen Sie ein neues in content/newspaper.yaml auf.'
        : `Meinten Sie ${better}? Dann schreiben Sie section: ${better}.`,
  };
}
