export default {
  layout: 'article.njk',
  permalink: '/{{ page.date | path("yyyy/MM/dd") }}/{{ page.fileSlug }}.html',
};
