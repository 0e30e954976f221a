/** What a panel says beside our key, and that it is asked without a hint. */
import { describe, expect, test } from 'vitest';
import { keyOf } from '../../src/assessment/index.ts';
import { reviewPanel, type Rater } from '../../src/lab/panel/review.ts';
import { searchSituations, unseenOptions } from '../../src/lab/panel/situations.ts';
import { exchange, scenario, talk } from '../assessment/build.ts';
import { compiled } from './nights.ts';

const small = {
  contentHash: 'x',
  scenario: scenario({
    conversations: [
      talk('told', exchange('told', ['S3'], { good: { S3: 1 }, half: { S3: 0.4 }, bad: { S3: -1 } })),
    ],
  }),
};
const rater = (id: string, good: number, half: number, bad: number): Rater => ({
  id,
  outlook: 'operations',
  ratings: new Map([
    ['told.good', good],
    ['told.half', half],
    ['told.bad', bad],
  ]),
  depends: new Map(),
});
const reviewed = (...raters: Rater[]) => reviewPanel(small, raters).decisions[0]?.options ?? [];

describe('the key', () => {
  test('is what the rubric pays: the weight times what is shown of what is called for', () => {
    const [told] = small.scenario.conversations[0]?.exchanges ?? [];
    expect(told?.options.map((option) => keyOf(told, option))).toEqual([5, 2, -5]);
  });
  test('where a moment calls for nothing, is the heaviest harm', () => {
    const said = exchange('said', [], { plain: {}, blame: { S6: 1, O7: 1 } });
    expect(said.options.map((option) => keyOf(said, option))).toEqual([0, -5]);
  });
});

describe('a panel that sees it as we do', () => {
  const raters = [rater('a', 7, 4, 1), rater('b', 6, 5, 1), rater('c', 7, 4, 2)];
  test('agrees, orders as the key does, and leaves nothing to review', () => {
    const review = reviewPanel(small, raters);
    expect(review.agreement.single).toBeGreaterThan(0.9);
    expect(review.decisions[0]?.rank).toBe(1);
    expect(review.overall).toBe(1);
    expect(reviewed(...raters).flatMap((one) => one.review)).toEqual([]);
  });
});

describe('options to review', () => {
  test('raters who disagree: a deviation above 1.5', () => {
    const [good] = reviewed(rater('a', 7, 4, 1), rater('b', 3, 4, 1), rater('c', 7, 4, 1));
    expect(good?.review).toEqual(['disagreement']);
  });
  test('a panel against the key: the best is seen as harm, the worst as good, and their order is turned', () => {
    const [good, , bad] = reviewed(rater('a', 2, 4, 6), rater('b', 3, 4, 6));
    expect(good?.review).toEqual(['against', 'order']);
    expect(bad?.review).toEqual(['against', 'order']);
  });
  test('near miss: a point apart is needed to turn an order', () => {
    const [good, half] = reviewed(rater('a', 5, 5, 1), rater('b', 5, 6, 1));
    expect([good?.review, half?.review]).toEqual([[], []]);
  });
});

test('"it depends" is counted, and an option that is gone is named', () => {
  const one: Rater = { ...rater('a', 6, 4, 1), depends: new Map([['told.half', 'who hears it']]) };
  const gone: Rater = { ...rater('b', 6, 4, 1), ratings: new Map([['old.option', 3]]) };
  const review = reviewPanel(small, [one, gone]);
  expect(review.decisions[0]?.options[1]?.because).toEqual(['who hears it']);
  expect(review.unknown).toEqual(['old.option']);
});

describe('the questions of the real night', () => {
  const { situations, beyond } = searchSituations(compiled, 7);

  test('are all met in the nights that are known to meet one', () => {
    expect(beyond).toBe(0);
  });
  test('hold every scored option once', () => {
    const options = situations.flatMap((one) => one.options);
    expect(unseenOptions(compiled, situations)).toEqual([]);
    expect(new Set(options).size).toBe(options.length);
  });
  test('give away nothing: no behaviour, weight or tag, and no reply outside its conversation', () => {
    expect(JSON.stringify(situations.map(({ before: _b, dayBefore: _d, ...one }) => one))).not.toMatch(
      /"(shows|calls|deputy)"/,
    );
    const exchanges = new Map(
      compiled.scenario.conversations.flatMap((talkOf) =>
        talkOf.exchanges.map(({ id }) => [id, talkOf.id] as const),
      ),
    );
    for (const { exchange: id, before } of situations) {
      const replies = before.flatMap((entry) => (entry.type === 'replied' ? [entry.conversation] : []));
      expect(replies.filter((conversation) => conversation !== exchanges.get(id))).toEqual([]);
    }
  });
});
