// Which files of `content/` and `public/` are somebody's work, and which are left there by programs.

/** Articles and ordinary pages in Markdown; the ending in any case. */
const markdown = /\.(?:md|markdown)$/i;
/** What an article was probably meant to be: other endings of Markdown, texts, and documents of word processors. */
const meantAsText =
  /\.(?:mdx|mdown|mkdn?|mdwn|mdtxt|mdtext|rmd|qmd|txt|text|rst|adoc|asciidoc|org|textile|html?|docx?|odt|rtf|pages)$/i;

const meantAsPage = /\.(?:mdx|mdown|mkdn?|mdwn|mdtxt|mdtext|txt|docx?|odt|rtf|pages)$/i;

const segments: readonly RegExp[] = [
  // macOS, on disks that are not its own, and in its archives.
  /^\._/,
  /^\.(?:DS_Store|AppleDouble|LSOverride|Spotlight-V100|Trashes|fseventsd|TemporaryItems|DocumentRevisions-V100)$/i,
  /^__MACOSX$/,
  /^Icon\r$/,
  // Windows, KDE, network drives, synchronisation.
  /^(?:Thumbs\.db(?::encryptable)?|ehthumbs(?:_vista)?\.db|desktop\.ini|\$RECYCLE\.BIN)$/i,
  /^\.(?:directory|Trash-\d+|nfs[0-9a-f]+|sync|stfolder|syncthing\..*|~lock\..*#)$/i,
  // Word processors' and editors' locks, swap files, and copies of the state before.
  /^~\$/,
  /~$/,
  /^\.?#/,
  /\.sw[a-p]$/i,
  /^4913$/,
  /\.(?:bak|backup|orig|rej|tmp|temp|part|crdownload|save|old)$/i,
  /^\.goutputstream-/,
  // What keeps an empty folder in Git.
  /^\.gitkeep$/,
];

/** Whether a program left the file, for itself: it is neither content nor a mistake. @param path with `/` */
export function isLeftBehind(path: string): boolean {
  // Nearly every name is plain; one look spares it twenty.
  if (!/(?:^|\/)[.~#_$4DTEI]|[~#\r]|\.(?:sw|ba|or|re|tm|te|pa|cr|sa|ol|db|ini)/i.test(path)) return false;
  return path.split('/').some((segment) => segments.some((pattern) => pattern.test(segment)));
}

/** @param file path below `content/` */
export function isArticle(file: string): boolean {
  return file.startsWith('artikel/') && markdown.test(file) && !isLeftBehind(file);
}

/** A file in `artikel/` or `seiten/` that was meant as an article or a page, and would be passed over. */
export function isStray(file: string): boolean {
  if (isLeftBehind(file)) return false;
  if (file.startsWith('artikel/')) return meantAsText.test(file);
  // Pages may be templates of Eleventy's own kinds, HTML among them.
  return (
    file.startsWith('seiten/') && (meantAsPage.test(file) || (markdown.test(file) && !file.endsWith('.md')))
  );
}
