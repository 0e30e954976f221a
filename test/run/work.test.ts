import { describe, expect, test } from 'vitest';
import { triangular } from '../../src/run/chance.ts';
import { night, type Night } from '../support/night.ts';

/** Many nights, one for each seed. */
const seeds = Array.from({ length: 200 }, (_, seed) => seed);

/** A night in which ana has been deep in a task for some minutes. */
const deep = (seed: number, minutes = 3): Night =>
  night({ seed, quiet: true }).assign('ana', 'find').wait(minutes);

describe('an assignment', () => {
  test('waits for the read-back, which costs a minute', () => {
    const played = night({ quiet: true }).assign('ana', 'find', { timebox: 10 });
    expect(played.run.minute).toBe(1);
    expect(played.last('readback')).toMatchObject({ task: 'find', person: 'ana', timebox: 10 });
    expect(played.person('ana').lag).toBe(0);
  });

  test('without a read-back is misheard about one time in three, and that costs four minutes', () => {
    const lags = seeds.map(
      (seed) => night({ seed, quiet: true }).assign('ana', 'find', { readback: false }).person('ana').lag,
    );
    expect(new Set(lags)).toEqual(new Set([0, 4]));
    const misheard = lags.filter((lag) => lag === 4).length / lags.length;
    expect(misheard).toBeGreaterThan(0.25);
    expect(misheard).toBeLessThan(0.42);
  });

  test('to the room is taken by nobody for three minutes, then by two', () => {
    const played = night({ quiet: true }).assign('room', 'find');
    expect(played.person('ana')).toMatchObject({ task: 'find', lag: 3 });
    expect(played.person('ben')).toMatchObject({ task: 'find', lag: 3 });
    expect(played.run.minute).toBe(0);
    expect(played.wait(3).world.tasks['find']?.left).toBe(12);
    expect(played.wait(1).world.tasks['find']?.left).toBeLessThan(12);
  });

  test('takes a person off what they were on, and the work stays with the task', () => {
    const played = deep(1, 4);
    const left = played.world.tasks['find']?.left ?? 0;
    expect(left).toBeLessThan(12);
    played.move({ type: 'release', person: 'ana' });
    expect(played.last('dropped')).toMatchObject({ task: 'find', person: 'ana' });
    played.assign('ben', 'find');
    expect(played.world.tasks['find']?.left).toBeLessThan(left);
  });

  test('that comes back after its time-box says by how much', () => {
    const early = night({ quiet: true })
      .assign('ana', 'find', { timebox: 60 })
      .until((n) => n.all('done').length > 0);
    expect(early.last('done').late).toBe(0);
    const late = night({ quiet: true })
      .assign('ana', 'find', { timebox: 5 })
      .until((n) => n.all('done').length > 0);
    const { took, late: over } = late.last('done');
    expect(over).toBe(took - 5);
    expect(over).toBeGreaterThan(0);
  });

  test('that was done sets what it found, opens what follows and closes itself', () => {
    const played = deep(1).until((n) => n.all('done').length > 0);
    expect(played.last('done').facts).toEqual(['cause']);
    expect(played.last('learned')).toMatchObject({ fact: 'cause', how: 'task' });
    expect(played.view.leads).toMatchObject([{ id: 'disk', state: 'suspected' }]);
    expect(played.view.tasks.map(({ id }) => id)).toEqual(['fix']);
    expect(played.refusal({ type: 'assign', task: 'find', person: 'ben', timebox: 0, readback: true })).toBe(
      'task-closed',
    );
  });

  test('is quicker in skilled hands', () => {
    const took = (person: string) =>
      night({ quiet: true })
        .assign(person, 'find')
        .until((n) => n.all('done').length > 0)
        .last('done').took;
    expect(took('ana')).toBeLessThan(took('ben'));
  });
});

describe('an interruption', () => {
  test('in deep work costs 1 to 15 minutes, most often about 10', () => {
    const lags = seeds.map((seed) => deep(seed).checkin('ana', 'eta').last('interrupted').lag);
    expect(Math.min(...lags)).toBeGreaterThanOrEqual(1);
    expect(Math.max(...lags)).toBeLessThanOrEqual(15);
    const mean = lags.reduce((sum, lag) => sum + lag, 0) / lags.length;
    // (1 + 10 + 15) / 3; the bounds are three standard errors of 200 draws.
    expect(mean).toBeGreaterThan(26 / 3 - 0.65);
    expect(mean).toBeLessThan(26 / 3 + 0.65);
    const long = lags.filter((lag) => lag >= 5 && lag <= 13).length / lags.length;
    expect(long).toBeGreaterThan(0.7);
  });

  test('at a break point costs 1 or 2 minutes', () => {
    const lags = seeds.slice(0, 40).map((seed) =>
      // Just given: nothing is in the head yet.
      night({ seed, quiet: true })
        .assign('ana', 'find', { readback: false })
        .checkin('ana', 'eta')
        .last('interrupted'),
    );
    expect(lags.every(({ deep: isDeep }) => !isDeep)).toBe(true);
    // A misheard task has four minutes of lag already, half of which is added.
    expect(Math.max(...lags.map(({ lag }) => lag))).toBeLessThanOrEqual(4);
    expect(Math.min(...lags.map(({ lag }) => lag))).toBeGreaterThanOrEqual(1);
  });

  test('again while the thread is still lost prolongs the search, to 20 minutes at most', () => {
    const played = deep(2);
    for (let i = 0; i < 12; i++) played.checkin('ana', 'eta');
    const lags = played.all('interrupted').map(({ lag }) => lag);
    expect(lags).toHaveLength(12);
    expect(Math.max(...lags)).toBeLessThanOrEqual(20);
    expect(played.person('ana').lag).toBeGreaterThan(10);
  });

  test('stops the work until the thread is found again', () => {
    const played = deep(5).checkin('ana', 'eta');
    const { lag } = played.last('interrupted');
    const before = played.world.tasks['find']?.left ?? 0;
    // The check-in's own minute has run already.
    played.wait(lag - 1);
    expect(played.world.tasks['find']?.left).toBe(before);
    expect(played.wait(1).world.tasks['find']?.left).toBeLessThan(before);
  });

  test('of somebody who is nearly due breaks nothing', () => {
    const played = night({ quiet: true })
      .assign('ben', 'find', { timebox: 5 })
      .wait(4)
      .checkin('ben', 'what');
    expect(played.last('checkin').part).toBeGreaterThanOrEqual(0.8);
    expect(played.all('interrupted')).toEqual([]);
  });

  const long = { id: 'long', kind: 'data', effort: 400, deep: true };

  test('draws the same, whatever interrupted the same person before', () => {
    const begin = () => night({ seed: 9, quiet: true, plus: { tasks: [long] } }).assign('ana', 'long');
    const alone = begin().at(38).checkin('ana', 'eta');
    const after = begin().at(3).checkin('ana', 'eta').at(38).checkin('ana', 'eta');
    expect(after.last('interrupted').lag).toBe(alone.last('interrupted').lag);
  });

  test('twice in one minute draws twice', () => {
    const blows = seeds.slice(0, 20).map((seed) => {
      const inject = {
        id: 'blows',
        trigger: { at: 10 },
        channel: 'scene' as const,
        from: 'max',
        effects: [{ interrupt: 'ana' }, { interrupt: 'ana' }],
      };
      const played = night({ seed, quiet: true, plus: { tasks: [long], injects: [inject] } });
      const [first, second] = played.assign('ana', 'long').at(10).all('interrupted');
      return [first?.lag ?? 0, second?.lag ?? 0] as const;
    });
    // Were the draws one, the second lag would always be the first and its half.
    expect(blows.some(([first, second]) => second !== Math.min(20, first + Math.floor(first / 2)))).toBe(
      true,
    );
  });

  test('the triangular draw keeps its bounds and its mode', () => {
    expect(triangular(0, 1, 10, 15)).toBe(1);
    expect(triangular(1, 1, 10, 15)).toBe(15);
    // As much of the mass lies below the mode as its share of the width.
    expect(triangular(9 / 14, 1, 10, 15)).toBeCloseTo(10, 10);
  });
});

describe('errors in a sequence of steps', () => {
  const sequence = (seed: number, interruptions: number) => {
    const played = night({
      seed,
      quiet: true,
      plus: {
        tasks: [{ id: 'steps', kind: 'data', effort: 25, deep: true, sequence: true, critical: true }],
      },
    }).assign('ana', 'steps');
    for (let i = 0; i < interruptions; i++) played.wait(2).checkin('ana', 'eta');
    return played.until((n) => n.all('done').length > 0);
  };
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);

  test('are rare when nobody interrupts, and much likelier when somebody does', () => {
    const calm = sum(seeds.map((seed) => sequence(seed, 0).all('error').length));
    const broken = sum(seeds.map((seed) => sequence(seed, 3).all('error').length));
    expect(calm).toBeGreaterThan(0);
    expect(broken).toBeGreaterThan(calm * 1.5);
  });

  test('add four minutes of work, which count as done twice', () => {
    const seed = seeds.find((one) => sequence(one, 3).all('error').length === 1) ?? 0;
    const broken = sequence(seed, 3);
    expect(broken.last('error')).toMatchObject({ task: 'steps', person: 'ana', minutes: 4 });
    expect(broken.run.ledger.minutesByCause.redone).toBeGreaterThan(2);
    expect(sequence(0, 0).run.ledger.minutesByCause.redone).toBe(4 * sequence(0, 0).all('error').length);
  });
});

describe('people together', () => {
  const paired = () => deep(1).move({ type: 'pair', person: 'ana', with: 'ben' });

  test('a pair is quicker than the better of the two', () => {
    const alone = deep(1).wait(5).world.tasks['find']?.left ?? 0;
    expect(paired().wait(5).world.tasks['find']?.left).toBeLessThan(alone);
    expect(paired().view.people.find(({ id }) => id === 'ana')?.task?.with).toBe('ben');
  });

  test.each([
    ['the second is given something else', (n: Night) => n.assign('ben', 'find')],
    ['the second is sent home', (n: Night) => n.move({ type: 'relieve', person: 'ben' })],
    ['the second is given a role', (n: Night) => n.role('scribe', 'ben')],
    ['the second is released', (n: Night) => n.move({ type: 'release', person: 'ben' })],
    ['the first is released', (n: Night) => n.move({ type: 'release', person: 'ana' })],
    ['the first is sent home', (n: Night) => n.move({ type: 'relieve', person: 'ana' })],
  ])('a pair ends for both when %s', (_name, part) => {
    const played = part(paired());
    expect(played.person('ana').with).toBeNull();
    expect(played.person('ben').with).toBeNull();
  });

  test('a new pair leaves the third one alone', () => {
    const three = night({
      quiet: true,
      plus: { cast: [{ id: 'cat', part: 'fixer', skills: { data: 1 } }] },
    }).assign('ana', 'find');
    three
      .move({ type: 'pair', person: 'ana', with: 'ben' })
      .move({ type: 'pair', person: 'ana', with: 'cat' });
    expect(['ana', 'ben', 'cat'].map((id) => three.person(id).with)).toEqual(['cat', null, 'ana']);
  });

  test('somebody who was sent home stops, and is gone', () => {
    const played = deep(1).move({ type: 'relieve', person: 'ana' });
    expect(played.person('ana')).toMatchObject({ here: false, task: null });
    expect(played.last('left')).toMatchObject({ person: 'ana' });
    expect(played.refusal({ type: 'checkin', person: 'ana', how: 'what' })).toBe('person-away');
  });

  test('a fixer who holds a support role stops fixing', () => {
    const played = deep(1).role('scribe', 'ana');
    const before = played.world.tasks['find']?.left;
    expect(played.person('ana').task).toBeNull();
    expect(played.wait(5).world.tasks['find']?.left).toBe(before);
  });

  test('two on one task who are no pair do not go faster', () => {
    const one = night({ quiet: true }).assign('ana', 'find').wait(6);
    const two = night({ quiet: true })
      .assign('ana', 'find')
      .assign('ben', 'find', { readback: false })
      .wait(6);
    expect(two.all('assigned').at(-1)?.duplicate).toBe(true);
    expect(two.world.tasks['find']?.left).toBe(one.world.tasks['find']?.left);
  });
});
