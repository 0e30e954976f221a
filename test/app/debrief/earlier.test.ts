/** What a second night finds of the first: the night before it, and the sentence that was written down after it. */
import { expect, it } from 'vitest';
import { nightBefore } from '../../../src/app/debrief/earlier.ts';
import { sentenceBefore } from '../../../src/app/own-sentence.ts';
import { pairAddress, pairIn } from '../../../src/app/past/pair.ts';
import { newSummary } from '../../../src/storage/summary.ts';
import { openPlans } from '../../../src/storage/plans.ts';
import { header } from '../../storage/fixtures.ts';

const run = (id: string, startedAt: number, changes = {}) => ({
  ...newSummary(header()),
  id,
  startedAt,
  ended: true,
  ...changes,
});

it('is the last one that this device played to its end before it', () => {
  const now = run('now', 50);
  const others = [
    run('first', 10),
    run('before', 20),
    run('unfinished', 30, { ended: false }),
    run('from a link', 40, { origin: 'imported' }),
    run('drill', 45, { header: { ...header(), scenario: 'another' } }),
    run('later', 60),
  ];
  expect(nightBefore([now, ...others], now)?.id).toBe('before');
  expect(nightBefore([now], now)).toBeNull();
});

it('has the sentence written last before it, and not its own', () => {
  const plans = openPlans(null);
  plans.write('first', { moment: '', sentence: 'Is it still running?', witness: '' });
  plans.write('now', { moment: '', sentence: 'Its own', witness: '' });
  expect(sentenceBefore(plans.list(), 'now', Infinity)).toBe('Is it still running?');
  expect(sentenceBefore(plans.list(), 'now', 0)).toBeNull();
});

it('stands in an address and is found there again', () => {
  expect(pairIn(`#nights=${pairAddress('1f', '2b')}`)).toEqual(['1f', '2b']);
  expect(pairIn('#nights')).toBeNull();
});
