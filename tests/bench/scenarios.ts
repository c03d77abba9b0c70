// What is measured, in the order in which a round does it: each scenario starts where the one before ended.

export const scenarioNames = [
  'cold',
  'no-change',
  'publish-one',
  'fresh-checkout',
  'edit-one-typo',
  'backdate-one',
  'change-one-layout',
] as const;

export type ScenarioName = (typeof scenarioNames)[number];

/** For the table. */
export const scenarioTitles: Record<ScenarioName, string> = {
  cold: 'cold: neither output nor cache',
  'no-change': 'no change',
  'publish-one': 'publish one article',
  'fresh-checkout': 'publish one, fresh checkout',
  'edit-one-typo': 'one typo in an old article',
  'backdate-one': 'one article of an old date',
  'change-one-layout': 'one word in the article layout',
};

/**
 * The scenario of a contestant that only knows full builds with which a scenario is compared: a cold build with
 * a cold build, all others with a build over the existing output after adding one article.
 */
export function baselineOf(scenario: ScenarioName): 'cold' | 'publish-one' {
  return scenario === 'cold' ? 'cold' : 'publish-one';
}
