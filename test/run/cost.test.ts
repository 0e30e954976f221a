import { describe, expect, test } from 'vitest';
import { causes, type Cause } from '../../src/run/index.ts';
import { night, type Night } from '../support/night.ts';

const minutes = (played: Night): Partial<Record<Cause, number>> =>
  Object.fromEntries(Object.entries(played.run.ledger.minutesByCause).filter(([, count]) => count > 0));

describe('each minute has one cause', () => {
  test.each<[string, () => Night, Partial<Record<Cause, number>>]>([
    ['nobody was asked', () => night({ quiet: true }).wait(5), { idle: 5 }],
    [
      'somebody works on it',
      () => night({ quiet: true }).assign('ana', 'find', { readback: false }).wait(5),
      { fault: 5 },
    ],
    [
      'hands on the keyboard',
      () =>
        night({ quiet: true })
          .move({ type: 'terminal', action: 'down' })
          .move({ type: 'terminal', action: 'dig' })
          .wait(1),
      { hands: 5 },
    ],
  ])('%s', (_name, play, expected) => {
    const played = play();
    const total = Object.values(expected).reduce((sum, count) => sum + count, 0);
    expect(played.run.ledger.minutes).toBe(total);
    expect(minutes(played)).toEqual(expected);
  });

  test('the thread is lost', () => {
    const played = night({ quiet: true, seed: 4 }).assign('ana', 'find').wait(2).checkin('ana', 'eta');
    const { lag } = played.last('interrupted');
    expect(lag).toBeGreaterThan(2);
    expect(minutes(played.wait(lag))).toEqual({ fault: 4, thread: lag });
  });

  test('waiting for what somebody already knows counts as silence where the scenario says so', () => {
    const played = night({ quiet: true }).at(39).wait(1);
    expect(played.view.chapter).toBe('morning');
    const before = minutes(played).silence ?? 0;
    played.wait(8);
    // Five minutes after the morning began, and nobody has told yet.
    expect((minutes(played).silence ?? 0) - before).toBe(4);
  });

  test('work that is done twice counts as such, as long as it takes', () => {
    const again = {
      id: 'again',
      trigger: { at: 4 },
      channel: 'scene' as const,
      from: 'max',
      effects: [{ effort: 6, task: 'find' }],
    };
    const begin = (injects: (typeof again)[]) =>
      night({ quiet: true, plus: { injects } }).assign('ana', 'find');
    const once = begin([]).until((n) => n.all('done').length > 0);
    const twice = begin([again]).until((n) => n.all('done').length > 0);
    const longer = twice.run.minute - once.run.minute;
    expect(longer).toBeGreaterThan(4);
    expect(minutes(once).redone).toBeUndefined();
    expect(Math.abs((minutes(twice).redone ?? 0) - longer)).toBeLessThanOrEqual(1);
  });
});

test('the causes sum to the whole, in minutes and in money', () => {
  for (let seed = 0; seed < 8; seed++) {
    const played = night({ seed }).assign('ana', 'find', { readback: false });
    if (seed % 2) played.wait(2).checkin('ana', 'eta').move({ type: 'terminal', action: 'down' });
    played.until((n) => n.run.ended);
    const { ledger } = played.run;
    const sum = (by: Record<Cause, number>) => causes.reduce((total, cause) => total + by[cause], 0);
    expect(sum(ledger.minutesByCause)).toBe(ledger.minutes);
    expect(sum(ledger.costByCause)).toBe(ledger.cost);
    expect(ledger.cost).toBe(ledger.minutes * 100);
  }
});
