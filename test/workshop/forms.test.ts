/** Before and after: two parallel forms, their order drawn by seat, and the group's change from twelve seats on. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Socket } from 'socket.io-client';
import { loadFolder } from '../../src/cli/folder.ts';
import { playPolicy } from '../../src/lab/play.ts';
import { policies } from '../../src/lab/policies/index.ts';
import { toLog } from '../../src/run/index.ts';
import type { DebriefNow } from '../../src/workshop/protocol/debrief.ts';
import type { Begun } from '../../src/workshop/protocol/messages.ts';
import { ask, told, withPeople, type People } from './people.ts';
import { compiled, emptyPlace, longKinds } from './support.ts';

const forms = await Promise.all(
  ['form-ferry', 'form-meters'].map(async (id) => {
    const { loaded } = await loadFolder(join(import.meta.dirname, '../../scenarios', id));
    if (!loaded) throw new Error(`${id} does not load`);
    return loaded.compiled;
  }),
);

/** Plays a form as a policy does; which one it was. */
async function play(phone: Socket, how: keyof typeof policies): Promise<string> {
  const begun = await ask<Begun>(phone, 'begin');
  if (!begun.ok) throw new Error(begun.code);
  const { scenario, seed, variant, options } = begun.header;
  const night = forms.find((one) => one.scenario.id === scenario);
  if (!night) throw new Error(`${scenario} is no form`);
  const { events, end } = toLog(playPolicy(night, { policy: policies[how], seed, variant, options }));
  const sent = await ask(phone, 'moves', { run: begun.run, end, moves: events });
  expect(sent).toMatchObject({ ok: true, ended: true });
  return scenario;
}

describe.each(longKinds)('forms on %s', (kind) => {
  let people: People;
  beforeAll(async () => {
    people = await withPeople(await emptyPlace(kind), { nights: [compiled, ...forms] });
  });
  afterAll(async () => {
    expect(people.failures).toEqual([]);
    await people.close();
  });

  test('each seat gets one before and the other after; eleven are told no change, twelve are', async () => {
    const room = await people.open({ forms: ['form-ferry', 'form-meters'] });
    const host = await people.host(room);
    const heard = told<DebriefNow>(host, 'debrief');
    const phones: Socket[] = [];
    for (let n = 0; n < 12; n++) phones.push(await people.phone(await people.join(room.code)));
    expect(await ask(host, 'stage', { to: 'play' })).toEqual({ ok: true });
    const first: string[] = [];
    for (const phone of phones) first.push(await play(phone, 'blamer'));
    expect(await ask(host, 'part', { part: 'after' })).toEqual({ ok: true });
    const [last, ...others] = phones;
    if (!last) throw new Error('nobody came');
    const second: string[] = [];
    for (const phone of others) second.push(await play(phone, 'commander'));
    await ask(host, 'step', { to: 'commit' });
    expect((await heard.until(({ players }) => players === 12)).change).toBeNull();
    await ask(host, 'part', { part: 'after' });
    second.unshift(await play(last, 'commander'));
    expect(first.every((form, n) => form !== second[n])).toBe(true);
    heard.list.length = 0;
    await ask(host, 'step', { to: 'commit' });
    const { change } = await heard.until((now) => now.change !== null);
    expect(change?.length).toBeGreaterThan(0);
    // Somebody who blamed and then led: that much is seen.
    for (const { n, evidence, mean, low, high } of change ?? []) {
      expect(n).toBe(12);
      expect(low).toBeLessThanOrEqual(mean);
      expect(high).toBeGreaterThanOrEqual(mean);
      expect(evidence).not.toBe('down');
    }
    expect(change?.some(({ evidence }) => evidence === 'up')).toBe(true);
  }, 90_000);

  test('a form that nobody has is refused, and a room without forms has no part before', async () => {
    expect(await people.open({ forms: ['form-ferry', 'nothing'] })).toMatchObject({ code: 'malformed' });
    const host = await people.host(await people.open());
    expect(await ask(host, 'part', { part: 'before' })).toEqual({ ok: false, code: 'not-now' });
  });
});
