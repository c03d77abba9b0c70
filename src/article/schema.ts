// The one description of an article's front-matter: its fields, what they may hold, and what they mean to editors.
// The handbook's table and the JSON Schema for code editors are made from it.
import * as z from 'zod';
import { parseFocus } from './focus.ts';

declare module 'zod' {
  interface GlobalMeta {
    /** What is typed into it, where that is more than a line of text. */
    form?: 'moment' | 'lines' | 'picture';
  }
}

// The parser hands over every scalar as the text that was written (yaml-fields.ts), so that nothing is lost on the
// way; numbers and truth values are therefore read here, by zod's own means.
const text = z.string();
const filled = z.string().regex(/\S/);
const yesNo = z.stringbool({ truthy: ['true'], falsy: ['false'] });
/** A whole number as it is typed. */
export const wholeNumber = /^\d{1,15}$/;
const count = z.string().regex(wholeNumber).transform(Number).pipe(z.int().min(0));
const oneOrMore = z.union([text, z.array(text)]);

const focus = z.string().refine((written) => parseFocus(written) !== undefined);

/** What can be made by a machine, as editors type it. */
export const aiKinds = ['image', 'audio', 'text', 'video'] as const;

const rights = z.strictObject({
  until: filled
    .describe(
      'Bis wann das Bild gezeigt werden darf, geschrieben wie `date`; danach verschwindet es mit allen Fassungen, der Artikel bleibt.',
    )
    .meta({ title: 'Zu zeigen bis', form: 'moment' }),
});

const image = z.strictObject({
  src: filled
    .describe(
      'Bilddatei: neben dem Artikel (`bild.jpg`) oder von `content/` aus mit Schrägstrich am Anfang (`/bilder/bild.jpg`).',
    )
    .meta({ title: 'Bilddatei', form: 'picture' }),
  alt: text
    .describe(
      'Was auf dem Bild zu sehen ist, für alle, die es nicht sehen. Nur bei reinem Schmuck leer: `alt: ""`.',
    )
    .meta({ title: 'Alternativtext' }),
  caption: text.optional().describe('Bildunterschrift.').meta({ title: 'Bildunterschrift', form: 'lines' }),
  credit: text
    .optional()
    .describe('Bildnachweis, zum Beispiel `Foto: Ella Muster`.')
    .meta({ title: 'Bildnachweis' }),
  focus: focus
    .optional()
    .describe(
      'Die Stelle, die jeder Ausschnitt zeigen soll: von links und von oben in Prozent (`30% 60%`) oder in Worten (`links oben`). Ohne Angabe wählt der Rechner.',
    )
    .meta({ title: 'Bildmitte' }),
  ai: z
    .union([yesNo, z.literal('image')])
    .optional()
    .describe('`true`: Das Bild ist mit KI erzeugt. Steht es in der Bilddatei, genügt das.')
    .meta({ title: 'Mit KI erzeugt' }),
  rights: rights.optional().describe('Was die Rechte am Bild begrenzt.').meta({ title: 'Bildrechte' }),
});

/** Regulation (EU) 2024/900: Art. 11 (label), 12 (transparency notice). */
const political = z.strictObject({
  sponsor: filled
    .describe('Auftraggeber: wer die Anzeige in Auftrag gegeben hat.')
    .meta({ title: 'Auftraggeber' }),
  controller: filled
    .optional()
    .describe('Wer den Auftraggeber letztlich kontrolliert, wenn das jemand anders ist.')
    .meta({ title: 'Wer ihn kontrolliert' }),
  occasion: filled
    .describe('Wahl, Abstimmung oder Gesetzgebungsverfahren, worauf sich die Anzeige bezieht.')
    .meta({ title: 'Anlass' }),
  notice: filled
    .optional()
    .describe(
      'Adresse einer Transparenzbekanntmachung, die es schon gibt. Ohne sie entsteht eine aus den folgenden Feldern.',
    )
    .meta({ title: 'Transparenzbekanntmachung' }),
  email: filled.optional().describe('E-Mail-Adresse des Auftraggebers.').meta({ title: 'E-Mail-Adresse' }),
  address: filled.optional().describe('Anschrift des Auftraggebers.').meta({ title: 'Anschrift' }),
  payer: filled
    .optional()
    .describe('Wer zahlt, mit Anschrift und E-Mail-Adresse, wenn es nicht der Auftraggeber ist.')
    .meta({ title: 'Zahler' }),
  until: filled
    .optional()
    .describe(
      'Bis wann die Anzeige verbreitet wird, geschrieben wie `date`; Kennzeichnung und Bekanntmachung bleiben, solange der Artikel steht.',
    )
    .meta({ title: 'Verbreitet bis', form: 'moment' }),
  amount: filled
    .optional()
    .describe('Was dafür insgesamt gezahlt oder sonst geleistet wird, auch für die Kampagne.')
    .meta({ title: 'Betrag' }),
  origin: filled
    .optional()
    .describe('Ob das Geld aus öffentlichen oder privaten Quellen stammt, aus der EU oder von außerhalb.')
    .meta({ title: 'Herkunft des Geldes' }),
  method: filled
    .optional()
    .describe('Wie der Betrag berechnet ist.')
    .meta({ title: 'Berechnung des Betrags', form: 'lines' }),
  information: filled
    .optional()
    .describe('Adresse amtlicher Auskunft, wie man an der Wahl oder Abstimmung teilnimmt.')
    .meta({ title: 'Amtliche Auskunft' }),
  targeting: filled
    .optional()
    .describe('Verfahren, mit denen die Anzeige bestimmten Gruppen gezeigt wird, wenn es welche gibt.')
    .meta({ title: 'Zielgruppen', form: 'lines' }),
  suspended: filled
    .optional()
    .describe('Ob eine frühere Fassung wegen eines Verstoßes gestoppt wurde.')
    .meta({ title: 'Gestoppte Fassung' }),
});

/** What is said of an article after it has appeared. */
export const correctionKinds = ['Korrektur', 'Klarstellung', 'Nachtrag', 'Gegendarstellung'] as const;

const correction = z.strictObject({
  date: filled
    .describe('Tag und, wenn bekannt, Uhrzeit, geschrieben wie `date`.')
    .meta({ title: 'Datum', form: 'moment' }),
  kind: z
    .enum(correctionKinds)
    .describe('`Korrektur`, `Klarstellung`, `Nachtrag` oder `Gegendarstellung`.')
    .meta({ title: 'Art' }),
  text: filled
    .describe(
      'Was berichtigt wird, ohne Markdown; Absätze mit `text: |` und einer Leerzeile. Eine Gegendarstellung steht hier im vollen Wortlaut, ohne Zusatz der Redaktion.',
    )
    .meta({ title: 'Wortlaut', form: 'lines' }),
  prominent: yesNo
    .optional()
    .describe('`true`: steht über dem Text statt darunter.')
    .meta({ title: 'Über dem Text' }),
});

/** Front-matter of an article, from texts as written to checked values. Unknown fields are refused. */
export const frontMatterSchema = z.strictObject({
  title: filled.describe('Überschrift.').meta({ title: 'Überschrift' }),
  date: filled
    .optional()
    .describe(
      'Tag und, wenn bekannt, Uhrzeit der Veröffentlichung: `2019-12-05 14:32`. Sonst zählt der Dateiname.',
    )
    .meta({ title: 'Erscheinungsdatum', form: 'moment' }),
  updated: filled
    .optional()
    .describe('Letzte redaktionelle Änderung, geschrieben wie `date`.')
    .meta({ title: 'Aktualisiert', form: 'moment' }),
  section: filled
    .optional()
    .describe('Ressort, wie es in den Einstellungen heißt.')
    .meta({ title: 'Ressort' }),
  kicker: text.optional().describe('Dachzeile.').meta({ title: 'Dachzeile' }),
  lead: text
    .optional()
    .describe('Vorspann. Ohne ihn zeigen Listen die ersten Sätze des Textes.')
    .meta({ title: 'Vorspann', form: 'lines' }),
  authors: oneOrMore
    .optional()
    .describe('Wer den Artikel geschrieben hat, ein Name oder eine Liste.')
    .meta({ title: 'Autoren' }),
  source: text
    .optional()
    .describe('Agentur oder andere Quelle, zum Beispiel `dpa`.')
    .meta({ title: 'Quelle' }),
  tags: oneOrMore.optional().describe('Schlagworte, eines oder eine Liste.').meta({ title: 'Schlagworte' }),
  image: image.optional().describe('Aufmacherbild.').meta({ title: 'Aufmacherbild' }),
  reads: count
    .optional()
    .describe('Wie oft der Artikel gelesen wurde, eine ganze Zahl.')
    .meta({ title: 'Gelesen' }),
  breaking: z
    .union([yesNo, filled])
    .optional()
    .describe('Eilmeldung: `true` oder der Zeitpunkt, bis zu dem sie eine ist.')
    .meta({ title: 'Eilmeldung' }),
  liveblog: z
    .union([yesNo, z.literal('beendet')])
    .optional()
    .describe(
      'Liveblog: `true`, danach `beendet`. Jeder Eintrag im Text beginnt mit `### 14:32 Überschrift`.',
    )
    .meta({ title: 'Liveblog' }),
  ai: oneOrMore
    .optional()
    .describe('Was daran mit KI erzeugt ist: `image`, `audio`, `text`, `video`, eines oder eine Liste.')
    .meta({ title: 'KI-Inhalte' }),
  sponsored: yesNo
    .optional()
    .describe('`true`: Der Artikel ist bezahlt und heißt überall „Anzeige“.')
    .meta({ title: 'Anzeige' }),
  sponsor: text.optional().describe('Wer die Anzeige bezahlt.').meta({ title: 'Werbekunde' }),
  political: political
    .optional()
    .describe('Politische Anzeige: Auftraggeber, Anlass und was die Transparenzbekanntmachung sagt.')
    .meta({ title: 'Politische Anzeige' }),
  noindex: yesNo
    .optional()
    .describe(
      '`true`: Suchmaschinen, Suche, Feeds und Empfehlungen lassen den Artikel aus; unter seiner Adresse bleibt er.',
    )
    .meta({ title: 'Nicht auffindbar' }),
  corrections: z
    .array(correction)
    .optional()
    .describe(
      'Korrekturen und Gegendarstellungen, eine Liste; sie stehen beim Artikel und unter `/korrekturen/`.',
    )
    .meta({ title: 'Korrekturen' }),
  lang: filled
    .optional()
    .describe('Sprache des Artikels, wenn er nicht deutsch ist, als Kürzel: `en`, `fr`, `tr`, `uk`, `ar`.')
    .meta({ title: 'Sprache' }),
  translations: oneOrMore
    .optional()
    .describe(
      'Derselbe Artikel in anderen Sprachen: eine Datei (`2026-11-24-bridge.md`) oder Adresse, oder eine Liste. Die Angabe in einem von ihnen genügt.',
    )
    .meta({ title: 'Übersetzungen' }),
  draft: yesNo.optional().describe('`true`: Entwurf, erscheint nicht.').meta({ title: 'Entwurf' }),
  publish: filled
    .optional()
    .describe('Ab wann der Artikel erscheint, geschrieben wie `date`.')
    .meta({ title: 'Erscheint ab', form: 'moment' }),
  expires: filled
    .optional()
    .describe('Ab wann der Artikel nicht mehr erscheint, geschrieben wie `date`.')
    .meta({ title: 'Erscheint bis', form: 'moment' }),
  aliases: oneOrMore
    .optional()
    .describe('Frühere Adressen, die hierher führen, zum Beispiel `/alt/artikel-17`.')
    .meta({ title: 'Frühere Adressen' }),
  slug: filled
    .optional()
    .describe('Letzter Teil der Adresse, wenn er vom Dateinamen abweichen soll.')
    .meta({ title: 'Adresse' }),
});

/** What the fields of an article hold once they are checked: texts as typed, moments not yet read. */
export type FrontMatter = z.infer<typeof frontMatterSchema>;

/** Names of all fields, in the order of the handbook. */
export const fieldNames: readonly string[] = Object.keys(frontMatterSchema.shape);

/** Fields with fields of their own, and the names of these. */
export const nestedFieldNames = {
  image: Object.keys(image.shape),
  rights: Object.keys(rights.shape),
  political: Object.keys(political.shape),
  corrections: Object.keys(correction.shape),
} as const satisfies Readonly<Record<string, readonly string[]>>;

const shapes: readonly Readonly<Record<string, z.ZodType>>[] = [
  frontMatterSchema.shape,
  image.shape,
  rights.shape,
  political.shape,
  correction.shape,
];

/** Names of the fields that hold a moment, of all depths. */
export const momentFields: readonly string[] = shapes.flatMap((shape) =>
  Object.entries(shape).flatMap(([name, field]) => (field.meta()?.form === 'moment' ? [name] : [])),
);

/** A field that has fields of its own. */
export type Holder = keyof typeof nestedFieldNames;

/** The field below which a path leads, if it has fields of its own: `corrections` of `['corrections', 0, 'date']`. */
export function holderOf(path: readonly (string | number)[]): Holder | undefined {
  return path
    .slice(0, -1)
    .filter((step): step is Holder => typeof step === 'string' && step in nestedFieldNames)
    .at(-1);
}
