// The folder of the form in the browser, for newspapers that have one; others do not even load what makes it.
import type { Settings } from '../settings.ts';

/** Path below the output folder → content. */
export type AdminFiles = Readonly<Record<string, string | Uint8Array>>;

export interface AdminOptions {
  /** Folder with `layouts/` and `src/`. */
  readonly projectDir: string;
  readonly cacheDir: string;
  readonly settings: Settings;
}

/** @throws {Error} when Sveltia's code is not the one for which `bundle-admin.ts` was written */
export async function adminFiles(options: AdminOptions): Promise<AdminFiles> {
  const { admin } = options.settings;
  if (admin === undefined) return {};
  const { bundleAdmin } = await import('./bundle-admin.ts');
  return bundleAdmin(admin, options);
}
