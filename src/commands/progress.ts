/** How long a build stays quiet, milliseconds. */
const patience = 2_000;

/** A reporter that shows the progress of long work on a terminal, and nothing when piped. */
export function progress(started: number): (stage: string, done: number, total: number) => void {
  return (stage, done, total) => {
    if (process.stderr.isTTY && performance.now() - started > patience) {
      process.stderr.write(`\r\x1b[K${done < total ? `${stage}: ${done} of ${total}` : ''}`);
    }
  };
}
