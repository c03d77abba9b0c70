// By which browsers offer the newspaper's search in their address line, https://github.com/dewitt/opensearch.
import { type Settings, siteLanguage } from '../settings.ts';

/** What the description allows a name to be. */
const longest = 16;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

/** @param search address of the search from the site's root, with `{searchTerms}` for what is looked for */
export function openSearchFile(
  { name, siteUrl }: Pick<Settings, 'name' | 'siteUrl'>,
  search: string,
): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escaped(shortName(name))}</ShortName>
<Description>${escaped(`Suche in ${name}`)}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Language>${siteLanguage}</Language>
<Image height="32" width="32" type="image/x-icon">${escaped(siteUrl)}/favicon.ico</Image>
<Url type="text/html" method="get" template="${escaped(siteUrl + search)}"/>
</OpenSearchDescription>
`;
}

/** As many whole words as fit; of a word that is too long alone, its beginning. */
function shortName(name: string): string {
  if (name.length <= longest) return name;
  const blank = name.lastIndexOf(' ', longest);
  return blank > 0 ? name.slice(0, blank).trimEnd() : `${name.slice(0, longest - 1)}…`;
}
