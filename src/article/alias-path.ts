// What a former address may be: a path that a host can have as a file, and that no build needs for itself.
import { posix } from 'node:path';
import type { RuleName } from './rules.ts';

/** Bytes of a part of a path: file systems take 255, of which a temporary name needs some. */
export const longestPart = 200;
const longestPath = 800;

/** Paths that only builds make: their pictures and films, named by contents, and the search's own files. */
const ownFiles =
  /^(?:\/suche\/index(?:\/|$)|\/(?:bilder\/(?:[0-9a-f]{2}\/)?|medien\/)[^/]*-[0-9a-f]{8,}[^/]*\.\w+$)/i;

/** The path as the file's name: `/%C3%BCber/` is `/über/`. Undefined where the percent signs mean no text in UTF-8. */
export function decodedPath(path: string): string | undefined {
  if (!path.includes('%')) return path.normalize('NFC');
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return undefined;
  }
}

/** The address as it should be written; undefined when that cannot be told. */
export function properAddress(address: string): string | undefined {
  const path = address
    .replace(/^(?:https?:)?\/\/[^/]+/i, '')
    .replace(/[?#].*/s, '')
    .replaceAll('\\', '/')
    // Line feeds and their like, typed or encoded, are in no address that anybody can ask for.
    .replace(/%(?:[01][0-9a-f]|7f)|[\p{Cc}\u2028\u2029]/giu, '')
    .replaceAll(' ', '%20')
    .replace(/%(?:2f|5c)/gi, '/')
    .replace(/\/{2,}/g, '/');
  const readable = decodedPath(path) === undefined ? fromLatin1(path) : path;
  const parts = (decodedPath(readable) ?? '').split('/');
  const plain = parts.some((part) => part === '..' || part === '.') ? posix.resolve('/', readable) : readable;
  if (plain === '' || plain === '/') return undefined;
  return plain.startsWith('/') ? plain : `/${plain}`;
}

/** `/caf%E9/`, as old servers wrote it, or a percent sign that is one. */
function fromLatin1(path: string): string {
  return path
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/%([89a-f][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Whether file systems, or the build's temporary names, have no room for it. */
export function isTooLong(path: string): boolean {
  return (
    Buffer.byteLength(path) > longestPath ||
    path.split('/').some((part) => Buffer.byteLength(part) > longestPart)
  );
}

/** Why an address of proper form cannot be a former one. @param own the article's address */
export function impossibleAlias(
  address: string,
  own: string,
): { readonly rule: RuleName; readonly message: string; readonly expected?: string } | undefined {
  const path = decodedPath(address) ?? address;
  if (path.toLowerCase() === own.toLowerCase()) {
    return {
      rule: 'alias-own-address',
      message: 'Die frühere Adresse ist die heutige Adresse des Artikels selbst.',
    };
  }
  const parts = path.split('/');
  const isHidden = parts.some((part) => part.startsWith('.') && part !== '.well-known');
  if (isHidden || /^\/\.?depesche/i.test(path) || ownFiles.test(path)) {
    return {
      rule: 'alias-reserved',
      message: 'Diese Adresse ist der Website selbst vorbehalten.',
      expected: 'eine Adresse, die nicht mit einem Punkt beginnt',
    };
  }
  if (isTooLong(path)) {
    return {
      rule: 'alias-too-long',
      message: 'Die frühere Adresse ist zu lang.',
      expected: `höchstens ${longestPart} Zeichen zwischen zwei /`,
    };
  }
  return undefined;
}
