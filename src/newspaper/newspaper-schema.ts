// The one description of `content/newspaper.yaml`: what a newsroom decides about its newspaper. From it come the check
// with its German messages, the JSON Schema for code editors and the type of what is read.
import { DateTime, IANAZone } from 'luxon';
import * as z from 'zod';
import { slugify } from '../article/slug.ts';
import { feedTexts, hosts, leastReads, readsModes, readsSteps, typefaces } from '../settings.ts';
import { isHexColor } from './accent.ts';

/** What a field says of itself besides its rule. */
export interface FieldMeta {
  /** What it holds, in German: part of error messages. */
  readonly expected: string;
  /** A right value as it is written in the file. */
  readonly example: string;
  /** How YAML's own types see the value, for code editors; the parser hands over texts. */
  readonly json?: Readonly<Record<string, unknown>>;
}

/** Every field's {@link FieldMeta}, by its schema. */
export const fieldMeta = z.registry<FieldMeta>();

const field = <Schema extends z.ZodType>(schema: Schema, meta: FieldMeta, description: string): Schema => {
  const described = schema.describe(description);
  fieldMeta.add(described, meta);
  return described;
};

const filled = z.string().regex(/\S/);
const text = (example: string, description: string) =>
  field(filled, { expected: 'ein Text', example }, description);
const yesNo = (description: string) =>
  field(
    z.stringbool({ truthy: ['true'], falsy: ['false'] }).optional(),
    { expected: 'true oder false', example: 'true', json: { type: 'boolean' } },
    description,
  );
const count = (least: number, most: number, example: number, description: string) =>
  field(
    z
      .string()
      .regex(/^\d{1,9}$/)
      .transform(Number)
      .pipe(z.int().min(least).max(most))
      .optional(),
    {
      expected: `eine ganze Zahl von ${least} bis ${most}`,
      example: String(example),
      json: { type: 'integer', minimum: least, maximum: most },
    },
    description,
  );
const isoDay = (description: string) =>
  field(
    z.string().refine((written) => /^\d{4}-\d{2}-\d{2}$/.test(written) && DateTime.fromISO(written).isValid),
    { expected: 'ein Tag wie 2026-01-01', example: '2026-01-01', json: { type: 'string', format: 'date' } },
    description,
  );
const webAddress = (example: string, description: string) =>
  field(
    z.string().refine(isWebAddress),
    { expected: 'eine Adresse mit https://', example, json: { type: 'string', format: 'uri' } },
    description,
  );

const policy = (example: string, description: string) =>
  field(
    z
      .string()
      .refine((written) => /^\/(?![/\\])\S*$/.test(written) || isWebAddress(written))
      .optional(),
    { expected: 'eine Adresse wie /impressum/ oder eine mit https://', example },
    description,
  );

const isSecure = (written: string): boolean => written.startsWith('https://') && isWebAddress(written);

/** Whether a text is an address of the web without query, fragment or user. */
function isWebAddress(written: string): boolean {
  if (!URL.canParse(written)) return false;
  const { protocol, search, hash, username } = new URL(written);
  return /^https?:$/.test(protocol) && search === '' && hash === '' && username === '';
}

const securityContact = field(
  z
    .string()
    .transform((written) => (/^[^\s@:/]+@[^\s@/]+$/.test(written) ? `mailto:${written}` : written))
    .refine((written) => /^(?:mailto:[^\s@]+@[^\s@]+|tel:\+[\d-]+)$/.test(written) || isSecure(written)),
  {
    expected: 'eine E-Mail-Adresse oder eine Adresse mit https://',
    example: 'sicherheit@ulmenrieder-bote.example',
  },
  'Wohin die Meldung geht: eine E-Mail-Adresse oder die Adresse eines Formulars.',
);

const section = z.strictObject({
  name: text('Politik', 'Name des Ressorts, wie Leser ihn sehen und Redakteure ihn in `section` schreiben.'),
  slug: field(
    z
      .string()
      .refine((written) => slugify(written) === written)
      .optional(),
    { expected: 'Kleinbuchstaben, Ziffern und Bindestriche', example: 'politik' },
    'Teil der Adresse: `politik` für `/politik/`. Ohne Angabe entsteht er aus dem Namen.',
  ),
  description: text(
    'Nachrichten aus der Politik.',
    'Ein Satz über das Ressort, für Suchmaschinen.',
  ).optional(),
});

const account = z.strictObject({
  name: text('Mastodon', 'Name des Netzes.'),
  url: webAddress('https://mastodon.example/@bote', 'Adresse des Kontos.'),
});

/** `content/newspaper.yaml`, from texts as written to checked values. Unknown fields are refused. */
export const newspaperSchema = z.strictObject({
  name: text('Ulmenrieder Bote', 'Name der Zeitung.'),
  claim: text('Zeitung für Ulmenried', 'Zeile unter dem Namen.').optional(),
  description: text('Nachrichten aus Ulmenried.', 'Ein Satz über die Zeitung, für Suchmaschinen.').optional(),
  url: webAddress(
    'https://ulmenrieder-bote.example',
    'Adresse der Zeitung im Netz, auch mit Ordner: https://name.github.io/bote.',
  ),
  timezone: field(
    z
      .string()
      .refine((written) => IANAZone.isValidZone(written))
      .optional(),
    { expected: 'eine Zeitzone der IANA', example: 'Europe/Berlin' },
    'Zeitzone aller redaktionellen Zeiten; ohne Angabe `Europe/Berlin`.',
  ),
  sections: field(
    z.array(section).min(1),
    { expected: 'eine Liste von Ressorts', example: '- name: Politik' },
    'Die Ressorts in der Reihenfolge der Navigation.',
  ),
  defaultSection: text(
    'Politik',
    'Ressort der Artikel, die keines nennen; ohne Angabe das letzte.',
  ).optional(),
  accent: field(
    z.string().refine(isHexColor).optional(),
    {
      expected: 'eine Farbe aus # und sechs Ziffern oder Buchstaben von a bis f, in Anführungszeichen',
      example: '"#0b665f"',
    },
    'Farbe der Zeitung, für Links und Dachzeilen. Für dunkle Seiten wird sie aufgehellt.',
  ),
  type: field(
    z.enum(typefaces).optional(),
    { expected: `eines von ${typefaces.join(', ')}`, example: 'literata' },
    'Schrift von Überschriften und Texten: `newsreader` oder `literata` mit Serifen, `libre-franklin` ohne.',
  ),
  reads: field(
    z.enum(readsModes).optional(),
    { expected: `eines von ${readsModes.join(', ')}`, example: 'auto' },
    `Ob an Artikeln steht, wie oft sie gelesen wurden: immer (always), nie (never) oder erst ab ${leastReads}-mal (auto).`,
  ),
  readsEvery: field(
    z.enum(readsSteps).optional(),
    { expected: `eines von ${readsSteps.join(', ')}`, example: 'auto' },
    'Wie oft die Zahl an einem Artikel wächst, wenn „npm run reads“ zählt: in der ersten Woche täglich, dann immer seltener (auto), oder täglich (day), wöchentlich (week), alle vier Wochen (month).',
  ),
  social: field(
    z.array(account).optional(),
    { expected: 'eine Liste von Konten', example: '- name: Mastodon' },
    'Konten in sozialen Netzen; sie stehen am Fuß jeder Seite.',
  ),
  fediverse: field(
    z
      .string()
      .regex(/^@[\w.-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i)
      .optional(),
    {
      expected: 'ein Konto wie @bote@mastodon.example, in Anführungszeichen',
      example: '"@bote@mastodon.example"',
    },
    'Konto im Fediverse; Mastodon nennt es unter geteilten Artikeln.',
  ),
  publisher: z
    .strictObject({
      name: text('Ulmenrieder Verlag GmbH', 'Wer die Zeitung herausgibt.').optional(),
      ethics: policy('/redaktionskodex/', 'Seite mit den Grundsätzen der Redaktion.'),
      corrections: policy('/korrekturen/', 'Seite über den Umgang mit Fehlern.'),
      ownership: policy('/impressum/', 'Seite, die sagt, wem die Zeitung gehört und wer sie bezahlt.'),
    })
    .optional()
    .describe('Was Suchmaschinen über den Verlag erfahren.'),
  feeds: z
    .strictObject({
      text: field(
        z.enum(feedTexts).optional(),
        { expected: 'teaser oder full', example: 'full' },
        'Was die Feeds der Zeitung und ihrer Ressorts enthalten: Anrisse (`teaser`) oder ganze Artikel (`full`).',
      ),
      hub: webAddress(
        'https://pubsubhubbub.appspot.com',
        'Adresse eines WebSub-Verteilers, der Neues sofort an Leseprogramme gibt; `npm run deploy` sagt ihm Bescheid.',
      ).optional(),
    })
    .optional()
    .describe('Was in den Feeds steht.'),
  textMining: z
    .strictObject({
      reserved: yesNo('Ob Text und Data Mining vorbehalten ist (§ 44b UrhG).'),
      policy: policy('/lizenz/', 'Seite oder Adresse, unter der steht, wie man eine Erlaubnis bekommt.'),
    })
    .optional()
    .describe('Was Maschinen erfahren, die aus Texten lernen.'),
  security: z
    .strictObject({
      contact: securityContact,
      expires: isoDay(
        'Bis zu welchem Tag die Angabe gilt, höchstens ein Jahr voraus; dann prüfen Sie sie und tragen einen neuen ein.',
      ),
      policy: policy('/sicherheit/', 'Seite mit den Regeln für alle, die nach Lücken suchen.'),
    })
    .optional()
    .describe('Wem jemand eine Sicherheitslücke meldet (security.txt).'),
  admin: z
    .strictObject({
      backend: field(
        z.enum(['github', 'gitlab']),
        { expected: 'github oder gitlab', example: 'github' },
        'Wo die Dateien der Zeitung liegen.',
      ),
      repo: field(
        z.string().regex(/^[\w.-]+(?:\/[\w.-]+)+$/),
        { expected: 'Besitzer und Name, mit Schrägstrich', example: 'bote/zeitung' },
        'Das Repository, wie es in seiner Adresse heißt.',
      ),
      branch: text('main', 'Zweig, der veröffentlicht wird; ohne Angabe `main`.').optional(),
      server: webAddress('https://git.bote.example', 'Adresse eines eigenen GitLab oder GitHub.').optional(),
    })
    .optional()
    .describe('Das Formular im Browser, `/admin/`. Ohne Angabe gibt es keines.'),
  lists: z
    .strictObject({
      page: count(1, 200, 20, 'Artikel auf einer Seite einer Liste, ungefähr.'),
      ticker: count(
        0,
        50,
        15,
        'Zeilen im Newsticker; auf Artikelseiten die Meldungen des Tages, mindestens acht.',
      ),
      newsticker: count(1, 500, 50, 'Artikel auf der Seite `/newsticker/`.'),
      feed: count(1, 500, 50, 'Artikel in einem Feed.'),
      related: count(0, 20, 4, 'Verwandte Artikel unter einem Artikel, höchstens.'),
      mostRead: count(1, 50, 10, 'Zeilen in „Meistgelesen“ auf der Startseite.'),
      mostReadPage: count(1, 500, 50, 'Artikel auf der Seite `/meistgelesen/`.'),
    })
    .optional()
    .describe('Wie lang die Listen sind.'),
  breakingHours: count(1, 168, 12, 'Wie viele Stunden ein Artikel mit `breaking: true` eine Eilmeldung ist.'),
  pages: field(
    z.enum(['markdown', 'templates']).optional(),
    { expected: 'markdown oder templates', example: 'markdown' },
    'Was in `content/seiten` liegen darf: nur Markdown, oder auch Vorlagen (`templates`), die beim Bauen Programme ausführen.',
  ),
  host: field(
    z.enum(hosts).optional(),
    { expected: `eines von ${hosts.join(', ')}`, example: 'apache' },
    'Wo die Zeitung liegt: Dann enthält die Website die Dateien, aus denen dieser Anbieter Kopfzeilen und frühere Adressen liest, und der Bau sagt, wenn sie für ihn zu groß wird.',
  ),
  changeLog: yesNo(
    'Ob an Artikeln steht, wann und was an ihnen nach der Veröffentlichung geändert wurde, wie Git es weiß.',
  ),
  search: yesNo('Ob es eine Suche gibt (`/suche/`).'),
  offline: yesNo('Ob Browser gelesene Artikel für Zeiten ohne Netz aufheben.'),
  shareCardsSince: isoDay(
    'Ab welchem Tag ein Artikel ohne Bild eine eigene Karte für geteilte Links bekommt; ältere zeigen die ihres Ressorts.',
  ).optional(),
  inlineStyleSince: isoDay(
    'Ab welchem Tag Artikel ihre Gestaltung selbst enthalten: schneller beim ersten Besuch, je Seite 26 KB mehr.',
  ).optional(),
});

/** What the file says, checked. */
export type NewspaperFile = z.output<typeof newspaperSchema>;
