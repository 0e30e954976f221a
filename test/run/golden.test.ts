/**
 * What a fixed log comes to, as a few named numbers. It pins the rules of the run (`src/run`) and of the rubric
 * (`src/assessment`) on the fixture `long-day`: who is how far when, what it cost and why, and the points.
 * It does not pin the scenario "Wrong table", texts, the order of entries, or anything that no number here shows.
 *
 * When it fails, either a rule was broken, or a rule was changed on purpose. In the second case stored runs would end
 * differently under the new rules: raise `engineVersion` in `src/run/log.ts`, then put the new numbers here with it.
 */
import { expect, test } from 'vitest';
import { reportOf } from '../../src/lab/sweep.ts';
import { canonical, engineVersion } from '../../src/run/index.ts';
import { longDay, night } from '../support/night.ts';

/** The engine that gives the numbers below. */
const pinned = 2;

/** A day with one of everything: read-back, callers, interruptions, a confession, a decision, the keyboard, a liaison. */
function day() {
  const played = night({ seed: 31, variant: 'ben' });
  played.move({ type: 'say', line: 'declare' }).role('customer-liaison', 'dee');
  played.move({ type: 'rule', rule: 'harm', names: [] });
  played.assign('ana', 'find', { timebox: 10 }).post('customers', { next: 15 });
  played.at(5).reply('max.status').checkin('ben', 'help').wait(2).checkin('ana', 'eta');
  played.move({ type: 'terminal', action: 'down' }).move({ type: 'terminal', action: 'dig' });
  played.move({ type: 'terminal', action: 'up' }).checkin('ben', 'what');
  played.move({ type: 'pair', person: 'ana', with: 'ben' });
  played.until((n) => n.view.leads.length > 0);
  played.move({ type: 'lead', lead: 'disk', to: 'known' }).move({ type: 'ask', task: 'fix' });
  played.approve('fix', 'ben', { backup: true });
  return played.until((n) => n.run.ended);
}

/** A list of numbers in one line. */
const line = (parts: readonly (readonly (string | number)[])[]): string =>
  parts.map((part) => part.join(' ')).join(', ');
const nonzero = (counts: Readonly<Record<string, number>>): string =>
  line(Object.entries(counts).filter(([, count]) => count > 0));

test('a fixed log comes to the same numbers', () => {
  const played = day();
  const { ledger } = played.run;
  const report = reportOf(played.run);
  const points = Object.entries(report.competencies).map(
    ([name, { earned, possible, charged }]) => [name, earned.toFixed(2), possible, charged] as const,
  );
  const interruptions = played
    .all('interrupted')
    .map(({ minute, person, lag }) => [minute, person, lag] as const);
  expect({
    engine: engineVersion,
    moves: played.log.events.length,
    minutes: played.run.minute,
    restoredAt: ledger.restoredAt,
    cost: ledger.cost,
    minutesByCause: nonzero(ledger.minutesByCause),
    interruptions: `${interruptions.length}: ${line(interruptions.slice(0, 6))}`,
    candour: line([
      ['ana', played.person('ana').candour.toFixed(4)],
      ['ben', played.person('ben').candour.toFixed(4)],
    ]),
    focus: line([
      ['ana', played.person('ana').focus.toFixed(4)],
      ['ben', played.person('ben').focus.toFixed(4)],
    ]),
    patience: played.world.audiences['customers']?.patience.toFixed(4),
    errors: played.all('error').length,
    arrived: played.all('arrived').length,
    tells: played.all('tell').length,
    points: line(points),
  }).toMatchInlineSnapshot(`
    {
      "arrived": 276,
      "candour": "ana 0.3600, ben 0.4400",
      "cost": 144000,
      "engine": 2,
      "errors": 6,
      "focus": "ana 1.0000, ben 0.0000",
      "interruptions": "138: 5 ana 11, 9 ana 17, 21 ana 9, 43 ben 12, 51 ben 15, 60 ben 13",
      "minutes": 1440,
      "minutesByCause": "fault 24, thread 451, silence 916, redone 43, hands 4, idle 2",
      "moves": 16,
      "patience": "0.0000",
      "points": "delegation 7.90 13 4, safety 0.00 11 0, ownership 0.00 0 0, communication 7.00 22 2, shielding 2.08 17 4, learning 0.00 0 0",
      "restoredAt": null,
      "tells": 2,
    }
  `);
  expect(engineVersion).toBe(pinned);
});

test('the log of that day belongs to the fixture as it is', () => {
  // When only the fixture was edited, the numbers above move without any rule having changed.
  expect(longDay.contentHash).toMatchInlineSnapshot(
    `"1a66a65fb437e1a0bc9b7494401e8f0b16c155acb639d9aa27b964fef34bef78"`,
  );
  expect(canonical(day().log)).toBe(canonical(day().log));
});
