// What the page /admin/ may load: its own folder, and the newspaper's repository.
import type { AdminSetting } from '../settings.ts';

/** A content security policy; Sveltia writes styles into its elements and unpacks pictures by WebAssembly. */
export function adminPolicy(admin: AdminSetting): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "worker-src 'self'",
    `connect-src 'self' blob: data: ${formOrigins(admin).join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/** Origins with which the form speaks: the newspaper's repository, and nobody else. */
function formOrigins({ backend, server }: AdminSetting): readonly string[] {
  if (server !== undefined) return [new URL(server).origin];
  return backend === 'gitlab' ? ['https://gitlab.com'] : ['https://api.github.com'];
}
