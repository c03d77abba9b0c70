// The Markdown of a generated article: paragraphs, now and then headings, a list, a quote.
import type { Random } from './random.ts';
import { makePhrase, makeSentence, person } from './sentences.ts';

/** Markdown of 150 to 700 words, 350 on average. */
export function makeText(random: Random): string {
  const target = wordTarget(random);
  const hasHeadings = target > 300 && random.chance(0.5);
  const blocks: string[] = [];
  let words = 0;
  while (words < target) {
    if (hasHeadings && blocks.length > 2 && random.chance(0.22)) blocks.push(`## ${makePhrase(random)}`);
    const block = makeBlock(random, blocks.length);
    words += countWords(block);
    blocks.push(block);
  }
  return `${blocks.join('\n\n')}\n`;
}

/** Words in a text: runs of anything but white space. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

/** Three random numbers added give a hump around the mean instead of a flat line; the last block may exceed it. */
function wordTarget(random: Random): number {
  const hump = (random.next() + random.next() + random.next()) / 3;
  const long = random.chance(0.12) ? random.between(0, 280) : 0;
  return Math.min(660, Math.round(110 + hump * 380 + long));
}

function makeBlock(random: Random, position: number): string {
  if (position > 1 && random.chance(0.05)) {
    return `> „${makeSentence(random).replace(/[„“]/g, '')}“ – ${person(random)}`;
  }
  if (position > 1 && random.chance(0.06)) {
    return Array.from({ length: random.between(3, 5) }, () => `- ${makePhrase(random)}`).join('\n');
  }
  return Array.from({ length: random.between(2, 5) }, () => emphasise(makeSentence(random), random)).join(
    ' ',
  );
}

/** Now and then editors set a word in bold. */
function emphasise(sentence: string, random: Random): string {
  if (!random.chance(0.04)) return sentence;
  const noun = /\p{Lu}\p{Ll}{7,}/u.exec(sentence)?.[0];
  return noun === undefined ? sentence : sentence.replace(noun, `**${noun}**`);
}
