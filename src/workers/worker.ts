// A worker process: reads articles and renders pages as the main process asks; it never decides anything.

import { ContentErrors } from '../article/content-error.ts';
import { ChangedMeanwhile } from '../content/changed-meanwhile.ts';
import { Output } from '../ledger/output.ts';
import type { TextHintsByFile } from '../markdown/text-hints.ts';
import { SearchNotes } from '../search/notes.ts';
import { causeOf } from '../site/causes.ts';
import { contentReader } from '../site/read-content.ts';
import { CacheDamaged } from '../store/details.ts';
import { boundHeap } from './bound-heap.ts';
import type { PageRenderer } from './page-renderer.ts';
import type { Request, Response, WorkerSetup } from './worker-messages.ts';
import { readsOnly } from './worker-process.ts';

boundHeap();
const rendering = () => import('./open-renderer.ts');
if (!process.argv.includes(readsOnly)) {
  // While the main process reads: pages are rendered next.
  void rendering();
  void import('../eleventy/render-pages.ts');
}
let setup: WorkerSetup | undefined;
let output: Output | undefined;
let renderer: PageRenderer | undefined;
let notes: SearchNotes | undefined;

async function answer(request: Request): Promise<Response> {
  if (request.ask === 'setup') {
    setup = request.setup;
    output = new Output(setup.outputDir, setup.build);
    notes = setup.search && new SearchNotes(setup.search.cacheDir, setup.search.version);
    return { did: 'setup' };
  }
  if (setup === undefined || output === undefined) throw new Error('A worker is asked before it is set up');
  switch (request.ask) {
    case 'read':
      return readFiles(request.files, setup, request.textHints);
    case 'render': {
      renderer ??= await (await rendering()).openRenderer(setup, output, notes, new Set(request.waiting));
      const puts = await renderer.pages(request.tasks);
      // The main process ends this one as soon as it has all pages.
      notes?.flush();
      return { did: 'render', puts, memory: process.resourceUsage().maxRSS * 1024 };
    }
  }
}

async function readFiles(
  files: readonly string[],
  { contentDir, settings, previewAt }: WorkerSetup,
  wantsHints: boolean,
): Promise<Response> {
  const hints: TextHintsByFile = new Map();
  const onText = wantsHints ? (await import('../markdown/text-hints.ts')).textHintsInto(hints) : undefined;
  const read = contentReader(contentDir, settings, new Map(), previewAt, onText);
  return { did: 'read', results: read(files), textHints: hints };
}

function failure(error: unknown): Response {
  const content = causeOf(error, ContentErrors)?.errors;
  const meanwhile = causeOf(error, ChangedMeanwhile)?.file;
  const damaged = causeOf(error, CacheDamaged) !== undefined;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    did: 'fail',
    stack,
    damaged,
    ...(content && { content }),
    ...(meanwhile !== undefined && { meanwhile }),
  };
}

let queue = Promise.resolve();
process.on('message', (request: Request) => {
  queue = queue.then(async () => {
    // A main process that was killed hears nothing; 'disconnect' follows.
    process.send?.(await answer(request).catch(failure), () => undefined);
  });
});
// Without the main process there is nothing to do.
process.on('disconnect', () => process.exit());
