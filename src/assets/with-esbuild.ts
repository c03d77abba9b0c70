let users = 0;

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
