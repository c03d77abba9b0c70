// A WordPress export in the shape in which WordPress writes it.
export interface Post {
  readonly id: number;
  readonly title: string;
  readonly content: string;
  readonly type?: string;
  readonly status?: string;
  readonly date?: string;
  readonly name?: string;
  readonly link?: string;
  readonly more?: string;
}

export const cdata = (text: string): string => `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

export const wxrItem = ({
  id,
  title,
  content,
  type = 'post',
  status = 'publish',
  date = '2019-12-05 17:52:00',
  name = `artikel-${id}`,
  link = `https://alt.example/2019/12/${name}/`,
  more = '',
}: Post): string => `<item>
<title>${cdata(title)}</title>
<link>${link}</link>
<dc:creator>${cdata('mfeldhoff')}</dc:creator>
<guid isPermaLink="false">https://alt.example/?p=${id}</guid>
<content:encoded>${cdata(content)}</content:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date>${cdata(date)}</wp:post_date>
<wp:post_name>${cdata(name)}</wp:post_name>
<wp:status>${cdata(status)}</wp:status>
<wp:post_type>${cdata(type)}</wp:post_type>
${more}
</item>
`;

export const wxr = (
  items: readonly string[],
  head = '<?xml version="1.0" encoding="UTF-8" ?>',
): string => `${head}
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Alt</title><link>https://alt.example</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://alt.example</wp:base_blog_url>
<wp:author><wp:author_login>${cdata('mfeldhoff')}</wp:author_login><wp:author_display_name>${cdata('Mara Feldhoff')}</wp:author_display_name></wp:author>
<wp:author><wp:author_login>${cdata('tl')}</wp:author_login><wp:author_display_name>${cdata('Tobias Lerchner')}</wp:author_display_name></wp:author>
${items.join('')}</channel>
</rss>
`;

export const meta = (key: string, value: string): string =>
  `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`;
