let users = 0;

/** What is the same for all that readers' browsers are sent. */
export const forBrowsers = {
  bundle: true,
  minify: true,
  target: 'es2022',
  charset: 'utf8',
  legalComments: 'none',
  write: false,
  logLevel: 'silent',
} as const;

/**
 * Gives esbuild, which is loaded for it, to `use`. Its process, which would keep its memory to the end of the build, ends with
 * the last user: whoever else bundles at that time would wait for it for ever.
 */
export async function withEsbuild<Result>(
  use: (esbuild: typeof import('esbuild')) => Promise<Result>,
): Promise<Result> {
  users++;
  const esbuild = await import('esbuild');
  try {
    return await use(esbuild);
  } finally {
    users--;
    if (users === 0) await esbuild.stop();
  }
}
