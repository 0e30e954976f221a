/**
 * The three agendas of docs/facilitating.md, each gone through by a host who does what it says, in simulated time: play
 * and session end when they should, and the debrief is at least as long as play.
 */
import { describe, expect, test } from 'vitest';
import { agendas, presets, type Preset } from '../../src/app/workshop/console/agendas.ts';
import { debriefSteps, type DebriefStep } from '../../src/workshop/protocol/words.ts';
import type { RoomRow } from '../../src/workshop/server/database/schema.ts';
import { stepEnds } from '../../src/workshop/server/debrief/step-ends.ts';
import { landingOf } from '../../src/workshop/server/landing.ts';
import { paceOf } from '../../src/workshop/server/plan.ts';
import { Hall, voters } from './conductor-support.ts';

const minute = 60_000;
/** Milliseconds past the end of play from which on the console says that it is late. */
const leeway = minute;
/** Minutes of the second form, and of *commit* after it. */
const after = { form: 10, commit: 5 };

/** A session of twelve phones that vote; minutes from its start at which things were over. */
async function session(preset: Preset) {
  const { session: whole, playEnds, play, acts, forms } = agendas[preset];
  const hall = await Hall.open('sqlite', 'votes', 12, acts === null ? undefined : [...acts]);
  const start = hall.time;
  const at = () => (hall.time - start) / minute;
  const row = async (): Promise<RoomRow> => {
    const found = await hall.rooms.room(hall.room);
    if (!found) throw new Error('no room');
    return found;
  };
  await hall.rooms.plan(hall.room, {
    play_ends_at: start + playEnds * minute,
    session_ends_at: start + whole * minute,
  });
  // What is before play: opening, and the first form, which takes its ten minutes.
  hall.time = start + (playEnds - play) * minute;
  await hall.stage('play');
  const began = at();
  hall.onBeat = voters(hall, 7);
  const left: string[] = [];
  while (at() < playEnds && hall.now()?.clock.hold !== 'ended') {
    await hall.pass(60, () => at() >= playEnds || hall.now()?.clock.hold === 'ended');
    const now = await row();
    const { landsAt, playEndsAt, cuts } = landingOf(paceOf(now, await hall.rooms.pace(now), hall.time));
    const [cut] = cuts;
    if (landsAt === null || playEndsAt === null || landsAt <= playEndsAt + leeway || !cut) continue;
    // Late: the host leaves out what the clock offers.
    left.push(...cut.without);
    const rest = paceOf(now, [], 0).acts.filter((act) => !cut.without.includes(act));
    await hall.rooms.plan(hall.room, { acts: JSON.stringify(rest) });
  }
  const through = at();
  await hall.rooms.plan(hall.room, { landed_at: hall.time });
  await hall.until(() => hall.now()?.clock.hold === 'ended');
  const landed = at();
  await hall.stage('debrief');
  const steps: Record<string, number> = {};
  for (const step of debriefSteps) {
    // The second form is played, and the room has come back from it.
    if (forms && step === 'commit') hall.time += after.form * minute;
    await hall.rooms.plan(hall.room, { step, step_since: hall.time });
    const ends = stepEnds({ ...(await row()), forms: forms ? '[]' : null }, step);
    if (ends === null) throw new Error(`${step} has no end`);
    steps[step] = (ends - hall.time) / minute;
    hall.time = ends;
  }
  const [run] = await hall.runs();
  await hall.checkStored(run?.run_id ?? '');
  expect(hall.failures).toEqual([]);
  const ballots = await hall.database.db.selectFrom('ballots').selectAll().execute();
  const lasted = ballots.map(({ opened_at, closed_at }) => ((closed_at ?? hall.time) - opened_at) / 1_000);
  const mean = lasted.reduce((sum, one) => sum + one, 0) / lasted.length;
  return { began, through, landed, over: at(), steps, left, ballots: ballots.length, mean };
}

describe('a step of a room that landed early', () => {
  const room = { play_ends_at: 30 * minute, session_ends_at: 60 * minute, forms: null };
  const minutesOf = (step: DebriefStep, from: number, more: Partial<RoomRow> = {}) =>
    ((stepEnds({ ...room, ...more, step_since: from * minute }, step) ?? 0) - from * minute) / minute;

  test('has what is left by the shares, and half as long again as planned at most', () => {
    // On time: the minutes of the plan.
    expect(minutesOf('see', 40)).toBeCloseTo(10);
    // Quickly through the first steps: not all that they left is for *see*.
    expect(minutesOf('see', 16)).toBeCloseTo(15);
    expect(minutesOf('land', 5)).toBeCloseTo(3);
    expect(minutesOf('commit', 20)).toBeCloseTo(6);
    // Late: less for each.
    expect(minutesOf('see', 50)).toBeCloseTo(5);
    // Without an end of play a debrief is meant to be half an hour.
    expect(minutesOf('see', 0, { play_ends_at: null })).toBeCloseTo(15);
  });
});

describe('a host who goes by the agenda', () => {
  test.each(presets)(
    'of %s minutes lands on time, and talks at least as long as was played',
    async (preset) => {
      const { session: whole, playEnds, play, forms } = agendas[preset];
      const { began, landed, over, steps, left, ballots, mean, through } = await session(preset);
      console.warn(
        `${preset} min: play ${(landed - began).toFixed(1)} min (through at ${through.toFixed(1)}), ${ballots} ballots of ${mean.toFixed(1)} s, left out: ${left.join(' ') || 'nothing'}`,
      );
      expect(landed).toBeLessThanOrEqual(playEnds + 0.1);
      expect(landed - began).toBeLessThanOrEqual(play + 0.1);
      expect(over).toBeCloseTo(whole, 1);
      const talked = Object.values(steps).reduce((sum, one) => sum + one, 0);
      expect(talked).toBeGreaterThanOrEqual(landed - began);
      expect(Math.min(...Object.values(steps))).toBeGreaterThanOrEqual(1);
      if (forms) expect(steps['commit']).toBeCloseTo(after.commit, 1);
      expect(ballots).toBeGreaterThanOrEqual(4);
      expect(mean).toBeLessThanOrEqual(45);
    },
    120_000,
  );
});
