// Percent-encoded texts as people read them; what is no text in UTF-8 stays as it is.

/** A part of an address: a path, a fragment, a file's name. */
export const decodedPart = (part: string): string => decodedBy(decodeURIComponent, part);

/** A whole address: encoded signs that would separate its parts stay encoded. */
export const decodedAddress = (address: string): string => decodedBy(decodeURI, address);

function decodedBy(decode: (text: string) => string, text: string): string {
  try {
    return decode(text);
  } catch {
    return text;
  }
}
