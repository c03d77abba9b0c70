// Loaded before a test file by `npm test`: the test runner listens to every promise, to tell which test an error belongs to
// that nobody has waited for. Builds make so many that this takes 8 % of their processor time. An error in a promise that
// nobody waits for now fails its file instead of its test; `node --test` with that file alone names the test.
import asyncHooks, { type HookCallbacks } from 'node:async_hooks';

/** `trackPromises` came with Node 24.12, and older ones pass it over; the types do not know it yet. */
interface Untracked extends HookCallbacks {
  readonly trackPromises: boolean;
}

const { createHook } = asyncHooks;

asyncHooks.createHook = (callbacks) => {
  const untracked: Untracked = { ...callbacks, trackPromises: false };
  return createHook(untracked);
};
