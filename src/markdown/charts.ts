// Blocks ```diagramm become charts; every other fenced block stays code.
import type { MarkdownIt, Token } from 'markdown-it';
import { type Chart, chartOf } from './chart.ts';
import type { ChartProblem } from './chart-problems.ts';
import { chartSource } from './chart-source.ts';
import { ownElement } from './trusted.ts';

/** @param markup of a chart; must escape what it prints */
export function charts(md: MarkdownIt, markup: (chart: Chart) => string): void {
  const { fence } = md.renderer.rules;
  md.renderer.rules.fence = (tokens, index, options, env, self) => {
    const token = tokens[index];
    if (!isChart(token)) return fence?.(tokens, index, options, env, self) ?? '';
    const problems: ChartProblem[] = [];
    const source = chartSource(token.content, problems);
    // Texts with mistakes are not rendered: `chartProblems` is asked before.
    if (problems[0] !== undefined) throw new Error(problems[0].message);
    return ownElement(env, markup(chartOf(source)));
  };
}

/** Whether a text can hold any: a cheap look before parsing. */
export function mayHoldCharts(body: string): boolean {
  return body.includes('diagramm');
}

/** What is wrong with the charts among the tokens; lines of the text, from 0. */
export function chartProblems(tokens: readonly Token[]): ChartProblem[] {
  return tokens.filter(isChart).flatMap((token) => {
    const problems: ChartProblem[] = [];
    chartSource(token.content, problems);
    const first = (token.map?.[0] ?? 0) + 1;
    return problems.map((problem) => ({ ...problem, line: problem.line + first }));
  });
}

function isChart(token: Token | undefined): token is Token {
  return token?.type === 'fence' && token.info.trim() === 'diagramm';
}
