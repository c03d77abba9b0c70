// A published site against the built one: what a reader, a search engine or a feed reader would get, and what they should.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../settings.ts';
import { bothPolicies, formFolder, formPolicy, siteHeaders } from '../headers.ts';
import { encodedPath } from '../redirects.ts';
import { readStand, type Stand, standFile } from '../stand.ts';
import { type Answer, ask, endAsking, NoAnswer } from './ask.ts';
import { cachingOf, type Expectations, expectationsOf, typesOf } from './expected.ts';
import { feedProblem } from './feed-problem.ts';
import { sampleOf } from './sample.ts';

export interface VerifyOptions {
  /** Folder of the built site. */
  readonly site: string;
  /** Address of the published one; no slash at its end. */
  readonly url: string;
  readonly settings: Settings;
  /** How many files are drawn by lot, besides those that always are looked at. */
  readonly size: number;
  readonly seed: string;
  /** Milliseconds for each answer. */
  readonly timeout: number;
}

export interface Difference {
  /** `/politik/`. */
  readonly path: string;
  /** German, one sentence. */
  readonly message: string;
}

export interface Verification {
  /** How many addresses were asked for. */
  readonly asked: number;
  /** In the order of the sample. */
  readonly differences: readonly Difference[];
}

const atOnce = 8;
/** Below it packing is not worth it. */
const leastPacked = 1_400;
const packable = /^(?:text\/|application\/(?:javascript|json|feed\+json|manifest\+json)|image\/svg)/;

/** @throws {NoAnswer} when the server does not answer at all */
export async function verifySite(options: VerifyOptions): Promise<Verification> {
  try {
    return await verify(options);
  } finally {
    endAsking();
  }
}

async function verify({ site, url, settings, size, seed, timeout }: VerifyOptions): Promise<Verification> {
  const expected = expectationsOf(settings.host);
  const headers = expected.sendsHeaders ? siteHeaders(settings) : {};
  const policy = formPolicy(settings);
  const headersOf = (file: string) =>
    policy === undefined || !`/${file}`.startsWith(formFolder)
      ? headers
      : { ...headers, 'Content-Security-Policy': bothPolicies(headers, policy) };
  const get = (path: string) => ask(url + path, timeout);
  const local = (file: string) => readFileSync(join(site, file));
  // Who does not answer here answers nowhere.
  const stand = await get(`/${standFile}`);
  const { files, former, feeds } = sampleOf(site, settings.siteUrl, size, seed);
  const questions: (readonly [path: string, () => Promise<string[]>])[] = [
    [`/${standFile}`, async () => standProblems(stand, readStand(local(standFile).toString()))],
    ...files.map((file) => {
      const path = addressOf(file, expected);
      return [
        path,
        async () => fileProblems(file, local(file), await get(path), headersOf(file), expected),
      ] as const;
    }),
    ...feeds.map((file) => {
      const path = addressOf(file, expected);
      return [
        path,
        async () => feedProblem(file, (await get(path)).body.toString(), settings.siteUrl),
      ] as const;
    }),
    ...former.map(({ file, to }) => {
      const path = addressOf(file, expected);
      return [
        path,
        async () => leadProblems(await get(path), { url, path, to, expected, get, stub: local(file) }),
      ] as const;
    }),
    missingPage(seed, get, local('404.html')),
  ];
  const found: Difference[][] = [];
  await Promise.all(
    Array.from({ length: atOnce }, async (_, first) => {
      for (let at = first; at < questions.length; at += atOnce) {
        const question = questions[at];
        if (question !== undefined) found[at] = await answered(...question);
      }
    }),
  );
  return { asked: questions.length, differences: found.flat() };
}

async function answered(path: string, question: () => Promise<string[]>): Promise<Difference[]> {
  try {
    return (await question()).map((message) => ({ path, message }));
  } catch (error) {
    if (error instanceof NoAnswer) return [{ path, message: `Die Adresse ${error.message}.` }];
    throw error;
  }
}

/** As readers ask for a file. */
function addressOf(file: string, { dropsEndings }: Expectations): string {
  const path = `/${encodedPath(file)}`.replace(/(?<=\/)index\.html$/, '');
  return dropsEndings ? path.replace(/\.html$/, '') : path;
}

function standProblems({ status, body }: Answer, here: Stand | undefined): string[] {
  const there = status === 200 ? readStand(body.toString()) : undefined;
  if (there === undefined) {
    return [
      `Hier liegt kein Stand (Antwort ${status}): Die Website stammt nicht von Depesche oder ist nicht ganz hochgeladen.`,
    ];
  }
  const names = {
    url: 'die Zeitung',
    engine: 'die Version',
    commit: 'der Commit',
    since: 'die letzte Änderung',
    articles: 'die Zahl der Artikel',
    pages: 'die Zahl der Seiten',
  } as const;
  const written = (value: string | number | null | undefined) => value ?? 'keine Angabe';
  return Object.entries(names).flatMap(([field, name]) => {
    const [online, built] = [there[field as keyof Stand], here?.[field as keyof Stand]];
    return online === built
      ? []
      : [`Online ist ein anderer Stand: ${name} ist ${written(online)}, im Bau ${written(built)}.`];
  });
}

function fileProblems(
  file: string,
  built: Buffer,
  { status, headers, body }: Answer,
  wanted: Readonly<Record<string, string>>,
  expected: Expectations,
): string[] {
  if (status !== 200) {
    const to = headers.location === undefined ? '' : ` (Weiterleitung nach ${headers.location})`;
    return [`Antwort ${status} statt 200${to}.`];
  }
  const problems: string[] = [];
  if (!body.equals(built)) {
    problems.push(
      `Der Inhalt ist ein anderer als im Bau (online ${body.length} Bytes, im Bau ${built.length}).`,
    );
  }
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  const types = typesOf(file);
  if (types !== undefined && !types.includes(type.trim().toLowerCase())) {
    problems.push(`Content-Type ist ${type === '' ? 'nicht gesetzt' : type}, erwartet ${types[0]}.`);
  }
  if (expected.sendsHeaders) {
    const all = { ...wanted, 'Cache-Control': cachingOf(file, expected) };
    problems.push(...headerProblems(all, headers));
  }
  const isPacked = headers['content-encoding'] !== undefined;
  if (!isPacked && packable.test(type) && body.length >= leastPacked) {
    problems.push(`Die Antwort kommt ungepackt (${body.length} Bytes), obwohl danach gefragt war.`);
  }
  if (isPacked && !/(?:^|[\s,])(?:accept-encoding|\*)(?:$|[\s,])/i.test(headers.vary ?? '')) {
    problems.push(
      'Die Antwort ist gepackt, nennt aber kein Vary: Accept-Encoding; Zwischenspeicher verwechseln sie.',
    );
  }
  return problems;
}

function headerProblems(wanted: Readonly<Record<string, string>>, headers: Answer['headers']): string[] {
  const even = (value: string) =>
    value
      .split(/([,;])/)
      .map((part) => part.trim())
      .join('');
  return Object.entries(wanted).flatMap(([name, value]) => {
    const there = headers[name.toLowerCase()];
    if (there === undefined) return [`Die Kopfzeile ${name} fehlt.`];
    return even(there) === even(value) ? [] : [`Die Kopfzeile ${name} ist „${there}“, erwartet „${value}“.`];
  });
}

interface Lead {
  readonly url: string;
  readonly path: string;
  /** Where it should lead, below the site. */
  readonly to: string;
  readonly expected: Expectations;
  readonly get: (path: string) => Promise<Answer>;
  /** The page that leads on where the server does not. */
  readonly stub: Buffer;
}

const leads = new Set([301, 308]);

async function leadProblems({ status, headers, body }: Answer, lead: Lead): Promise<string[]> {
  const { url, path, to, expected, get, stub } = lead;
  if (!expected.leadsOn) {
    return status === 200 && body.equals(stub)
      ? []
      : [`Die Seite, die zu ${to} weiterführt, fehlt oder ist eine andere (Antwort ${status}).`];
  }
  if (status === 200 && body.equals(stub)) {
    return [
      `Die frühere Adresse antwortet mit einer Seite; die Weiterleitung (301) zu ${to} ist nicht eingerichtet.`,
    ];
  }
  if (!leads.has(status) || headers.location === undefined) {
    return [`Antwort ${status} statt 301 zu ${to}.`];
  }
  const target = new URL(headers.location, url + path).href;
  const wanted = new URL(url + to).href;
  const same = target === wanted || (expected.dropsEndings && target === wanted.replace(/\.html$/, ''));
  const problems = same ? [] : [`Die frühere Adresse führt zu ${target} statt zu ${wanted}.`];
  if (!target.startsWith(`${url}/`)) return problems;
  const next = await get((expected.dropsEndings ? target.replace(/\.html$/, '') : target).slice(url.length));
  if (next.status === 200) return problems;
  return next.headers.location === undefined
    ? [...problems, `Die frühere Adresse führt ins Leere: ${target} antwortet mit ${next.status}.`]
    : [
        ...problems,
        `Die frühere Adresse führt über mehrere Stationen: ${target} leitet weiter nach ${next.headers.location}.`,
      ];
}

function missingPage(
  seed: string,
  get: (path: string) => Promise<Answer>,
  page: Buffer,
): readonly [path: string, () => Promise<string[]>] {
  const path = `/gibt-es-nicht-${encodeURIComponent(seed)}/`;
  const question = async () => {
    const { status, body } = await get(path);
    const problems =
      status === 404 ? [] : [`Eine Adresse, die es nicht gibt, antwortet mit ${status} statt mit 404.`];
    if (!body.equals(page))
      problems.push('Wo nichts liegt, steht nicht die Fehlerseite der Zeitung (404.html).');
    return problems;
  };
  return [path, question];
}
