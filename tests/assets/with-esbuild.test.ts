import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Plugin } from 'esbuild';
import { withEsbuild } from '../../src/assets/with-esbuild.ts';

const bundled = (contents: string, plugins: Plugin[] = []): Promise<string> =>
  withEsbuild(async ({ build }) => {
    const stdin = { contents, resolveDir: import.meta.dirname };
    const { outputFiles } = await build({ stdin, bundle: true, minify: true, write: false, plugins });
    return outputFiles[0]?.text ?? '';
  });

test('who is done with esbuild does not end it for others, who would wait for ever', async () => {
  const duringIt: Plugin = {
    name: 'during-it',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^other$/ }, ({ path }) => ({ path, namespace: 'other' }));
      onLoad({ filter: /./, namespace: 'other' }, async () => ({ contents: await bundled('print(1)') }));
    },
  };
  assert.match(await bundled("import 'other'; print(2)", [duringIt]), /print\(1\).*print\(2\)/s);
  assert.equal(await bundled('print(3)'), '(()=>{print(3);})();\n');
});
