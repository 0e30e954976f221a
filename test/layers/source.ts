/** Reads one TypeScript file: what it imports, and what in it depends on the machine it runs on. */
import { parseSync } from 'vite';

/** One edge out of a file. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  /** Disappears when compiled. */
  readonly typeOnly: boolean;
  /** What is imported by name; `*` is everything. */
  readonly names: readonly string[];
}

/** A place that the rules forbid in some layers. */
export interface Hazard {
  /** The forbidden thing, short: `Date`, `**`, `Math.random`. */
  readonly what: string;
  readonly line: number;
}

export interface Source {
  readonly path: string;
  readonly imports: readonly Import[];
  readonly hazards: readonly Hazard[];
  /** Imports that nobody can follow; forbidden everywhere. */
  readonly opaque: readonly Hazard[];
}

/** All of Math that the language defines to the last bit. */
const portableMath = new Set(['min', 'max', 'floor', 'round', 'abs', 'imul', 'sqrt']);

/** Globals that bring a clock, chance, timers, the machine's locale or its garbage collector. */
const platformNames = new Set([
  'Date',
  'FinalizationRegistry',
  'Intl',
  'WeakRef',
  'cancelAnimationFrame',
  'crypto',
  'eval',
  'globalThis',
  'performance',
  'queueMicrotask',
  'requestAnimationFrame',
  'setImmediate',
  'setInterval',
  'setTimeout',
]);

/** Methods whose result depends on the machine's locale. */
const localeMethods = new Set([
  'localeCompare',
  'toLocaleDateString',
  'toLocaleLowerCase',
  'toLocaleString',
  'toLocaleTimeString',
  'toLocaleUpperCase',
]);

/** As much of an ESTree node as the walk needs. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** Reads a file given as text, so that the rules can be tried on examples. */
export function readSource(path: string, text: string): Source {
  const { program, module, errors } = parseSync(path, text);
  const [error] = errors;
  if (error) throw new Error(`${path} can't be read: ${error.message}`);

  const imports: Import[] = [];
  const hazards: Hazard[] = [];
  const opaque: Hazard[] = [];
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;

  for (const one of module.staticImports) {
    imports.push({
      specifier: one.moduleRequest.value,
      line: lineOf(one.start),
      typeOnly: one.entries.length > 0 && one.entries.every((entry) => entry.isType),
      names: one.entries.map((entry) => entry.importName.name ?? '*'),
    });
  }
  for (const one of module.staticExports) {
    for (const entry of one.entries) {
      if (!entry.moduleRequest) continue;
      imports.push({
        specifier: entry.moduleRequest.value,
        line: lineOf(entry.start),
        typeOnly: entry.isType,
        names: [entry.importName.name ?? '*'],
      });
    }
  }

  walk(program as unknown as Node, (node, parent, key) => {
    const line = lineOf(node.start);
    const reference = importedBy(node);
    if (reference === 'opaque') opaque.push({ what: 'an import that is not written out', line });
    else if (reference) imports.push({ ...reference, line, names: ['*'] });
    const hazard = hazardOf(node, parent, key);
    if (hazard !== undefined) hazards.push({ what: hazard, line });
  });
  return { path, imports, hazards, opaque };
}

/** `import('x')`, `typeof import('x')`, `new URL('x.ts', import.meta.url)`, `import.meta.glob(...)`. */
function importedBy(node: Node): Pick<Import, 'specifier' | 'typeOnly'> | 'opaque' | undefined {
  if (node.type === 'ImportExpression' || node.type === 'TSImportType') {
    const specifier = literal(node['source']);
    return specifier === undefined ? 'opaque' : { specifier, typeOnly: node.type === 'TSImportType' };
  }
  if (node.type === 'NewExpression' && nameOf(node['callee']) === 'URL') {
    const [first, base] = node['arguments'] as Node[];
    // A worker's entry. Pictures and sounds are addressed the same way, and are no edges.
    if (!base || !isImportMeta(base['object'])) return undefined;
    const specifier = literal(first);
    return specifier !== undefined && /\.tsx?$/.test(specifier) ? { specifier, typeOnly: false } : undefined;
  }
  if (node.type === 'CallExpression') {
    const callee = node['callee'] as Node;
    if (isImportMeta(callee['object']) && nameOf(callee['property']) === 'glob') return 'opaque';
  }
  return undefined;
}

/** What in this node depends on the machine, if anything does. */
function hazardOf(node: Node, parent: Node | undefined, key: string): string | undefined {
  if (node.type === 'BinaryExpression' && node['operator'] === '**') return '**';
  if (node.type === 'AssignmentExpression' && node['operator'] === '**=') return '**';
  if (node.type !== 'Identifier') return undefined;
  const name = String(node['name']);
  if (parent?.type === 'MemberExpression' && key === 'property' && parent['computed'] === false) {
    return localeMethods.has(name) ? name : undefined;
  }
  if (isMerelyAName(parent, key)) return undefined;
  if (name === 'Math') return mathHazard(parent, key);
  return platformNames.has(name) ? name : undefined;
}

/** `Math.floor` is fine; `Math.exp` is not, nor is carrying `Math` away under another name. */
function mathHazard(parent: Node | undefined, key: string): string | undefined {
  if (parent?.type !== 'MemberExpression' || key !== 'object' || parent['computed'] !== false) return 'Math';
  const member = nameOf(parent['property']) ?? '';
  return portableMath.has(member) ? undefined : `Math.${member}`;
}

/** The key of a property or the far name of an import, rather than a reference. */
function isMerelyAName(parent: Node | undefined, key: string): boolean {
  if (!parent || parent['computed'] === true) return false;
  if (parent.type === 'TSQualifiedName') return key === 'right';
  if (parent.type === 'ImportSpecifier') return key === 'imported';
  if (parent.type === 'ExportSpecifier') return key === 'exported';
  return key === 'key' || (parent.type === 'TSEnumMember' && key === 'id');
}

function isImportMeta(value: unknown): boolean {
  return (value as Node | undefined)?.type === 'MetaProperty';
}

function nameOf(value: unknown): string | undefined {
  const node = value as Node | undefined;
  return node?.type === 'Identifier' ? String(node['name']) : undefined;
}

function literal(value: unknown): string | undefined {
  const node = value as Node | undefined;
  return node?.type === 'Literal' && typeof node['value'] === 'string' ? node['value'] : undefined;
}

/** Visits every node with its parent and the parent's key for it. */
function walk(root: Node, visit: (node: Node, parent: Node | undefined, key: string) => void): void {
  const enter = (value: unknown, parent: Node | undefined, key: string): void => {
    if (Array.isArray(value)) {
      for (const item of value) enter(item, parent, key);
      return;
    }
    if (typeof value !== 'object' || value === null || !('type' in value)) return;
    const node = value as Node;
    visit(node, parent, key);
    for (const [childKey, child] of Object.entries(node)) enter(child, node, childKey);
  };
  enter(root, undefined, '');
}
