/**
 * The drills that are live bridges: with a clock, and with what the night is led by. Each is played by hand in four
 * ways: as its variant calls for, as the other variant would have called for, badly, and not at all.
 */
import { describe, expect, it } from 'vitest';
import { paceOf } from '../../src/lab/pace.ts';
import { policies } from '../../src/lab/policies/index.ts';
import type { Policy } from '../../src/lab/policies/policy.ts';
import { reportOf } from '../../src/lab/sweep.ts';
import type { Run } from '../../src/run/index.ts';
import { isLive } from '../../src/scenario/load/kinds.ts';
import { drills, english, shareOf } from '../support/exercises.ts';
import { Led } from '../support/led.ts';

type Way = (led: Led) => Run;

/** How each variant is led well; led so in the other variant, it is the reflex. `bad`: what nobody is asked for. */
const ways: Record<string, { good: Record<string, Way>; bad: Way }> = {
  'five-facts': {
    good: {
      moving: (led) =>
        led
          .reply('on')
          .post('customers')
          .until(9)
          .post('customers', {
            impact: led.view.updateOffers.impacts.includes('degraded') ? 'degraded' : 'down',
          })
          .until(15)
          .post('customers', { next: 15 })
          .end(),
      still: (led) => led.reply('on').post('customers', { next: 30 }).end(),
    },
    bad: (led) =>
      led.reply('on').post('customers', { next: 0, eta: 60, cause: 'login', certainty: 'known' }).end(),
  },
  'leave-them': {
    good: {
      deep: (led) =>
        led
          .reply('on')
          .until(3)
          .route('tess-calls', 'liaison')
          .until(5)
          .route('maker-writes', 'liaison')
          .end(),
      stuck: (led) =>
        led.reply('on').until(3).route('tess-calls', 'liaison').until(5).route('maker-writes', 'lina').end(),
    },
    bad: (led) =>
      led
        .reply('on')
        .until(2)
        .move({ type: 'checkin', person: 'lina', how: 'eta' })
        .route('tess-calls', 'lina')
        .until(5)
        .route('maker-writes', 'refuse')
        .end(),
  },
  'two-on-one': {
    good: {
      twice: (led) =>
        led
          .reply('on')
          .give('printers', 'meera')
          .until(({ tasks }) => tasks.every(({ id }) => id !== 'printers'))
          .move({ type: 'release', person: 'joel' })
          .give('council', 'meera')
          .end(),
      pairing: (led) =>
        led
          .reply('on')
          .give('printers', 'svea')
          .until(({ tasks }) => tasks.every(({ id }) => id !== 'printers'))
          .give('council', 'svea')
          .end(),
    },
    bad: (led) =>
      led
        .reply('on')
        .move({ type: 'assign', task: 'printers', person: 'room', timebox: 0, readback: false })
        .until(5)
        .move({ type: 'assign', task: 'council', person: 'room', timebox: 0, readback: false })
        .end(),
  },
  'board-0320': {
    good: {
      suspected: (led) =>
        led
          .reply('on')
          .post('board', { cause: 'disk', certainty: 'suspected' })
          .until(({ middle }) => middle !== null)
          .reply('ten')
          .until(10)
          .post('board', { action: 'claims' })
          .until(({ middle }) => middle !== null)
          .reply('saba')
          .end(),
      seen: (led) =>
        led
          .reply('on')
          .post('board', { cause: 'disk', certainty: 'known' })
          .until(({ middle }) => middle !== null)
          .reply('count')
          .until(10)
          .post('board', { action: 'claims', cause: 'disk', certainty: 'known' })
          .until(({ middle }) => middle !== null)
          .reply('ring')
          .end(),
    },
    bad: (led) =>
      led
        .reply('on')
        .post('board', { next: 0 })
        .until(({ middle }) => middle !== null)
        .reply('small')
        .until(({ middle }) => middle !== null)
        .reply('join')
        .end(),
  },
};

const live = drills.filter(({ compiled }) => isLive(compiled.scenario));

it('there are four of them, and each has its ways', () => {
  expect(live.map(({ compiled }) => compiled.scenario.id).sort()).toEqual(Object.keys(ways).sort());
});

describe.each(live.map((drill) => [drill.compiled.scenario.id, drill] as const))('%s', (id, drill) => {
  const { scenario } = drill.compiled;
  const variants = scenario.variants.map((variant) => variant.id);
  const trained = scenario.objectives[0]?.competency ?? 'delegation';
  const play = (variant: string, way: Way, seed = 1) => way(new Led(drill.compiled, variant, seed));
  const good = (variant: string): Way => {
    const way = ways[id]?.good[variant];
    if (!way) throw new Error(`${id} has no way for ${variant}`);
    return way;
  };
  const share = (run: Run) => shareOf(run, trained);
  const lastWords = (run: Run) => run.timeline.findLast((entry) => entry.type === 'opened')?.text;

  it.each(variants)('%s: led as it calls for, every moment is met, on any seed', (variant) => {
    for (const seed of [1, 2, 3, 4, 5, 6])
      expect(share(play(variant, good(variant), seed)), `${seed}`).toBe(1);
  });

  it.each(variants)('%s: the reflex of the other variant is wrong here', (variant) => {
    const other = variants.find((one) => one !== variant) ?? '';
    let reflex = 0;
    try {
      reflex = share(play(variant, good(other)));
    } catch {
      // Not even possible here.
    }
    // Where one moment of seven is lost, the other six are as good in both.
    expect(reflex).toBeLessThanOrEqual(6 / 7);
  });

  it.each(variants)('%s: led badly it earns next to nothing, and ends otherwise', (variant) => {
    const bad = play(variant, ways[id]?.bad ?? (() => play(variant, good(variant))));
    expect(share(bad)).toBeLessThan(0.35);
    expect(lastWords(bad)).not.toBe(lastWords(play(variant, good(variant))));
    // Words, and no number.
    expect(reportOf(bad).competencies[trained].score).toBeNull();
  });

  it.each(variants)('%s: whoever only looks on sees it end', (variant) => {
    const idle = play(variant, (led) => {
      led.reply('on');
      for (;;) {
        led.until(({ middle, ended }) => middle !== null || ended);
        if (led.run.ended) return led.run;
        if (led.view.middle?.options.includes('after.on') === true) return led.end();
        led.move({ type: 'leave' });
      }
    });
    expect(idle.ended).toBe(true);
    expect(share(idle)).toBeLessThan(0.5);
  });

  it.each(variants)('%s: takes about two minutes, and at most 200 words', (variant) => {
    const texts = english(drill);
    for (const policy of [policies.commander, policies.novice, policies.random]) {
      const wanted = { policy: policy as Policy, seed: 1, variant };
      const { total } = paceOf(drill.compiled, wanted, (key) => texts[key]);
      expect(total.words, policy.id).toBeLessThanOrEqual(200);
      expect(total.seconds, policy.id).toBeLessThanOrEqual(180);
    }
  });
});

it('what the first line says of the room is so while it is read, and once', () => {
  const drill = drills.find(({ compiled }) => compiled.scenario.id === 'two-on-one');
  if (!drill) throw new Error('no drill of two people on one task');
  const led = new Led(drill.compiled, 'twice');
  const works = () => led.view.people.flatMap(({ id, task }) => (task ? [`${id} ${task.id}`] : []));
  const said = ['joel ticket-log', 'meera ticket-log', 'svea refunds'];
  expect([led.view.middle?.exchange, works()]).toEqual(['twice.1', said]);
  led.reply('on');
  expect(works()).toEqual(said);
  expect(led.view.log.filter(({ type }) => type === 'at-work').length).toBe(3);
});
