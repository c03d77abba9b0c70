// Non-breaking spaces where German text must not break: abbreviations, units, paragraphs of laws, titles, dates.
// Source: DIN 5008:2020 (geschütztes Leerzeichen) and Duden, „Hinweise zur Textverarbeitung“: a protected space, which
// may be narrow. It is U+00A0 here, not U+202F, because many fonts (subsets above all) lack the narrow one.

/** Abbreviations of single letters; also written without the blank, which Duden demands. */
const abbreviation =
  /(?<![\p{L}\p{N}.@/:])(?:z\. ?[BTZ]\.|d\. ?[hi]\.|i\. ?d\. ?R\.|u\. ?v\. ?m\.|[uov]\. ?a\.|[uo]\. ?Ä\.|s\. ?[ou]\.|u\. ?U\.|[nv]\. ?Chr\.|a\. ?D\.|e\. ?V\.|i\. ?A\.|o\. ?g\.|m\. ?E\.)(?![\p{L}\p{N}@])/gu;
const number =
  /(?<=\d) (?=(?:[%‰€$£§]|°[CF]|(?:[kcm]m|m|ha|km\/h|m\/s|[kM]?g|t|m?l|hl|[kMGT]?Wh?|[kMGT]B|k?V|[kMG]?Hz|min|Std\.|Mio\.|Mrd\.|Mill?ionen|Milliarden?|Million|Euro|Cent|Dollar|Franken|Prozent|Prozentpunkte|Grad|Uhr|Meter|Kilometer|Kilogramm|Tonnen|Liter|Hektar|Quadratmeter|Kubikmeter)(?![\p{L}\p{N}])|[ck]?m[²³]|(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)(?!\p{L})))/gu;
const date =
  /(?<=\b\d\d?\.) (?=(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan\.|Feb\.|Apr\.|Aug\.|Sept?\.|Okt\.|Nov\.|Dez\.)(?!\p{L}))/gu;
/** 12 500: groups of three digits. */
const thousands = /(?<=(?:^|[^\d.,])\d{1,3}(?: \d{3})*) (?=\d{3}(?!\d))/g;
const beforeNumber = /(?<=§|(?<!\p{L})(?:Abs\.|Art\.|Nr\.|Bd\.|Kap\.|Ziff\.|Rn\.|Az\.|S\.)) (?=\d)/gu;
const title = /(?<=(?<!\p{L})(?:Dr\.|Prof\.|Hr\.|Fr\.|St\.|Dipl\.-Ing\.)) (?=\p{Lu})/gu;

/** Replaces blanks by U+00A0 inside the patterns above; nothing else changes. */
export function protectedSpaces(text: string): string {
  let result = text;
  if (/\d/.test(result)) {
    result = result.replace(number, '\u00a0');
    if (/\d\. /.test(result)) result = result.replace(date, '\u00a0');
    if (/\d \d{3}/.test(result)) result = result.replace(thousands, '\u00a0');
    if (/[§.] \d/.test(result)) result = result.replace(beforeNumber, '\u00a0');
  }
  if (result.includes('.')) {
    if (/[zsiduovnaem]\. ?[A-Za-zÄ]/.test(result)) result = result.replace(abbreviation, withSpaces);
    if (/[rft]\. \p{Lu}|g\. \p{Lu}/u.test(result)) result = result.replace(title, '\u00a0');
  }
  return result;
}

function withSpaces(short: string): string {
  return short.replace(/\. ?(?=.)/g, '.\u00a0');
}
