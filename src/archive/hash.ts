// Hashes: what makes two inputs „the same“ for the caches and the ledger.
import { createHash, hash } from 'node:crypto';

/**
 * Git's blob id of some bytes (SHA-1 over `blob <length>\0<bytes>`, 40 hex digits), so that a hash that
 * git already knows and one made by reading the file are the same.
 *
 * Source: Git's object format, `gitformat-loose`.
 */
export function blobId(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/**
 * A short name for a text, 16 characters (96 bits): long enough that two different inputs of one site
 * never meet (collision chance below 10⁻¹⁸ for a million inputs), short enough to keep by the hundred thousand.
 */
export function shortHash(text: string): string {
  return hash('sha1', text, 'base64url').slice(0, 16);
}
