// Hashes: what makes two inputs „the same“ for the caches and the ledger.
import { hash } from 'node:crypto';
import type { Key } from '../article/key.ts';

/**
 * Git's blob id of some bytes (SHA-1 over `blob <length>\0<bytes>`, 40 hex digits), so that a hash that
 * git already knows and one made by reading the file are the same.
 *
 * Source: Git's object format, `gitformat-loose`.
 */
export function blobId(bytes: Uint8Array): string {
  // In one piece: setting up a hash that grows takes as long as hashing an article.
  return hash('sha1', Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]), 'hex');
}

/** The key of what has this hash, its first 48 bits. */
export const hashKey = (hash: string): Key => Number.parseInt(hash.slice(0, 12), 16);
