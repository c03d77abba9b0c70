// German newspaper sentences from the vocabulary: main and subordinate clauses, quotes, figures.
import type { Random } from './random.ts';
import {
  adjectives,
  adverbs,
  feminine,
  firstNames,
  infinitives,
  lastNames,
  masculine,
  neuter,
  participles,
  places,
  plural,
  verbs,
} from './words.ts';

/** One sentence with its full stop, eight to thirty words. */
export function makeSentence(random: Random): string {
  const form = random.between(0, 9);
  switch (form) {
    case 0:
      return `${upperFirst(subject(random))} ${verb(random)} ${object(random)}, weil ${subject(random)} ${object(random)} ${verb(random)}.`;
    case 1:
      return `In ${random.pick(places)} wurde ${random.pick(adverbs)} ${subject(random)} ${random.pick(participles)}, nachdem ${subject(random)} ${random.pick(adverbs)} ${object(random)} ${verb(random)}.`;
    case 2:
      return `„${upperFirst(subject(random))} muss jetzt ${random.pick(infinitives)}, sonst wird ${subject(random)} nicht ${random.pick(participles)}“, sagte ${person(random)} in ${random.pick(places)}.`;
    case 3:
      return `Nach Angaben von ${person(random)} ${verb(random)} ${subject(random)} ${object(random)}; rund ${random.between(2, 98)} Prozent seien ${random.pick(participles)}.`;
    case 4:
      return `${upperFirst(subject(random))}, ${relative(random)}, ${verb(random)} ${random.pick(adverbs)} ${object(random)}.`;
    case 5:
      return `Für ${object(random)} stehen ${random.between(2, 900)} Millionen Euro bereit, doch ${subject(random)} will ${random.pick(adverbs)} ${random.pick(infinitives)}.`;
    case 6:
      return `${upperFirst(random.pick(adverbs))} ${verb(random)} ${subject(random)} ${object(random)}.`;
    case 7:
      return `Ob ${subject(random)} ${object(random)} ${verb(random)}, blieb in ${random.pick(places)} ${random.pick(adverbs)} offen – auch ${subject(random)} wollte dazu nicht ${random.pick(infinitives)}.`;
    case 8:
      return `${upperFirst(subject(random))} und ${subject(random)} wollen bis ${random.between(2027, 2040)} gemeinsam ${random.pick(infinitives)}, z. B. in ${random.pick(places)} und ${random.pick(places)}.`;
    default:
      return `${person(random)} ${verb(random)} ${object(random)} und ${object(random)}.`;
  }
}

/** A headline of four to ten words, without a full stop. */
export function makeHeadline(random: Random): string {
  switch (random.between(0, 3)) {
    case 0:
      return `${random.pick(places)}: ${upperFirst(subject(random))} ${verb(random)} ${object(random)}`;
    case 1:
      return `${upperFirst(random.pick(adjectives))} ${random.pick(feminine)} in ${random.pick(places)} ${random.pick(participles)}`;
    case 2:
      return `${random.pick(plural)} und ${random.pick(plural)} wollen ${random.pick(adverbs)} ${random.pick(infinitives)}`;
    default:
      return `Warum ${subject(random)} ${object(random)} ${verb(random)}`;
  }
}

/** A few words that can stand alone, for headings and list items. */
export function makePhrase(random: Random): string {
  const place = random.pick(places);
  return `${upperFirst(random.pick(adjectives))} ${random.pick(plural)} für ${place}`;
}

/** First and last name. */
export function person(random: Random): string {
  return `${random.pick(firstNames)} ${random.pick(lastNames)}`;
}

function subject(random: Random): string {
  switch (random.between(0, 3)) {
    case 0:
      return `der ${adjective(random, '')}${random.pick(masculine)}`;
    case 1:
      return `die ${adjective(random, '')}${random.pick(feminine)}`;
    case 2:
      return `das ${adjective(random, '')}${random.pick(neuter)}`;
    default:
      return `${random.pick(plural)} aus ${random.pick(places)}`;
  }
}

function object(random: Random): string {
  switch (random.between(0, 3)) {
    case 0:
      return `den ${adjective(random, 'n')}${random.pick(masculine)}`;
    case 1:
      return `die ${adjective(random, '')}${random.pick(feminine)}`;
    case 2:
      return `das ${adjective(random, '')}${random.pick(neuter)}`;
    default:
      return `die ${adjective(random, 'n')}${random.pick(plural)}`;
  }
}

const adjective = (random: Random, ending: string): string =>
  random.chance(0.4) ? `${random.pick(adjectives)}${ending} ` : '';

const relative = (random: Random): string =>
  `was ${random.pick(plural)} ${random.pick(adverbs)} ${random.pick(verbs)}`;

const verb = (random: Random): string => random.pick(verbs);

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
