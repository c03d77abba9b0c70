import type { ContentError } from '../article/content-error.ts';
import { slugify } from '../article/slug.ts';
import { newspaperPlace } from '../newspaper/read-newspaper.ts';
import { isEngineSegment } from '../plan/engine-segments.ts';
import type { Settings } from '../settings.ts';

/** Sections whose address the site itself has: what lies there would be one of the two. */
export function checkSections(contentDir: string, { sections }: Settings): ContentError[] {
  return sections.flatMap(({ name, slug }, index): ContentError[] =>
    isEngineSegment(slug)
      ? [
          {
            ...newspaperPlace(contentDir, ['sections', index, slug === slugify(name) ? 'name' : 'slug']),
            rule: 'section-reserved',
            message: `Das Ressort „${name}“ hätte die Adresse /${slug}/, die der Website selbst gehört.`,
            expected: 'eine Adresse, die frei ist',
            remedy: `Geben Sie dem Ressort einen eigenen slug, zum Beispiel slug: ressort-${slug}.`,
          },
        ]
      : [],
  );
}
