import fc from 'fast-check';
import { deflateSync, zlibSync } from 'fflate';
import { expect, test } from 'vitest';
import type { RunLog } from '../../src/run/log.ts';
import { fileName, readFile } from '../../src/storage/file.ts';
import { fromFragment, hasRun, linkLimits, toFragment } from '../../src/storage/share.ts';
import { statusOf } from '../../src/storage/status.ts';
import { digestLimit, readDigest, writeDigest } from '../../src/storage/digest.ts';
import { everyMove, header, log, report } from './fixtures.ts';

const hex = (length: number) => fc.string({ unit: fc.constantFrom(...'0123456789abcdef'.split('')), minLength: length, maxLength: length }); // oxfmt-ignore

/** Any log whose moves are in order. */
const logs: fc.Arbitrary<RunLog> = fc
  .record({
    seed: fc.nat(2 ** 32 - 1),
    contentHash: hex(64),
    steps: fc.array(fc.tuple(fc.nat(5), fc.nat(everyMove.length - 1)), { maxLength: 150 }),
    more: fc.nat(100),
  })
  .map(({ seed, contentHash, steps, more }) => {
    let minute = 0;
    const events = steps.map(([passed, which], n) => {
      minute += passed;
      return {
        n,
        minute,
        by: 'player' as const,
        move: everyMove[which] ?? { type: 'leave' as const },
      };
    });
    return { ...header({ seed, contentHash }), events, end: minute + more };
  });

/** A fragment with any bytes in it. */
const fragment = (bytes: Uint8Array) => `#run=1.${Buffer.from(bytes).toString('base64url')}`;

test('a log comes back from its link as it was', () => {
  fc.assert(
    fc.property(logs, (one) => {
      const link = toFragment(one);
      if (!link.ok) throw new Error(link.problem.message);
      expect(link.value).toMatch(/^#run=2\.[\w-]+$/);
      expect(fromFragment(link.value)).toEqual({ ok: true, value: { log: one, digest: null } });
    }),
  );
});

test('a link of the first packing still opens', () => {
  const one = log(40);
  const link = fragment(deflateSync(new TextEncoder().encode(JSON.stringify(one))));
  expect(fromFragment(link)).toEqual({ ok: true, value: { log: one, digest: null } });
});

test('a link of a night that has ended says what it came to, in at most 200 bytes', () => {
  const one = report();
  const link = toFragment(log(60), one);
  if (!link.ok) throw new Error(link.problem.message);
  const digest = link.value.split('.')[2] ?? '';
  expect(digest).toMatch(/^[\w]+$/);
  expect(digest.length).toBeLessThanOrEqual(digestLimit);
  expect(fromFragment(link.value)).toMatchObject({
    ok: true,
    value: {
      log: log(60),
      digest: {
        minutesToRestore: 71,
        cutOff: false,
        cost: 412_301,
        learnedAt: null,
        learnedHow: 'never',
        competencies: { safety: { score: 31, rating: 'notTonight' } },
      },
    },
  });
});

test.each([
  ['restored', { minutesToRestore: 71, cutOff: false }],
  ['cut off', { minutesToRestore: 123, cutOff: true }],
  ['ended by a host', { minutesToRestore: 123, cutOff: true, landedAt: 40 }],
])('a digest says of a night that it was %s', (_how, end) => {
  const one = report();
  const read = readDigest(writeDigest({ ...one, outcome: { ...one.outcome, ...end } }));
  const { minutesToRestore, cutOff, landedAt } = read ?? {};
  expect({ minutesToRestore, cutOff, landedAt }).toEqual({ landedAt: undefined, ...end });
});

test.each(['', 'x', '71r_412300_t58', `${'9'.repeat(300)}`, '71r_412300_t58_1t_1t_1t_1t_1t_1z'])(
  'a digest that says %s is none, and costs nobody the night',
  (digest) => {
    const link = toFragment(log(4));
    if (!link.ok) throw new Error(link.problem.message);
    const read = fromFragment(`${link.value}.${digest}`);
    expect(readDigest(digest)).toBeNull();
    expect(read).toMatchObject({ ok: true, value: { log: log(4), digest: null } });
  },
);

test('a log that is too long for a link says that a file will do', () => {
  const events = Array.from({ length: 5000 }, (_, n) => ({ n, minute: n, by: 'player' as const, move: { type: 'take' as const, item: `i${(n * 2654435761) % 4294967296}` } })); // oxfmt-ignore
  expect(toFragment(log(0, { events, end: 5000 }))).toMatchObject({ ok: false, problem: { code: 'too-long-for-link' } }); // oxfmt-ignore
});

test('a bomb is stopped while it unpacks', () => {
  const bomb = deflateSync(new Uint8Array(11_000_000), { level: 9 });
  expect(fragment(bomb).length).toBeLessThan(linkLimits.encoded);
  expect(fromFragment(fragment(bomb))).toMatchObject({ ok: false, problem: { code: 'too-big' } });
});

test('unpacking stops at the limit, and not after the last byte', () => {
  const bomb = deflateSync(new Uint8Array(300_000), { level: 9 });
  expect(fromFragment(fragment(bomb))).toMatchObject({ ok: false, problem: { code: 'too-big' } });
  // What is wrong behind the limit is never seen.
  const spoilt = deflateSync(new Uint8Array(8_000_000), { level: 9 }).fill(0xff, -200);
  expect(fromFragment(fragment(spoilt))).toMatchObject({ ok: false, problem: { code: 'too-big' } });
});

test('a link that is too long is not even decoded', () => {
  expect(fromFragment(`#run=1.${'A'.repeat(linkLimits.encoded + 1)}`)).toMatchObject({ ok: false, problem: { code: 'too-big' } }); // oxfmt-ignore
});

test.each([
  ['no fragment', '', 'not-a-link'],
  ['another fragment', '#settings', 'not-a-link'],
  ['a later packing', '#run=3.AAAA', 'other-format'],
  ['no data', '#run=1.', 'not-a-link'],
  ['characters of no run', '#run=1.AA%20AA', 'not-a-link'],
  ['a length that base64 does not have', '#run=1.AAAAA', 'not-a-link'],
  ['bytes that do not unpack', '#run=1.____', 'truncated'],
  ['another container', fragment(zlibSync(new TextEncoder().encode('{}'))), 'truncated'],
  ['something packed that is no log', fragment(deflateSync(new TextEncoder().encode('{}'))), 'not-a-log'],
  ['bytes that are no text', fragment(deflateSync(Uint8Array.of(0xff, 0xff, 0xff))), 'not-text'],
])('%s is refused', (_name, link, code) => {
  expect(fromFragment(link)).toMatchObject({ ok: false, problem: { code } });
});

test('a link cut off anywhere is refused', () => {
  const link = toFragment(log(60));
  if (!link.ok) throw new Error(link.problem.message);
  for (let end = 0; end < link.value.length; end++)
    expect(fromFragment(link.value.slice(0, end)).ok).toBe(false);
});

test('any bytes and any text are refused and never throw', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => !fromFragment(fragment(bytes)).ok));
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !fromFragment(`#run=1.${text}`).ok));
});

test('an address with a run is told from others', () => {
  expect(['', '#', '#play', '#run=1.AA', '#run=9.x'].map(hasRun)).toEqual([false, false, false, true, true]);
});

test('a run of other rules or of a changed night is only shown', () => {
  const hash = 'ab'.repeat(32);
  expect(statusOf(header({ engine: 4 }), hash, 4)).toBe('current');
  expect(statusOf(header({ engine: 3 }), hash, 4)).toBe('other-engine');
  expect(statusOf(header({ engine: 4 }), 'cd'.repeat(32), 4)).toBe('other-content');
});

test('files have a name to find them by, and a limit', async () => {
  expect(fileName({ log: log(), startedAt: Date.UTC(2025, 0, 31, 3, 7) })).toBe('hold-the-bridge-wrong-table-2025-01-31.json'); // oxfmt-ignore
  expect(fileName({ log: log(), startedAt: null })).toBe('hold-the-bridge-wrong-table.json');
  expect(await readFile(new Blob(['{}']))).toEqual({ ok: true, value: '{}' });
  expect(await readFile({ size: 1e9 } as Blob)).toMatchObject({ ok: false, problem: { code: 'too-big' } });
});
