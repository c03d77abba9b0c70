// What the law asks an article to say of itself: that it is paid for, by whom, and what machines have made.
import { dayOf, type ParsedMoment, parseMoment } from './dates.ts';
import type { Problem } from './problem.ts';
import { aiKinds, type FrontMatter } from './schema.ts';

/** § 22 MStV, § 5a (4) UWG; Regulation (EU) 2024/900, Art. 11. */
export type Label = 'Anzeige' | 'Politische Anzeige';

export type AiKind = (typeof aiKinds)[number];

/** What Regulation (EU) 2024/900 asks of a political advertisement. */
export interface Political extends Omit<NonNullable<FrontMatter['political']>, 'until'> {
  /** Until when it is disseminated, milliseconds since the epoch. */
  readonly until?: number;
}

export interface Labels {
  readonly label?: Label;
  readonly political?: Political;
  readonly ai?: readonly AiKind[];
}

/**
 * Reads what labels an article; adds a Problem for what is missing.
 *
 * @param published instant of the article, milliseconds since the epoch; NaN when it has none
 * @param zone of the newsroom
 */
export function labelsOf(fields: FrontMatter, published: number, zone: string, problems: Problem[]): Labels {
  const { sponsor = '', political } = fields;
  const named = sponsor.trim() !== '';
  // Whoever names a sponsor has been paid.
  const { sponsored = named } = fields;
  if (sponsored && !named && political === undefined) problems.push(noSponsor);
  if (!sponsored && named) problems.push(notSponsored);
  const paid = sponsored || political !== undefined;
  if (paid && fields.breaking !== undefined && fields.breaking !== false) problems.push(noBreakingAd);
  const ai = aiOf(fields.ai, problems);
  return {
    ...(paid ? { label: political === undefined ? 'Anzeige' : 'Politische Anzeige' } : {}),
    ...(political === undefined
      ? {}
      : { political: politicalOf(political, fields.expires, published, zone, problems) }),
    ...(ai.length === 0 ? {} : { ai }),
  };
}

/** § 6 (1) no. 2 DDG: on whose behalf something is said must be clear. */
const noSponsor: Problem = {
  path: ['sponsored'],
  at: 'key',
  rule: 'sponsor-missing',
  message: 'Die Anzeige sagt nicht, wer sie bezahlt.',
  expected: 'ein Feld „sponsor“ mit dem Namen des Auftraggebers',
  remedy: 'Ergänzen Sie darunter: sponsor: "Name des Auftraggebers".',
};

const notSponsored: Problem = {
  path: ['sponsored'],
  rule: 'sponsor-unlabelled',
  message: 'Der Artikel nennt einen Auftraggeber und soll keine Anzeige sein.',
  expected: 'sponsored: true, oder kein Auftraggeber',
  remedy: 'Schreiben Sie sponsored: true.',
};

const noBreakingAd: Problem = {
  path: ['breaking'],
  at: 'key',
  rule: 'breaking-advertisement',
  message: 'Eine Anzeige ist keine Eilmeldung.',
  expected: 'entweder „breaking“ oder „sponsored“ und „political“',
  remedy: 'Löschen Sie „breaking“.',
};

function aiOf(written: FrontMatter['ai'], problems: Problem[]): AiKind[] {
  if (written === undefined) return [];
  const list = typeof written === 'string' ? [written] : written;
  return list.flatMap((one, index): AiKind[] => {
    const kind = aiKinds.find((known) => known === one.trim().toLowerCase());
    if (kind !== undefined) return [kind];
    const meant = germanKinds.flatMap(([pattern, meantKind]) => (pattern.test(one) ? [meantKind] : []));
    problems.push({
      path: typeof written === 'string' ? ['ai'] : ['ai', index],
      rule: 'ai-form',
      message: 'Bei „ai“ steht nicht, was mit KI erzeugt ist.',
      found: one,
      expected: 'image, audio, text oder video',
      remedy:
        meant.length > 1 && list.length === 1
          ? `Schreiben Sie ai: [${meant.join(', ')}].`
          : `Ersetzen Sie „${one}“ durch „${meant[0] ?? 'image'}“.`,
    });
    return [];
  });
}

const germanKinds: readonly (readonly [RegExp, AiKind])[] = [
  [/ton|stimme|musik|sound|sprach/i, 'audio'],
  [/film|video|bewegt/i, 'video'],
  [/text|artikel|wort/i, 'text'],
  [/bild|foto|grafik|illustration/i, 'image'],
];

/** Fields without which the notice would lack what Art. 12 (1) demands, with an example. */
const needed = {
  email: 'wahlkampf@klare-lauter.example',
  address: '"Am Mühlgraben 3, 12345 Ulmenried"',
  until: '2027-03-14',
  amount: '"1.200 Euro für diese Anzeige, 8.000 Euro für die Kampagne"',
  origin: '"privat, aus der Europäischen Union"',
  method: '"Preisliste 2027, ohne Rabatt"',
} as const;

type Written = NonNullable<FrontMatter['political']>;

/** Whoever has published the notice elsewhere (`notice`) need not write it here. */
function missingFields(written: Written): Problem[] {
  if (written.notice !== undefined) return [];
  const names = Object.keys(needed) as (keyof typeof needed)[];
  const problems = names
    .filter((name) => written[name] === undefined)
    .map((name) =>
      incomplete(
        name,
        `Der Transparenzbekanntmachung fehlt „${name}“.`,
        `Ergänzen Sie darunter: ${name}: ${needed[name]}.`,
      ),
    );
  const isVote = /wahl|entscheid|referendum|abstimmung|begehren/i.test(written.occasion);
  if (written.information !== undefined || !isVote) return problems;
  return [
    ...problems,
    incomplete(
      'information',
      'Zu einer Wahl oder Abstimmung gehört die Adresse amtlicher Auskunft.',
      'Ergänzen Sie darunter: information: https://www.bundeswahlleiterin.de/.',
    ),
  ];
}

const incomplete = (name: string, message: string, remedy: string): Problem => ({
  path: ['political', name],
  rule: 'political-incomplete',
  message,
  expected: 'was Art. 12 der Verordnung (EU) 2024/900 verlangt, oder „notice“',
  remedy,
});

/** Fields for an address in which something else stands. */
function noAddresses(written: Written): Problem[] {
  return (['notice', 'information'] as const).flatMap((name) => {
    const address = written[name]?.trim();
    if (address === undefined || /^(?:https?:\/\/[^\s/]|\/(?!\/))/i.test(address)) return [];
    const host = /^[\w.-]+\.[a-z]{2,}/i.test(address) ? address : 'www.example.org/bekanntmachung';
    return [
      {
        path: ['political', name],
        rule: 'political-address',
        message: `Bei „${name}“ steht keine Adresse.`,
        found: address,
        expected: 'eine Adresse mit https:// oder eine dieser Website, die mit / beginnt',
        remedy: `Schreiben Sie ${name}: https://${host}.`,
      } as const,
    ];
  });
}

function politicalOf(
  written: Written,
  expires: string | undefined,
  published: number,
  zone: string,
  problems: Problem[],
): Political {
  const { until, ...fields } = written;
  problems.push(...missingFields(written), ...noAddresses(written));
  if (until === undefined) return fields;
  const moment = parseMoment(until, zone);
  if (moment.ok) {
    const first = dayOf(Number.isNaN(published) ? 0 : published, zone);
    if (moment.hasTime ? moment.millis < published : dayOf(moment.millis, zone) < first) {
      problems.push(endsTooEarly(until, first));
    } else if (expires === undefined) problems.push(outlasts(until, moment, zone));
    return { ...fields, until: moment.millis };
  }
  const { reason, message, expected, remedy } = moment;
  problems.push({ path: ['political', 'until'], rule: `date-${reason}`, message, expected, remedy });
  return fields;
}

function endsTooEarly(found: string, day: string): Problem {
  return {
    path: ['political', 'until'],
    rule: 'political-until-too-early',
    message: 'Die politische Anzeige endet, bevor der Artikel erscheint.',
    found,
    expected: `nicht vor ${day}`,
    remedy: `Schreiben Sie until: ${day}.`,
  };
}

/** Whoever reads the article still reads an advertisement: label and notice stay as long as it does, and nothing removes it. */
function outlasts(found: string, { millis, hasTime }: ParsedMoment, zone: string): Problem {
  // A mere day counts to its end; 36 hours after its beginning it is the next one, also where the clocks change.
  const end = hasTime ? found.trim() : dayOf(millis + 36 * 3_600_000, zone);
  return {
    path: ['political', 'until'],
    rule: 'political-outlasts',
    severity: 'hint',
    message: 'Der Artikel bleibt stehen, auch wenn die politische Anzeige nicht mehr verbreitet wird.',
    found,
    expected: 'ein Feld „expires“, mit dem der Artikel verschwindet',
    remedy: `Ergänzen Sie über „political“: expires: ${end}.`,
  };
}
