/** How long a voice needs, and whether time waits for it. */
import { expect, test } from 'vitest';
import { createSpeech, speechMs } from '../../src/app/log/speech.ts';
import { answer, drive, playTo } from './drive.ts';
import { HandTime } from './hand-time.ts';

test('a voice needs longer for more words, and for figures; for signs alone nothing', () => {
  expect(speechMs('Helen calls')).toBeLessThan(speechMs('Helen calls: hangs up in two minutes.'));
  expect(speechMs('It costs nothing.')).toBeLessThan(speechMs('It costs $412,300.'));
  expect(speechMs('– … –')).toBe(0);
});

test('what is given to a voice is said one after another, and news that is on its way counts', () => {
  const time = new HandTime();
  const told: boolean[] = [];
  const speech = createSpeech(time, (speaks) => told.push(speaks));
  const one = 'Helen calls: hangs up in 2 min.';
  speech.say(one);
  speech.say('Tomás, at your desk: goes back in 2 min.');
  time.pass(speechMs(one) + 1);
  expect(told.at(-1)).toBe(true);
  speech.say(null);
  time.pass(60_000);
  expect(told.at(-1)).toBe(true);
  speech.gathered();
  expect(told.at(-1)).toBe(false);
  // New words are told, also while others are still being said.
  speech.say(one);
  const before = told.length;
  speech.say(one);
  expect(told.slice(before)).toEqual([true]);
  speech.end();
  expect(told.at(-1)).toBe(false);
});

test('minutes wait for whoever listens until what is said has been heard; Wait lets them go on', async () => {
  const night = await drive({ settings: { listens: true } });
  await playTo(night, 'bridge');
  const { session, time } = night;
  while (session.view.middle) await answer(session);
  const before = session.view.minute;
  session.hearing(true);
  expect(session.clock.hold).toBe('hearing');
  time.pass(60_000);
  expect(session.view.minute).toBe(before);
  session.hearing(false);
  time.pass(4000);
  expect(session.view.minute).toBe(before + 1);
  session.hearing(true);
  session.wait();
  time.pass(500);
  expect(session.view.minute).toBe(before + 2);
});

test('for whoever does not listen, and in the dare, they do not', async () => {
  for (const options of [{}, { settings: { listens: true }, run: { mode: 'pressure' as const } }]) {
    const night = await drive(options);
    await playTo(night, 'bridge');
    const { session } = night;
    while (session.view.middle) await answer(session);
    session.hearing(true);
    expect(session.clock.hold).toBeNull();
  }
});
