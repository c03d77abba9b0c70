// Hashes: what makes two inputs „the same“ for the caches and the ledger.
import { createHash } from 'node:crypto';

/**
 * Git's blob id of some bytes (SHA-1 over `blob <length>\0<bytes>`, 40 hex digits), so that a hash that
 * git already knows and one made by reading the file are the same.
 *
 * Source: Git's object format, `gitformat-loose`.
 */
export function blobId(bytes: Uint8Array): string {
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
