/** Holds a set of source files against the layer graph and the ban on clock and chance. */
import { posix } from 'node:path';
import {
  layerOf,
  mayImport,
  packageHomes,
  policyMayImport,
  policyMayNotName,
  pureLayers,
  type Layer,
} from './graph.ts';
import { readSource, type Import, type Source } from './source.ts';

/** One broken rule. `key` names it in the list of exceptions. */
export interface Problem {
  readonly key: string;
  readonly line: number;
  readonly message: string;
}

/** A broken rule that is accepted for now. */
export interface Exception {
  readonly key: string;
  readonly reason: string;
}

/**
 * Checks files given as path and text.
 * @param files with paths from the repository's root, `src/run/step.ts`
 */
export function check(files: Readonly<Record<string, string>>): Problem[] {
  const sources = Object.entries(files).map(([path, text]) => readSource(path, text));
  const known = new Set(Object.keys(files));
  const problems = sources.flatMap((source) => [...homeless(source), ...impure(source), ...opaque(source)]);
  const edges = new Map<string, string[]>();
  for (const source of sources) {
    edges.set(source.path, []);
    for (const one of source.imports) {
      const target = resolve(source.path, one.specifier);
      if (target !== undefined && known.has(target)) edges.get(source.path)?.push(target);
      problems.push(...forbidden(source.path, one, target, known));
    }
  }
  return [...problems, ...cycles(edges)];
}

/** The problems that no exception covers, and one more for each exception that covers nothing. */
export function withExceptions(problems: readonly Problem[], exceptions: readonly Exception[]): Problem[] {
  const accepted = new Set(exceptions.map(({ key }) => key));
  const found = new Set(problems.map(({ key }) => key));
  const stale = exceptions.filter(({ key }) => !found.has(key));
  return [
    ...problems.filter(({ key }) => !accepted.has(key)),
    ...stale.map(({ key }) => ({ key, line: 0, message: 'no longer happens; delete this exception' })),
  ];
}

/** `src/run/step.ts:12 ...`, one line each. */
export function print(problems: readonly Problem[]): string {
  return problems.map(({ key, line, message }) => `${key} (line ${line}): ${message}`).join('\n');
}

/** The file that a relative specifier means; undefined for a package. */
function resolve(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const [path = ''] = specifier.split('?');
  return posix.join(posix.dirname(from), path);
}

function homeless({ path }: Source): Problem[] {
  if (layerOf(path) !== undefined || path.endsWith('.d.ts')) return [];
  return [
    { key: path, line: 1, message: 'lies in no layer; move it into one, or add its folder to the graph' },
  ];
}

function impure({ path, hazards }: Source): Problem[] {
  const layer = layerOf(path);
  if (layer === undefined || !pureLayers.includes(layer)) return [];
  return hazards.map(({ what, line }) => ({
    key: `${path} uses ${what}`,
    line,
    message: `${layer} must come out the same on every machine: no clock, no chance, no locale, and of Math only what is exact`,
  }));
}

function opaque({ path, opaque: places }: Source): Problem[] {
  return places.map(({ what, line }) => ({
    key: `${path} has ${what}`,
    line,
    message: 'nobody can tell what this imports; write the file name out',
  }));
}

function forbidden(
  path: string,
  one: Import,
  target: string | undefined,
  known: ReadonlySet<string>,
): Problem[] {
  const layer = layerOf(path);
  if (layer === undefined) return [];
  const problem = (message: string): Problem[] => [
    { key: `${path} -> ${target ?? one.specifier}`, line: one.line, message },
  ];
  if (target === undefined) {
    const refusal = refusePackage(layer, one.specifier);
    return refusal === undefined ? [] : problem(refusal);
  }
  if (!/\.tsx?$/.test(target) && /\.\w+$/.test(posix.basename(target))) return []; // a style, a picture, data
  if (target.startsWith('src/') && !known.has(target) && !known.has(target.replace(/\.ts$/, '.d.ts'))) {
    return problem('there is no such file; write the extension (.ts, .tsx)');
  }
  const refusal = refuseFile(layer, one, target);
  return refusal === undefined ? [] : problem(refusal);
}

function refusePackage(layer: Layer, specifier: string): string | undefined {
  if (layer === 'lab/policies') return 'a policy needs no package';
  const home = packageHomes.find(([pattern]) => pattern.test(specifier));
  if (home === undefined) return `"${specifier}" has no home; say in test/layers/graph.ts where it lives`;
  const [, homes] = home;
  if (homes === 'anywhere' || homes.includes(layer)) return undefined;
  return `"${specifier}" lives in ${homes.join(', ')}; use what that layer offers`;
}

function refuseFile(layer: Layer, one: Import, target: string): string | undefined {
  const other = layerOf(target);
  if (other === layer) return undefined;
  if (other === undefined) return 'src may not import from outside its layers';
  if (layer === 'lab/policies') return refuseToPolicy(one, target);
  const access = mayImport[layer][other];
  if (access === undefined) return `${layer} may not import ${other}`;
  if (access === 'types' && !one.typeOnly) return `${layer} may import only types from ${other}`;
  return undefined;
}

function refuseToPolicy(one: Import, target: string): string | undefined {
  if (!policyMayImport.some((pattern) => pattern.test(target))) {
    return 'a policy sees what a player sees: src/run/view*.ts and the shared vocabulary';
  }
  const rubric = one.names.find((name) => policyMayNotName.includes(name));
  if (rubric !== undefined) return `a policy may not know ${rubric}`;
  if (one.names.includes('*') && !target.startsWith('src/run/')) return 'a policy imports words by name';
  return undefined;
}

/** Each group of files that import each other in a circle, once (Tarjan's algorithm). */
function cycles(edges: ReadonlyMap<string, readonly string[]>): Problem[] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: Problem[] = [];

  const visit = (file: string): number => {
    const index = order.size;
    order.set(file, index);
    low.set(file, index);
    stack.push(file);
    let lowest = index;
    for (const next of edges.get(file) ?? []) {
      if (!order.has(next)) lowest = Math.min(lowest, visit(next));
      else if (stack.includes(next)) lowest = Math.min(lowest, order.get(next) ?? lowest);
    }
    low.set(file, lowest);
    if (lowest === index) report(stack.splice(stack.indexOf(file)));
    return lowest;
  };
  const report = (group: string[]): void => {
    const [first = ''] = group;
    if (group.length === 1 && !edges.get(first)?.includes(first)) return;
    const names = [...group].sort();
    found.push({ key: `cycle ${names.join(', ')}`, line: 1, message: 'these files import each other' });
  };

  for (const file of edges.keys()) if (!order.has(file)) visit(file);
  return found;
}
