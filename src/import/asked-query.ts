// What stands behind the question mark of an old address: some of it says which page is meant, most of it does not.

/** Where readers came from, what they had done before, and which view of the same page they want. */
const idle =
  /^(?:utm_\w+|mtm_\w+|pk_\w+|piwik_\w+|[a-z]*clid|gclsrc|gad_source|gbraid|wbraid|mc_[ce]id|_g[al]|_hs\w+|igsh(?:id)?|ref|referrer|source|share|nb|fb_\w+|replytocom|amp|print|preview\w*|doing_wp_cron|phpsessid|jsessionid|sid|cachebuster|_|v|ver|lang|l)$/i;

/** Those that say which page is meant, in the order of their names: `cat=3&paged=2`. Empty: the path alone says it. */
export function queryOf(address: string): string {
  const [, query = ''] = address.replace(/#.*/s, '').split(/\?(.*)/s);
  if (query === '') return '';
  return [...new URLSearchParams(query)]
    .filter(([name]) => !idle.test(name))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map((part) => part.map(encodeURIComponent).join('='))
    .join('&');
}

/** Without what stands behind the question mark, and without a place on the page. */
export const withoutQuery = (address: string): string => address.replace(/[?#].*/s, '');

/** What WordPress shows instead of its front page: a post, a picture, a category. */
export function wordpressQuery(query: string): readonly [name: string, value: string] | undefined {
  const values = [...new URLSearchParams(query)];
  return values.find(
    ([name, value]) =>
      (/^(?:p|page_id|attachment_id|cat|author|m)$/.test(name) && /^\d+$/.test(value)) ||
      (/^(?:tag|category_name|author_name|feed)$/.test(name) && value !== ''),
  );
}
