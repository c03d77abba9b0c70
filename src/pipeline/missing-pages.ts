// Pages that German law asks of every newspaper (§ 5 DDG, § 18 MStV, Art. 13 DSGVO), and to which the foot of each page leads.
import type { Hint } from '../article/content-error.ts';
import { isPublicAddress } from '../newspaper/public-address.ts';
import type { Settings } from '../settings.ts';

const demanded = { impressum: 'das Impressum', datenschutz: 'die Seite zum Datenschutz' } as const;

/** @param has whether there is a file at a path below the output folder */
export function missingPages(
  { siteUrl }: Pick<Settings, 'siteUrl'>,
  has: (output: string) => boolean,
): Hint[] {
  if (!isPublicAddress(siteUrl)) return [];
  return Object.entries(demanded)
    .filter(([slug]) => !has(`${slug}/index.html`))
    .map(([slug, name]) => ({
      file: `content/seiten/${slug}.md`,
      severity: 'hint',
      rule: 'no-imprint',
      message: `Es fehlt ${name}; jede Seite verweist auf /${slug}/.`,
      expected: 'die Datei; das Gesetz verlangt die Seite',
      remedy: `Legen Sie content/seiten/${slug}.md an; eine Vorlage liegt in src/newspaper/pages/.`,
    }));
}
