// What other counters export: CSV and JSON of Plausible, Matomo, GoatCounter and GoAccess. What counts is what comes nearest
// to „the same reader and article within 30 minutes once“: visits, else visitors.
import { type Fields, isRecord } from './json-lines.ts';
import { anyTime } from './log-time.ts';
import type { Counted, FromWallClock, Request } from './request.ts';

/** A row of an export; `undefined`: not to be understood. `other`: nothing that is counted. */
export type Row = Counted | Request | 'other' | undefined;

/** Reads the rows below a header. */
export type ReadRow = (values: readonly string[]) => Row;

/** How rows below this header are read; `undefined`: it is no known export's. */
export function rowsBelow(header: readonly string[], fromWallClock: FromWallClock): ReadRow | undefined {
  const indexes = new Map(header.map((name, index) => [name.trim().toLowerCase(), index]));
  const has = (...names: string[]): boolean => names.every((name) => indexes.has(name));
  const columns = (values: readonly string[]) => (name: string) =>
    values[indexes.get(name) ?? -1]?.trim() ?? '';
  // GoatCounter puts the version of its format before the first name.
  if (/^[12]path$/i.test(header[0]?.trim() ?? '') && has('session', 'bot', 'date')) {
    return (values) => goatCounterRow(values[0] ?? '', columns(values), fromWallClock);
  }
  if (has('page', 'visitors') && (has('visits') || has('pageviews'))) {
    return (values) => plausibleRow(columns(values), 'page');
  }
  // What Plausible's dashboard saves says no day.
  if (has('name', 'visitors', 'pageviews')) return (values) => plausibleRow(columns(values), 'name');
  // What `count.sql` returns.
  if (has('day', 'path', 'reads')) {
    return (values) => {
      const column = columns(values);
      const reads = numberOf(column('reads'));
      return reads === undefined
        ? undefined
        : { tool: 'engine', target: column('path'), reads, ...dayOf(column('day')) };
    };
  }
  const label = [...indexes.keys()].find((name) => matomoLabels.includes(name));
  const visits = [...indexes.keys()].find((name) => matomoVisits.includes(name));
  if (label !== undefined && visits !== undefined) {
    return (values) => matomoRow(columns(values), label, visits);
  }
  return undefined;
}

const matomoLabels = ['label', 'page url', 'seiten-url', 'bezeichnung'];
const matomoVisits = ['nb_visits', 'unique pageviews', 'eindeutige seitenansichten'];

function goatCounterRow(target: string, column: Column, fromWallClock: FromWallClock): Row {
  const at = anyTime(column('date'), fromWallClock);
  if (Number.isNaN(at)) return undefined;
  if (/^(?:1|true)$/i.test(column('event')) || !/^(?:0|)$/.test(column('bot'))) return 'other';
  // Its sessions are its readers; who has none is read once.
  const session = column('session');
  const address = `goatcounter ${/^0*(?:-0*)*$/.test(session) ? `${column('date')} ${target}` : session}`;
  return { address, method: 'GET', target, status: 200, at, elsewhere: true };
}

type Column = (name: string) => string;

function plausibleRow(column: Column, path: string): Row {
  const reads = numberOf(column('visits') || column('visitors') || column('pageviews'));
  if (reads === undefined) return undefined;
  const host = column('hostname');
  return {
    ...{ tool: 'plausible', target: column(path), reads },
    ...dayOf(column('date')),
    ...(host === '' ? {} : { host }),
  };
}

function matomoRow(column: Column, label: string, visits: string): Row {
  const reads = numberOf(column(visits));
  if (reads === undefined) return undefined;
  const target = column('url') || column('metadata_url') || column(label);
  return { tool: 'matomo', target, reads, ...dayOf(column('date') || column('datum')) };
}

const dayOf = (text: string): { readonly day?: string } => {
  const day = /^\d{4}-\d\d-\d\d/.exec(text)?.[0];
  return day === undefined ? {} : { day };
};

const numberOf = (text: string): number | undefined => (/^\d{1,12}$/.test(text) ? Number(text) : undefined);

/** Rows of a whole JSON document; `undefined`: it is no known export. */
export function rowsOfDocument(document: unknown): Counted[] | undefined {
  if (Array.isArray(document)) return document.every(isMatomo) ? matomoRows(document, undefined) : undefined;
  if (!isRecord(document)) return undefined;
  if (isRecord(document.general) && isRecord(document.requests)) return goAccessRows(document);
  const days = Object.entries(document);
  // Matomo names the days of a range, and has for each what it has for one.
  const isByDay =
    days.length > 0 && days.every(([day, rows]) => /^\d{4}-\d\d-\d\d$/.test(day) && Array.isArray(rows));
  if (!isByDay) return undefined;
  return days.flatMap(([day, rows]) => (Array.isArray(rows) ? matomoRows(rows.filter(isMatomo), day) : []));
}

const isMatomo = (row: unknown): row is Fields =>
  isRecord(row) && typeof row.label === 'string' && Number.isInteger(row.nb_visits);

function matomoRows(rows: readonly Fields[], day: string | undefined): Counted[] {
  return rows.map(({ label, url, nb_visits }) => ({
    tool: 'matomo',
    target: typeof url === 'string' ? url : String(label),
    reads: Number(nb_visits),
    ...(day === undefined ? {} : { day }),
  }));
}

/** `25/Nov/2026` of GoAccess: its reports are of one day only where they begin and end on it. */
function goAccessRows({ general, requests }: Fields): Counted[] {
  const { start_date: start, end_date: end } = isRecord(general) ? general : {};
  const at =
    typeof start === 'string' && start === end
      ? anyTime(`${start}:00:00:00 +0000`, (wall) => wall)
      : Number.NaN;
  const day = Number.isNaN(at) ? {} : { day: new Date(at).toISOString().slice(0, 10) };
  const data = isRecord(requests) && Array.isArray(requests.data) ? requests.data : [];
  return data.filter(isRecord).flatMap((row) => {
    const { data: target, visitors, method = 'GET' } = row;
    const reads = isRecord(visitors) ? visitors.count : undefined;
    if (typeof target !== 'string' || !Number.isInteger(reads) || method !== 'GET') return [];
    return [{ tool: 'goaccess', target, reads: Number(reads), ...day }];
  });
}

/**
 * GoAccess' CSV: `"0",,"requests",hits,%,visitors,%,bytes,%,method,protocol,data`, all panels one below the other; days
 * are those of the panel of visitors, which comes first.
 */
export function goAccessCsv(): (values: readonly string[]) => Row {
  const days: string[] = [];
  return (values) => {
    const [, , panel, , , visitors = '', , , , method, , data = ''] = values;
    if (panel === 'visitors' && /^\d{8}$/.test(data)) days.push(data.replace(/(....)(..)/, '$1-$2-'));
    const reads = numberOf(visitors);
    if (panel !== 'requests' || method !== 'GET' || reads === undefined) return 'other';
    const day = days.length === 1 ? dayOf(days[0] ?? '') : {};
    return { tool: 'goaccess', target: data, reads, ...day };
  };
}
