import { describe, expect, test } from 'vitest';
import type { Condition } from '../../src/scenario/schema.ts';
import { mostLeads } from '../../src/run/learn.ts';
import { night, type Night } from '../support/night.ts';

/** The cause has been found and lies on the board. */
const found = (): Night =>
  night({ quiet: true })
    .assign('ana', 'find')
    .until((n) => n.view.leads.length > 0);

describe('the board of leads', () => {
  test('gets its card from an observation, as suspected', () => {
    const played = found();
    expect(played.last('lead')).toMatchObject({ lead: 'disk', to: 'suspected', by: 'room' });
    expect(played.view.leads).toMatchObject([{ id: 'disk', state: 'suspected' }]);
  });

  test.each(['known', 'suspected', 'ruledOut'] as const)('holds what the leader calls it: %s', (to) => {
    const played = found().move({ type: 'lead', lead: 'disk', to });
    expect(played.view.leads).toMatchObject([{ id: 'disk', state: to }]);
    expect(played.last('lead')).toMatchObject({ to, by: 'player', evidence: true });
    expect(Object.keys(played.world.facts)).toContain(`called.disk.${to === 'ruledOut' ? 'ruled-out' : to}`);
  });

  test('says when it was called known without the evidence', () => {
    const guess = {
      id: 'guess',
      trigger: { at: 1 },
      channel: 'scene' as const,
      from: 'max',
      effects: [{ lead: 'disk' }],
    };
    const played = night({ quiet: true, plus: { injects: [guess] } }).at(1);
    played.move({ type: 'lead', lead: 'disk', to: 'known' });
    expect(played.last('lead').evidence).toBe(false);
  });

  test('holds seven cards; one that was ruled out makes room', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const leads = ids.map((id) => ({ id, evidence: { all: [] } }));
    const injects = ids.map((lead, i) => ({
      id: `theory-${lead}`,
      trigger: { at: i + 1 },
      channel: 'scene' as const,
      from: 'max',
      effects: [{ lead }],
    }));
    const played = night({ quiet: true, plus: { leads, injects } }).at(7);
    expect(played.view.leads).toHaveLength(mostLeads);
    played.move({ type: 'lead', lead: 'c', to: 'ruledOut' }).wait(1);
    expect(played.view.leads.map(({ id }) => id)).toEqual(['a', 'b', 'd', 'e', 'f', 'g', 'h']);
  });
});

describe('a lead that was called known too early', () => {
  const card = (truth: Condition) => {
    const injects = [
      {
        id: 'theory',
        trigger: { at: 1 },
        channel: 'scene' as const,
        from: 'max',
        effects: [{ lead: 'guess' }],
      },
    ];
    const leads = [{ id: 'guess', truth, evidence: { all: [] } }];
    return night({ quiet: true, plus: { leads, injects } })
      .at(1)
      .move({ type: 'lead', lead: 'guess', to: 'known' });
  };

  test('stands for six minutes and falls in front of everybody, when it is not true', () => {
    const played = card({ fact: 'fixed' }).wait(5);
    expect(played.all('fell')).toEqual([]);
    played.wait(1);
    expect(played.last('fell')).toMatchObject({ lead: 'guess' });
    expect(played.view.leads).toMatchObject([{ id: 'guess', state: 'ruledOut' }]);
  });

  test('stands when it is true', () => {
    expect(card({ all: [] }).wait(12).all('fell')).toEqual([]);
  });
});

describe('a step that needs a decision', () => {
  test('is not simply given', () => {
    const played = found();
    expect(played.refusal({ type: 'assign', task: 'fix', person: 'ana', timebox: 0, readback: true })).toBe(
      'needs-decision',
    );
  });

  test('can be asked about first, which costs two minutes and brings the risks', () => {
    const played = found();
    const { minute } = played.run;
    played.move({ type: 'ask', task: 'fix' });
    expect(played.run.minute).toBe(minute + 2);
    expect(played.last('asked').texts).toEqual(['fix.slow']);
    expect(played.refusal({ type: 'ask', task: 'fix' })).toBe('already-said');
    played.approve('fix', 'ana', { backup: false });
    expect(played.last('decided')).toMatchObject({ choice: 'approve', asked: true, backup: false });
    expect(played.person('ana').task).toBe('fix');
  });

  test('that is refused is marked, and can still be approved later', () => {
    const played = found();
    const refuse = {
      type: 'decide',
      task: 'fix',
      choice: 'refuse',
      person: '',
      timebox: 0,
      readback: false,
      backup: false,
    } as const;
    played.move(refuse);
    expect(played.last('decided')).toMatchObject({ choice: 'refuse', asked: false });
    expect(played.world.facts['refused.fix']).toBeDefined();
    expect(played.refusal(refuse)).toBe('task-closed');
    expect(played.approve('fix', 'ben').world.facts['approved.fix']).toBeDefined();
  });

  test('does its harm when it is done in the wrong circumstances, and only then', () => {
    const task = {
      id: 'shortcut',
      kind: 'data',
      effort: 3,
      decision: {
        irreversible: true,
        risks: [{ text: 'fix.slow', fact: 'warned' }],
        harm: [
          { when: { not: { fact: 'warned' } }, effects: [{ candour: -0.2, who: 'all' }], text: 'fix.slow' },
        ],
      },
    };
    const plus = { tasks: [task], facts: [{ id: 'warned', kind: 'flag' as const }] };
    const blind = night({ quiet: true, plus })
      .approve('shortcut', 'ana')
      .until((n) => n.all('done').length > 0);
    expect(blind.last('decided')).toMatchObject({ irreversible: true, asked: false });
    expect(blind.all('harm')).toMatchObject([{ task: 'shortcut', text: 'fix.slow' }]);
    expect(blind.person('ben').candour).toBeCloseTo(0.3, 10);
    const warned = night({ quiet: true, plus })
      .move({ type: 'ask', task: 'shortcut' })
      .approve('shortcut', 'ana');
    expect(warned.until((n) => n.all('done').length > 0).all('harm')).toEqual([]);
  });
});

describe('what speaks for a card and against it', () => {
  const board = () =>
    night({
      quiet: true,
      plus: {
        facts: [
          { id: 'hot', kind: 'observation', lead: 'fan' },
          { id: 'cool', kind: 'observation', against: 'fan' },
        ],
        leads: [{ id: 'fan', origin: 'max.calls', evidence: { fact: 'hot' } }],
        injects: [
          { id: 'theory', trigger: { at: 2 }, channel: 'scene', from: 'max', effects: [{ lead: 'fan' }] },
          { id: 'found', trigger: { at: 4 }, channel: 'scene', from: 'max', effects: [{ fact: 'cool' }] },
          { id: 'felt', trigger: { at: 6 }, channel: 'scene', from: 'max', effects: [{ fact: 'hot' }] },
        ],
      },
    });
  const fan = (minute: number) => {
    const card = board()
      .at(minute)
      .view.leads.find(({ id }) => id === 'fan');
    return card && [card.speaksFor.map(({ id }) => id), card.speaksAgainst.map(({ id }) => id)];
  };

  test('is what the room has heard, after the line that put it there', () => {
    expect(fan(3)).toEqual([['line.max.calls'], []]);
    expect(fan(5)).toEqual([['line.max.calls'], ['fact.cool']]);
    expect(fan(6)).toEqual([['line.max.calls', 'fact.hot'], ['fact.cool']]);
  });

  test('calls nothing: the card stays suspected', () => {
    expect(board().at(7).view.leads).toMatchObject([{ id: 'fan', state: 'suspected' }]);
  });
});
