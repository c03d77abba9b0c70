// The handbook's sentence on the sections, made from the settings.
import type { Settings } from '../settings.ts';

const sentence = /^(?:Die Ressorts heißen|Das einzige Ressort heißt) .*$/m;

/**
 * The handbook with the sections that the settings have.
 * @throws {Error} when it has no such sentence at the beginning of a line
 */
export function withSections(
  handbook: string,
  settings: Pick<Settings, 'sections' | 'defaultSection'>,
): string {
  if (!sentence.test(handbook)) {
    throw new Error('The handbook has no place for the sections: a line that begins „Die Ressorts heißen “');
  }
  return handbook.replace(sentence, () => sectionSentence(settings));
}

function sectionSentence({
  sections,
  defaultSection,
}: Pick<Settings, 'sections' | 'defaultSection'>): string {
  const names = sections.map(({ name }) => name);
  const standard = sections.find(({ slug }) => slug === defaultSection)?.name ?? defaultSection;
  const last = names.at(-1) ?? '';
  const list =
    names.length > 1
      ? `Die Ressorts heißen ${names.slice(0, -1).join(', ')} und ${last}.`
      : `Das einzige Ressort heißt ${last}.`;
  return `${list} Ein Artikel ohne \`section\` gehört zu ${standard}.`;
}
