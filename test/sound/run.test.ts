/** What a run sounds like: each thing that happens has the sound of what it means. */
import { expect, test } from 'vitest';
import { connectSound, type Audible } from '../../src/app/sound-of-run.ts';
import { common as arabic } from '../../src/i18n/ar/common.ts';
import { common as english } from '../../src/i18n/en/common.ts';
import type { Entry, EntryBody } from '../../src/run/timeline.ts';
import { makePlayer } from '../../src/sound/player.ts';
import { defaultVolumes } from '../../src/sound/index.ts';
import { deafSpeaker } from '../../src/sound/speaker.ts';
import { soundNames, type SoundName } from '../../src/sound/sounds.ts';

/** A session that can be heard, and the names of what was. */
function listen(start: Partial<Audible['view']> = {}) {
  const followers = new Set<() => void>();
  const hearers = new Set<(entry: Entry) => void>();
  const session = {
    view: {
      act: 'bridge',
      stress: 0,
      people: [],
      handsOn: false,
      control: 0,
      rate: 1000,
      ...start,
    } as Audible['view'],
    clock: { hold: null } as Audible['clock'],
    cut: null as Audible['cut'],
    subscribe: (listener: () => void) => (followers.add(listener), () => void followers.delete(listener)),
    onEntry: (listener: (entry: Entry) => void) => (
      hearers.add(listener),
      () => void hearers.delete(listener)
    ),
  };
  const sound = makePlayer({ volumes: defaultVolumes, muted: false, murmurs: true }, deafSpeaker);
  const names: SoundName[] = [];
  sound.onCaption(({ name }) => names.push(name));
  const leave = connectSound(session, sound);
  names.length = 0;
  return {
    leave,
    names,
    happens(...bodies: EntryBody[]): SoundName[] {
      names.length = 0;
      for (const body of bodies) for (const hear of hearers) hear({ n: 0, minute: 0, ...body });
      return [...names];
    },
    shows(change: Partial<Audible['view']>, cut: Audible['cut'] = null): SoundName[] {
      names.length = 0;
      session.view = { ...session.view, ...change };
      session.cut = cut;
      for (const follow of followers) follow();
      return [...names];
    },
  };
}

test('money that runs faster, slower, and as before', () => {
  const { happens } = listen();
  expect(happens({ type: 'impact', impact: 'worse', rate: 3000 })).toEqual(['moneyUp']);
  expect(happens({ type: 'impact', impact: 'worse', rate: 3000 })).toEqual([]);
  expect(happens({ type: 'impact', impact: 'none', rate: 0 })).toEqual(['moneyDown']);
});

test('a promise kept is silent, one that is late strikes', () => {
  const { happens } = listen();
  expect(happens({ type: 'promise', audience: 'board', due: 20, kept: true })).toEqual([]);
  expect(happens({ type: 'promise', audience: 'board', due: 20, kept: false })).toEqual(['promiseLate']);
});

test('the liaison turns a caller aside with a click, one that breaks through lands with a thud', () => {
  const { happens } = listen();
  const routed = {
    type: 'routed',
    item: 'a',
    from: 'victor',
    to: 'rosa',
    by: 'liaison',
    noise: true,
    signal: false,
  } as const;
  expect(happens(routed)).toEqual(['heldCall']);
  expect(
    happens({ type: 'interrupted', person: 'mina', by: 'victor', lag: 8, deep: true, cause: 'noise' }),
  ).toEqual(['thud']);
});

test('a hard line has a breath before its murmur, a narrated one neither', () => {
  const { happens } = listen();
  const opened = (speaker: string, confrontation: boolean): EntryBody => ({
    type: 'opened',
    conversation: 'a',
    exchange: '1',
    calls: [],
    speaker,
    text: 'x',
    hearers: 'private',
    confrontation,
  });
  expect(happens(opened('tomas', true))).toEqual(['breath', 'voiceTrailing']);
  expect(happens(opened('mina', false))).toEqual(['voiceTwice']);
  expect(happens(opened('narrator', true))).toEqual([]);
});

test('the cut back from yesterday rings until the bridge is there', () => {
  const { shows } = listen({ act: 'yesterday' });
  expect(shows({ act: 'bridge' }, { chapter: 'bridge', changed: [] })).toContain('phone');
  expect(shows({}, { chapter: 'bridge', changed: [] })).not.toContain('phone');
  expect(shows({})).toContain('pickUp');
  expect(shows({})).toEqual([]);
});

test('other cuts do not ring, and after leaving nothing is heard', () => {
  const { shows, happens, leave } = listen();
  expect(shows({ act: 'review' }, { chapter: 'review', changed: [] })).not.toContain('phone');
  leave();
  expect(happens({ type: 'promise', audience: 'board', due: 20, kept: false })).toEqual([]);
});

test('every sound has a caption in each language', () => {
  for (const texts of [english, arabic] as Record<string, string>[]) {
    expect(soundNames.filter((name) => !texts[`caption.${name}`])).toEqual([]);
  }
});
