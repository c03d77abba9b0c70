/** Cases that are about the file's name; the others are called `2019-12-05-<case>.md`. */
const names: Readonly<Record<string, string>> = {
  'date-missing': 'der-rat-tagt.md',
  'date-missing-but-misnamed': 'der-rat-tagt.md',
  'title-is-index': 'index.md',
  'day-in-file-name-impossible': '2019-02-29-der-rat-tagt.md',
};

/** Name of the file that a case of tests/errors is read as. */
export const fileNameOf = (name: string): string => names[name] ?? `2019-12-05-${name}.md`;
