/** A node in a process of its own, on the database that its parent names. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadFolder } from '../../../src/cli/folder.ts';
import { readConfig } from '../../../src/workshop/server/config.ts';
import { startServer, type RunningServer } from '../../../src/workshop/server/server.ts';
import { answerParent } from './calls.ts';

export interface NodeWanted {
  dataDir: string;
  databaseUrl: string | null;
  redisUrl: string | null;
  /** A PostgreSQL schema of its own. */
  schema: string | null;
  /** Whoever asks is named by a proxy. */
  behindProxy?: boolean;
}

const site = mkdtempSync(join(tmpdir(), 'site-'));
writeFileSync(join(site, 'index.html'), '<!doctype html><title>Hold the Bridge</title>');
const { loaded } = await loadFolder(join(import.meta.dirname, '../../../scenarios/wrong-table'));
let server: RunningServer | null = null;
const failures: string[] = [];

const calls = {
  /** Starts it; its address. */
  async start({ schema, ...wanted }: NodeWanted): Promise<string> {
    if (!loaded) throw new Error('wrong-table does not load');
    server = await startServer({
      config: { ...readConfig({}), port: 0, ...wanted },
      site,
      nights: [loaded.compiled],
      log: {
        info: () => {},
        error: (fields) => void failures.push(String((fields as { err?: unknown }).err)),
      },
      ...(schema === null ? {} : { schema }),
    });
    if (server.problem !== null) throw new Error(server.problem);
    return server.url;
  },
  /** MiB in the heap after all that is garbage has gone; only with `--expose-gc`. */
  heap(_: null): number {
    if (!globalThis.gc) throw new Error('this node was started without --expose-gc');
    globalThis.gc();
    return process.memoryUsage().heapUsed / 1024 / 1024;
  },
  /** What failed that nobody expected. */
  failures: (_: null): string[] => failures,
  async close(_: null): Promise<void> {
    await server?.close();
    rmSync(site, { recursive: true, force: true });
  },
};
export type NodeCalls = typeof calls;

answerParent(calls);
