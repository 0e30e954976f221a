/** How a server of ours ends. */
import { readFileSync } from 'node:fs';

/** Ends on a signal. */
export function stopWhenAsked(server: { close(): Promise<void> }): () => void {
  const stop = (): void => {
    // Being asked to stop is not a failure. (Vite's own handler would make it 143.)
    process.exitCode = 0;
    void server.close().finally(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return stop;
}

/** Ends, too, when whoever started us is gone. */
export function stopWithStarter(stop: () => void): void {
  // A SIGTERM to npm ends npm and its shell, and reaches nobody below; without this the port stays taken.
  const starters = ancestors();
  setInterval(() => {
    if (ancestors() !== starters) stop();
  }, 500).unref();
}

/** Our parent and, where the system tells, its parent (between us and npm's shell stands tsx). */
function ancestors(): string {
  const parent = process.ppid;
  try {
    const [, afterName = ''] = readFileSync(`/proc/${parent}/stat`, 'utf8').split(') ');
    const [, grandparent] = afterName.split(' ');
    return `${parent} ${grandparent}`;
  } catch {
    return String(parent);
  }
}
