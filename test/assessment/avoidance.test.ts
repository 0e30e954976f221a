/** Avoiding, ending early or silencing people never scores higher than meeting the same opportunity badly. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Exchange } from '../../src/scenario/schema.ts';
import { competencies, type Behaviour } from '../../src/scenario/vocabulary.ts';
import { rubric } from '../../src/assessment/index.ts';
import { exchange, inject, night, option, talk, type Night } from './build.ts';

/** Four other moments in each competency, met as well as drawn, so that every competency has a number. */
const others: Behaviour[] = ['D3', 'S2', 'O1', 'C5', 'H3', 'L2'];
const otherTalks = others.flatMap((id) =>
  [1, 2, 3, 4].map((index) =>
    talk(
      `other-${id.toLowerCase()}-${index}`,
      exchange(`other-${id.toLowerCase()}-${index}`, [id], {
        full: { [id]: 1 },
        part: { [id]: 0.5 },
        none: { [id]: 0 },
      }),
    ),
  ),
);

const tested = fc.constantFrom<Behaviour>('S3', 'S4', 'S5', 'S7', 'H2', 'O3', 'C6', 'D8', 'L1', 'S6');
/** A conversation in a row: each exchange's options go on, or end it while showing the same. */
const conversation = fc.array(fc.tuple(tested, fc.integer({ min: 1, max: 10 })), {
  minLength: 1,
  maxLength: 4,
});

function build(calls: readonly (readonly [Behaviour, number])[]): Exchange[] {
  return calls.map(([id, strength], index) => {
    const good = (rubric[id].sign === '+' ? 1 : -1) * (strength / 10);
    const next = index + 1 < calls.length ? { goto: `e${index + 1}` } : {};
    return exchange(
      `e${index}`,
      [id],
      [
        option(`e${index}.good`, { [id]: good }, next),
        option(`e${index}.bad`, { [id]: -good }, next),
        option(`e${index}.end`, { [id]: -good }),
      ],
    );
  });
}

const scores = (one: Night) => {
  const report = one.report();
  return competencies.map((competency) => report.competencies[competency].score ?? 0);
};

test('avoiding never beats meeting badly', () => {
  const how = fc.constantFrom(
    'never' as const,
    'patience' as const,
    'left' as const,
    'ended' as const,
    'open' as const,
    'stood-in' as const,
  );
  const replies = fc.array(fc.constantFrom('full', 'part', 'none'), {
    minLength: otherTalks.length,
    maxLength: otherTalks.length,
  });
  fc.assert(
    fc.property(conversation, fc.nat(3), how, replies, (calls, where, way, answers) => {
      const exchanges = build(calls);
      const stop = Math.min(where, exchanges.length - 1);
      const content = {
        conversations: [talk('tested', ...exchanges), ...otherTalks],
        injects: [inject('comes', { at: 10 }, { opens: 'tested' })],
      };
      const begin = () =>
        otherTalks
          .reduce(
            (one, other, index) => one.reply(other.id, `${other.id}.${answers[index] ?? 'none'}`),
            night(content),
          )
          .at(10);
      const badly = exchanges.reduce((one, each) => one.reply(each.id, `${each.id}.bad`), begin());

      const avoided = begin();
      if (way !== 'never') {
        for (const each of exchanges.slice(0, stop)) avoided.reply(each.id, `${each.id}.bad`);
        const last = `e${stop}`;
        if (way === 'ended') avoided.reply(last, `${last}.end`);
        else if (way === 'open') avoided.open(last);
        // Whoever leaves command has the rest answered for them, as well as it can be answered.
        else if (way === 'stood-in')
          exchanges.slice(stop).reduce((one, each) => one.standIn(each.id, `${each.id}.good`), avoided);
        else avoided.open(last).leave(last, way);
      }
      const met = scores(badly);
      scores(avoided).forEach((score, index) => expect(score).toBeLessThanOrEqual(met[index] ?? 0));
    }),
    { numRuns: 60 },
  );
});

test('a wall of silence scores nothing anywhere it was called for', () => {
  const exchanges = build([
    ['S3', 10],
    ['S4', 10],
    ['S5', 10],
    ['S7', 10],
  ]);
  const silent = night({
    conversations: [talk('tested', ...exchanges)],
    injects: [inject('comes', { at: 10 }, { opens: 'tested' })],
  });
  expect(silent.score('safety')).toBe(0);
});
