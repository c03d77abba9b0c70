// Whose picture it is, said once: in the caption as typed, in the field for it, or in the file.

const label =
  '(?:fotos?|bild(?:er|nachweis)?|(?:archiv|symbol)(?:foto|bild)|grafik|illustration|karte|quelle|aufnahme|repro|screenshot|montage|copyright|credit)';
/** `Foto: …` to the end, as a sentence or in brackets of its own: not `Im Bild: …`. */
const creditAtEnd = new RegExp(`(?:^|[.!?…;,|/–—(\\[]|\\s-)\\s*(?:${label}\\s*:|©|\\(c\\))[^:]+$`, 'iu');
const labelled = new RegExp(`(?:(?<!\\p{L})${label}\\s*:|©|\\(c\\))\\s*(.+)`, 'iu');
/** No credit has more letters. */
const longest = 200;
/** What the page says itself before a credit. */
const ownLabel = /^(?:(?:fotos?|bild(?:er|nachweis)?)\s*:|©|\(c\))\s*/iu;

/**
 * The credit that stands below a picture.
 *
 * @param caption as typed
 * @param typed the editor's credit: left out only when the caption names the same
 * @param inFile what agency or camera wrote: left out also when the caption ends with a credit of the editor's
 * @example shownCredit('Das Rathaus. Foto: A. Huber', undefined, 'Anna Huber/dpa') // undefined
 */
export function shownCredit(
  caption: string | undefined,
  typed: string | undefined,
  inFile: string | undefined,
): string | undefined {
  const credit = typed ?? inFile;
  if (credit === undefined) return undefined;
  const said =
    caption !== undefined && (names(caption, credit) || (typed === undefined && creditAtEnd.test(caption)));
  return said ? undefined : credit.replace(ownLabel, '') || credit;
}

/** Whether the caption says, as a credit, at least a name of it: after `Foto:` or `©`, or at its end behind a mark. */
function names(caption: string, credit: string): boolean {
  const wanted = wordsOf(credit.replace(ownLabel, ''));
  const after = labelled.exec(caption)?.[1];
  if (after !== undefined && wordsOf(after).some((word) => wanted.includes(word))) return true;
  const last = /(?:^|[([–—|/.,;:]|\s-)\s*([^([–—|.,;:]+?)\s*[)\].]*\s*$/u.exec(caption.slice(-longest))?.[1];
  return last !== undefined && wanted.length > 0 && wordsOf(last).join(' ') === wanted.join(' ');
}

/** Names and agencies, without initials and small words. */
function wordsOf(text: string): string[] {
  const words = text.toLocaleLowerCase('de').match(/\p{L}[\p{L}\p{M}'’]+/gu) ?? [];
  return words.filter((word) => !/^(?:und|and|von|für|der|die|das|via|by)$/u.test(word));
}
