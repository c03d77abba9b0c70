// What may be amiss with `content/weiterleitungen.yaml`: only the whole site, and where it lies, give reason for it.
import type { Hint } from '../article/content-error.ts';
import { germanCount } from '../article/german-count.ts';
import { hostWithoutQueries } from '../hosting/host-limits.ts';
import { redirectPlace, redirectsFile } from '../newspaper/redirects-file.ts';
import type { PlanContext } from '../plan/context.ts';
import { outputOf } from '../plan/page.ts';

/** @param has whether there is, or may be, a file at a path below the output folder */
export function redirectHints(
  { redirects = [], settings }: Pick<PlanContext, 'redirects' | 'settings'>,
  contentDir: string,
  has: (output: string) => boolean,
): Hint[] {
  const dead = redirects.filter(({ to }) => {
    const output = outputOf(to);
    // Web servers add the slash that is missing behind a folder's name.
    return !has(output) && !has(`${output}/index.html`);
  });
  const asked = redirects.filter(({ query }) => query !== undefined);
  const host = hostWithoutQueries(settings.host);
  return [
    ...dead.map(
      (redirect): Hint => ({
        ...redirectPlace(contentDir, redirect),
        severity: 'hint',
        rule: 'redirect-dead',
        message: `Die Weiterleitung von „${redirect.written}“ führt ins Leere: Auf dieser Website liegt dort nichts.`,
        found: redirect.to,
        expected: 'eine Seite oder Datei dieser Website, etwa /sport/',
        remedy: 'Berichtigen Sie die Adresse hinter dem Doppelpunkt, oder löschen Sie diese Zeile.',
      }),
    ),
    ...(host === undefined || asked.length === 0
      ? []
      : [
          {
            file: `content/${redirectsFile}`,
            severity: 'hint' as const,
            rule: 'redirect-query' as const,
            message: `${host} unterscheidet Adressen nicht nach dem, was hinter dem Fragezeichen steht: ${asked.length === 1 ? '1 Weiterleitung wirkt' : `${germanCount(asked.length)} Weiterleitungen wirken`} dort nicht.`,
            found: asked
              .slice(0, 3)
              .map(({ written }) => written)
              .join(', '),
            expected: 'Netlify, nginx, Caddy oder Apache',
            remedy:
              'Wenn Leser noch darüber kommen, nehmen Sie einen Anbieter, der sie unterscheidet; sonst löschen Sie diese Zeilen.',
          },
        ]),
  ];
}
