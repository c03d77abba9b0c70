// Readers without names: what tells two of them apart on one day, and on no other day.
import { hash } from 'node:crypto';

/** 64 bits: among a million readers of a day two are taken for one once in forty million days. */
export interface ReaderId {
  readonly high: number;
  readonly low: number;
}

/** @param secret of the day, which is forgotten when the day is closed: nobody can find the address again */
export function readerId(secret: string, address: string, agent: string | undefined): ReaderId {
  const bytes = hash('sha256', `${secret}\n${plainAddress(address)}\n${agent ?? ''}`, 'buffer');
  return { high: bytes.readUInt32BE(0), low: bytes.readUInt32BE(4) };
}

/** One spelling for each address: without a port's brackets and zone, IPv4 within IPv6 as IPv4, IPv6 at its shortest. */
export function plainAddress(address: string): string {
  if (!address.includes(':')) return address;
  return address
    .split(/[ ,]+/)
    .map((part) => {
      const bare = part
        .replace(/^\[([^\]]*)\](?::\d+)?$/, '$1')
        .replace(/%.*/, '')
        .toLowerCase();
      const mapped = /^(?:0*:)*:?ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1];
      return mapped ?? shortest(bare);
    })
    .join(' ');
}

function shortest(address: string): string {
  if (!/^[0-9a-f:.]{2,45}$/.test(address) || !address.includes(':')) return address;
  const url = `http://[${address}]/`;
  return URL.canParse(url) ? new URL(url).hostname.slice(1, -1) : address;
}
