/**
 * `npm test`: formatting, types, lint, the build, all tests, budgets. Says which step failed, takes each as far as it
 * goes, and ends with `N passed, N failed`, where every test and every other step counts once.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findChromium } from './chromium.ts';
import { buildIfStale, root } from './site.ts';

/** What came out of a step. `passed` and `failed` count tests in the step that runs them, else the step. */
interface Result {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
}

/** What Vitest's JSON reporter writes, as far as it is read here. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
}

/**
 * What `npm test` runs; `chaos` belongs to `.ci/run`. Each is a run of its own, because Vitest would start the
 * pages only after everything else, and leave one of two cores idle.
 */
type Project = 'node' | 'browser' | 'e2e' | 'nights';
const benchFile = join(root, 'test', 'bench', 'run.ts');

/** Runs all steps; the result is the exit code. */
async function main(): Promise<number> {
  const started = Date.now();
  mkdirSync(join(root, '.cache'), { recursive: true });

  // Quiet, short and on different bottlenecks: side by side they take as long as the longest.
  const results = await Promise.all([
    step('formatting', quiet(bin('oxfmt'), ['--check'])),
    // The linter has to know every type anyway, so it says what the compiler would (`npm run types` asks the compiler).
    step('types and lint', quiet(bin('oxlint'), ['--type-aware', '--type-check'])),
    // Here and not where it is first needed, because the tests and the budgets beside them both need it.
    step('build', build),
  ]);
  const built = results.every(({ name, failed }) => name !== 'build' || failed === 0);

  const browser = await step('chromium', chromium);
  results.push(browser);
  if (browser.failed === 0) {
    // One core each, as long as there is work for both, and never more than two visitors at once: one a lane. Budgets
    // assert no durations: they can be measured beside tests.
    const ifBuilt = (run: () => Promise<Result>) => (built ? [run] : []);
    const budgets = held('--import', ['tsx', benchFile, '--assert']);
    const nights = (file: string) => ifBuilt(() => tests('nights', held, `test/e2e/${file}.e2e.ts`));
    const lanes = await Promise.all([
      inTurn(
        ...ifBuilt(() => tests('e2e', held)),
        ...ifBuilt(() => step('budgets', budgets)),
        () => tests('node', loud),
        ...(process.env['WIDE'] === 'yes' ? nights('screens') : []),
      ),
      inTurn(() => tests('browser', held), ...nights('nights')),
    ]);
    results.push(...lanes.flat());
    if (!built) console.log('What needs the built game was not run.');
  } else {
    console.log('Tests and budgets were not run: they need the browser.');
  }

  const passed = sum(results, 'passed');
  const failed = sum(results, 'failed');
  const broken = results.filter((result) => result.failed > 0).map(({ name }) => name);
  console.log(broken.length === 0 ? '\nAll steps passed.' : `\nFailed: ${broken.join(', ')}.`);
  console.log(`Took ${((Date.now() - started) / 1000).toFixed(0)} s.`);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** One after the other. */
async function inTurn(...steps: readonly (() => Promise<Result>)[]): Promise<Result[]> {
  const results: Result[] = [];
  for (const one of steps) results.push(await one());
  return results;
}

/** Runs something that is true if it passed, and says so in one line. */
async function step(name: string, run: () => Promise<boolean>): Promise<Result> {
  const started = Date.now();
  const good = await run();
  const seconds = (Date.now() - started) / 1000;
  console.log(`${good ? 'passed' : 'FAILED'}  ${name}  ${seconds.toFixed(1)} s`);
  return { name, passed: good ? 1 : 0, failed: good ? 0 : 1, seconds };
}

/** Makes the site that the end-to-end tests and the budgets are about. */
async function build(): Promise<boolean> {
  try {
    await buildIfStale();
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/** Looks for the browser once, for everything below. */
function chromium(): Promise<boolean> {
  try {
    process.env['CHROMIUM_PATH'] = findChromium();
    return Promise.resolve(true);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return Promise.resolve(false);
  }
}

/**
 * One of Vitest's projects; counts tests, from its own report.
 * @param how shows its output as it comes (`loud`) or in one piece (`held`)
 * @param file the only one of it that is run
 */
async function tests(project: Project, how: typeof held, file?: string): Promise<Result> {
  const name = file === undefined ? `${project} tests` : `${project} tests (${basename(file)})`;
  const started = Date.now();
  const reportFile = join(root, '.cache', `vitest-${file === undefined ? project : basename(file)}.json`);
  rmSync(reportFile, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  const only = file === undefined ? [] : [file];
  const good = await how(bin('vitest'), ['run', '--project', project, ...reporters, ...only])();
  const seconds = (Date.now() - started) / 1000;
  if (!existsSync(reportFile)) {
    console.log(`FAILED  ${name}: Vitest ended without a report`);
    return { name, passed: 0, failed: 1, seconds };
  }
  const report = JSON.parse(readFileSync(reportFile, 'utf8')) as VitestReport;
  const skipped = report.numPendingTests + report.numTodoTests;
  if (skipped > 0) console.log(`${skipped} ${name} were skipped`);
  // A file that can't be loaded, or an error outside all tests, fails the run without failing a test.
  const failed = Math.max(report.numFailedTests, good ? 0 : 1);
  console.log(`${failed === 0 ? 'passed' : 'FAILED'}  ${name}  ${seconds.toFixed(1)} s`);
  return { name, passed: report.numPassedTests, failed, seconds };
}

/** Runs a script with its output only if it fails. */
function quiet(script: string, args: readonly string[]): () => Promise<boolean> {
  return async () => {
    const { good, output } = await collected(script, args);
    if (!good) process.stdout.write(output);
    return good;
  };
}

/** Runs a script with its output in one piece at its end, so that it can run beside another. */
function held(script: string, args: readonly string[]): () => Promise<boolean> {
  return async () => {
    const { good, output } = await collected(script, args);
    process.stdout.write(output);
    return good;
  };
}

function collected(script: string, args: readonly string[]): Promise<{ good: boolean; output: Buffer }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
    child.once('error', () => done({ good: false, output: Buffer.concat(output) }));
    child.once('close', (code) => done({ good: code === 0, output: Buffer.concat(output) }));
  });
}

/** Runs a script with its output as it comes. */
function loud(script: string, args: readonly string[]): () => Promise<boolean> {
  return () =>
    new Promise((done) => {
      const child = spawn(process.execPath, [script, ...args], {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
      });
      child.once('error', () => done(false));
      child.once('close', (code) => done(code === 0));
    });
}

/** The script behind a tool's command; run with Node itself, it needs no shell and no npx. */
function bin(tool: string, command = tool): string {
  const folder = join(root, 'node_modules', tool);
  const { bin: scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const script = typeof scripts === 'string' ? scripts : scripts[command];
  if (script === undefined) throw new Error(`${tool} has no command "${command}"; run \`npm ci\`.`);
  return join(folder, script);
}

function sum(results: readonly Result[], key: 'passed' | 'failed'): number {
  return results.reduce((total, result) => total + result[key], 0);
}

process.exitCode = await main();
