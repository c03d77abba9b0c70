// Records of CSV (RFC 4180): values in quotation marks may hold commas, doubled quotation marks and line ends.

/** Whether a record goes on in the next line, since a quotation mark is open. */
export function isOpen(record: string): boolean {
  let marks = 0;
  for (let at = record.indexOf('"'); at >= 0; at = record.indexOf('"', at + 1)) marks++;
  return marks % 2 === 1;
}

/** A value as it stands in a record, in quotation marks where it needs them. */
export const csvValue = (text: string): string =>
  /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** The values of a whole record. */
export function csvValues(record: string, separator = ','): string[] {
  if (!record.includes('"')) return record.split(separator);
  const values: string[] = [];
  let value = '';
  let quoted = false;
  for (let index = 0; index < record.length; index++) {
    const char = record[index] ?? '';
    if (quoted) {
      if (char !== '"') value += char;
      else if (record[index + 1] === '"') {
        value += '"';
        index++;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === separator) {
      values.push(value);
      value = '';
    } else value += char;
  }
  values.push(value);
  return values;
}
