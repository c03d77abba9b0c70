// The reservation of text and data mining (§ 44b (3) UrhG, Art. 4 (3) DSM directive), readable by machines, in each of the
// ways that are read today: as W3C's TDM Reservation Protocol says it (https://www.w3.org/community/reports/tdmrep/), and
// for each collector by its name.
import { basePath, pageAddress, type Settings } from '../settings.ts';

type Reserving = Pick<Settings, 'siteUrl' | 'textMining'>;

/**
 * Programs that collect texts to train models, by the names under which they read `robots.txt`. Written down from what their
 * operators publish, compared with https://github.com/ai-robots-txt/ai.robots.txt. Programs that fetch a page because a
 * person asks for it, and those of search engines, are not among them: they bring readers. (The list on npm that is kept best,
 * `crawler-user-agents`, has patterns for log lines, not these names, and does not tell the two kinds apart.)
 */
export const collectors = [
  // https://platform.openai.com/docs/bots
  'GPTBot',
  // https://developers.google.com/crawling/docs/crawlers-fetchers/google-common-crawlers#google-extended
  'Google-Extended',
  // https://support.apple.com/119829
  'Applebot-Extended',
  // https://support.claude.com/en/articles/8896518
  'ClaudeBot',
  'anthropic-ai',
  // https://commoncrawl.org/ccbot
  'CCBot',
  // https://developers.facebook.com/docs/sharing/webmasters/web-crawlers
  'meta-externalagent',
  'FacebookBot',
  // https://developer.amazon.com/amazonbot
  'Amazonbot',
  // https://allenai.org/crawler
  'AI2Bot',
  // https://docs.diffbot.com/docs/getting-started-with-crawl
  'Diffbot',
  // https://webz.io/bot.html
  'Webzio-Extended',
  // They name themselves in what they send, and publish nothing.
  'Bytespider',
  'ChatGLM-Spider',
  'cohere-training-data-crawler',
  'DeepSeekBot',
  'ICC-Crawler',
  'img2dataset',
  'laion-huggingface-processor',
  'omgili',
  'SBIntuitionsBot',
] as const;

/** Whether machines are told to keep off. */
export const isReserved = ({ textMining }: Pick<Settings, 'textMining'>): boolean =>
  textMining?.reserved === true;

/** What each answer of a server says, and each page in its head; empty where nothing is reserved. */
export function reservation(settings: Reserving): Readonly<Record<string, string>> {
  if (!isReserved(settings)) return {};
  const policy = policyOf(settings);
  return { 'tdm-reservation': '1', ...(policy === undefined ? {} : { 'tdm-policy': policy }) };
}

/** `/.well-known/tdmrep.json`, for the site's folder and all below it. */
export function tdmrepFile(settings: Reserving): string {
  const policy = policyOf(settings);
  const rule = {
    location: `${basePath(settings)}/`,
    'tdm-reservation': 1,
    ...(policy === undefined ? {} : { 'tdm-policy': policy }),
  };
  return `${JSON.stringify([rule], null, 1)}\n`;
}

const policyOf = (settings: Reserving): string | undefined =>
  settings.textMining?.policy === undefined ? undefined : pageAddress(settings.textMining.policy, settings);
