import { raw } from 'hono/html';
import { breakingClass, factsClass, saveHook } from '../src/contract/hooks.ts';
import type { ArticleProps } from '../src/plan/props/article.ts';
import type { LayoutData } from '../src/plan/props/by-layout.ts';
import type { ArticleLink } from '../src/plan/props/shared.ts';
import { byline } from './components/byline.ts';
import { changeLog, lastChange } from './components/changes.ts';
import { correctionsAbove, correctionsBelow } from './components/correction.ts';
import { embedsTag } from './components/embed.ts';
import { headline } from './components/headline.ts';
import { germanIn, language } from './components/language.ts';
import { leadFigure } from './components/lead-figure.ts';
import { liveState } from './components/live-state.ts';
import { mark } from './components/mark.ts';
import { neighbours } from './components/neighbours.ts';
import { paid } from './components/paid.ts';
import { share } from './components/share.ts';
import { tagList } from './components/tag-list.ts';
import { time } from './components/time.ts';
import { type Html, html } from './html.ts';

export const data = { layout: 'base.11ty.ts' };

/** An article's page; `content` is its text as safe HTML. */
export default function article({ entry: { props }, content }: LayoutData<'article'>): string {
  return html`<article class="article"${language(props.lang)}>
${opening(props)}
${facts(props)}
${props.figure && leadFigure(props.figure)}
<div class="text">
${correctionsAbove(props.corrections, props.lang)}${props.live && liveState(props.live, props.lang)}${raw(content)}${correctionsBelow(props.corrections, props.lang)}
</div>
<footer class="article-end"${germanIn(props.lang)}>
${props.changes && changeLog(props.changes)}${tagList(props.tags)}
${share(props.share)}
</footer>
</article>
${neighbours(props.previous, props.next)}${props.hasEmbeds && embedsTag}`.toString();
}

function opening(props: ArticleProps): Html {
  return html`<header class="article-opening">
<p class="kicker">${props.breaking && html`<strong class="${breakingClass}"${germanIn(props.lang)}>Eilmeldung</strong> `}${mark(props.mark, props.lang)}<a href="${props.section.url}"${germanIn(props.lang)}>${props.section.label}</a>${
    props.kicker && html` <span>${props.kicker}</span>`
  }</p>
<h1>${headline(props.title, props.lang)}</h1>
${props.lead && html`<p class="article-lead">${props.lead}</p>`}
${byline(props.authors, props.source, props.lang)}${props.paid && paid(props.paid, props.lang)}
</header>`;
}

function facts(props: ArticleProps): Html {
  return html`<ul class="${factsClass}"${germanIn(props.lang)}>
<li><span class="unseen">Veröffentlicht: </span>${time(props.published)}</li>
${
  props.updated &&
  html`<li>Aktualisiert: ${time(props.updated)}</li>
`
}${props.changes && lastChange(props.changes)}${
  props.reads &&
  html`<li>Gelesen: ${props.reads}</li>
`
}${
  props.ai &&
  html`<li>Mit KI erzeugt: ${props.ai}</li>
`
}<li>Lesezeit: ${props.readingMinutes} Min.</li>
${props.translations?.map(translation)}<li class="with-script"><button class="save" type="button" ${saveHook} aria-pressed="false">Merken</button></li>
</ul>`;
}

const translation = ({ url, label, lang }: ArticleLink): Html =>
  html`<li><a href="${url}" rel="alternate" hreflang="${lang?.code}"${language(lang)}>${label}</a></li>
`;
