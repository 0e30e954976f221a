/** What the container and its compose file say, held against what the server reads and the folder has: no daemon runs it here. */
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../scripts/paths.ts';
import { readConfig } from '../../src/workshop/server/config.ts';

const text = (path: string): string => readFileSync(join(root, path), 'utf8');
const dockerfile = text('Dockerfile');
const nginx = text('deploy/nginx.conf');
const manifest = JSON.parse(text('package.json')) as { dependencies: Record<string, string> };

interface Service {
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: object;
  volumes?: string[];
  ports?: string[];
}
const compose = parse(text('compose.yaml'), { merge: true }) as {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
};

/** Every module that a file brings with it, as the folder has it; packages by name. */
function broughtBy(file: string, seen = new Set<string>(), packages = new Set<string>()) {
  if (seen.has(file)) return { files: seen, packages };
  seen.add(file);
  const source = readFileSync(file, 'utf8').replaceAll(/import type [^;]*;/g, '');
  const imports = [
    ...source.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g),
    ...source.matchAll(/new URL\('(\.[^']+\.ts)', import\.meta\.url\)/g),
  ];
  for (const [, name = ''] of imports) {
    if (name.startsWith('.')) {
      const next = resolve(dirname(file), name);
      if (/\.tsx?$/.test(next) && existsSync(next)) broughtBy(next, seen, packages);
    } else if (/^[@a-z][\w./-]*$/.test(name) && !builtinModules.includes(name) && !name.startsWith('node:')) {
      packages.add(
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      );
    }
  }
  return { files: seen, packages };
}

test('a node in the image finds all that it imports: in the folders that are copied, and in the packages that are kept', () => {
  const { files, packages } = broughtBy(join(root, 'scripts/serve.ts'));
  expect(files.size).toBeGreaterThan(50);
  expect([...packages].filter((name) => manifest.dependencies[name] === undefined)).toEqual([]);
  expect(packages).toContain('socket.io');
  // How it is started, too.
  expect(dockerfile).toContain('"--import", "tsx", "scripts/serve.ts"');
  expect(manifest.dependencies).toHaveProperty('tsx');
  const copied = [...dockerfile.matchAll(/^COPY --from=build \/app\/(\S+)/gm)].map(([, name]) => name);
  const folders = new Set([...files].map((file) => file.slice(root.length + 1).split('/')[0]));
  for (const folder of folders) expect(copied).toContain(folder);
  expect(copied).toContain('dist');
});

test('what goes into the image is there to be built, and what is kept on a machine stays there', () => {
  const ignored = text('.dockerignore').split('\n').filter(Boolean);
  for (const name of ['node_modules', 'dist', 'data', '.git']) expect(ignored).toContain(name);
  for (const name of [
    'package.json',
    'package-lock.json',
    'vite.config.ts',
    'index.html',
    'src',
    'scripts',
    'scenarios',
    'assets',
    'public',
  ]) {
    expect(ignored).not.toContain(name);
    expect(existsSync(join(root, name)), name).toBe(true);
  }
  // The build reads nothing that is left out.
  const { files } = broughtBy(join(root, 'vite.config.ts'));
  for (const file of files) expect(ignored).not.toContain(file.slice(root.length + 1).split('/')[0]);
  expect(dockerfile).toMatch(/^USER node$/m);
});

test('every setting of the image and the compose file is one that the server reads, and right', () => {
  const words = [...dockerfile.matchAll(/([A-Z_]+)=(\S+)/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
  const image = Object.fromEntries(words.filter(([name]) => name !== 'NODE_ENV'));
  expect(readConfig(image)).toMatchObject({
    host: '0.0.0.0',
    port: 4173,
    dataDir: '/data',
    logLevel: 'info',
  });
  const nodes = Object.entries(compose.services).filter(([name]) => name.startsWith('node-'));
  expect(nodes).toHaveLength(2);
  const known = text('src/workshop/server/config.ts');
  for (const [, { environment = {}, depends_on: needs = {} }] of nodes) {
    for (const name of Object.keys(environment)) expect(known).toContain(`'${name}'`);
    // As compose fills them in.
    const filled = Object.fromEntries(
      Object.entries(environment).map(([name, value]) => [
        name,
        value.replaceAll(/\$\{\w+:[-?]([^}]*)\}/g, (_, usual: string) =>
          usual.startsWith('set ') ? 'word' : usual,
        ),
      ]),
    );
    expect(readConfig({ ...image, ...filled })).toMatchObject({ behindProxy: true, retentionDays: 30 });
    expect(new URL(filled['DATABASE_URL'] ?? '').hostname).toBe('database');
    expect(new URL(filled['REDIS_URL'] ?? '').hostname).toBe('redis');
    expect(Object.keys(needs).toSorted()).toEqual(['database', 'redis']);
  }
  for (const [name, { depends_on: needs = {}, volumes = [] }] of Object.entries(compose.services)) {
    for (const [other, { condition }] of Object.entries(needs)) {
      expect(condition, `${name} needs ${other}`).toBe('service_healthy');
      // The nodes have theirs from the image.
      if (!other.startsWith('node-')) expect(compose.services[other]?.healthcheck).toBeDefined();
    }
    for (const [from = ''] of volumes.map((one) => one.split(':')))
      expect(from.startsWith('.') ? existsSync(join(root, from)) : from in compose.volumes, from).toBe(true);
  }
  expect(dockerfile).toMatch(/^HEALTHCHECK /m);
});

test('the proxy knows both nodes by name and port, keeps each visitor at one, and lets sockets through', () => {
  const servers = [...nginx.matchAll(/^\s*server ([\w-]+):(\d+)/gm)].map(([, name = '', port]) => [
    name,
    port,
  ]);
  expect(servers).toEqual([
    ['node-1', '4173'],
    ['node-2', '4173'],
  ]);
  for (const [name = ''] of servers) expect(compose.services).toHaveProperty([name]);
  expect(nginx).toMatch(/^\s*hash \$binary_remote_addr consistent;$/m);
  for (const line of [
    'proxy_http_version 1.1;',
    'Upgrade $http_upgrade;',
    'X-Forwarded-For $remote_addr;',
    'Host $http_host;',
  ])
    expect(nginx).toContain(line);
  expect(nginx.split('{').length).toBe(nginx.split('}').length);
});
