/** What the host of a workshop does to a run, and that nobody else can. */
import { describe, expect, test } from 'vitest';
import { canonical, preparedInjects, replay, step, stateOf, type Move } from '../../src/run/index.ts';
import { night, type Night } from '../support/night.ts';

const host = (played: Night, move: Move) =>
  step(played.run, { type: 'move', by: 'host', move }).refusal?.code ?? null;

const late = {
  id: 'late',
  trigger: { at: 90 },
  channel: 'call' as const,
  from: 'max',
  noise: true,
  says: [{ text: 'max.calls' }],
};
const withLate = () =>
  night({
    quiet: true,
    plus: { injects: [late, { ...late, id: 'silent', says: [], effects: [{ fact: 'theory' }] }] },
  });

describe('a host', () => {
  test('sends a prepared call before its time, once, and the script does not send it again', () => {
    const played = withLate();
    expect(host(played, { type: 'inject', inject: 'late' })).toBeNull();
    expect(played.last('arrived')).toMatchObject({ inject: 'late', minute: 0 });
    expect(host(played, { type: 'inject', inject: 'late' })).toBe('already-said');
    expect(
      played
        .wait(95)
        .all('arrived')
        .filter(({ inject }) => inject === 'late'),
    ).toHaveLength(1);
  });

  test('sends nothing that changes the truth of the night, and nothing that is not there', () => {
    const played = withLate();
    expect(preparedInjects(played.compiled.scenario)).toEqual(['late']);
    expect(host(played, { type: 'inject', inject: 'silent' })).toBe('no-such-item');
    expect(host(played, { type: 'inject', inject: 'nothing' })).toBe('no-such-item');
  });

  test('skips what is in the middle: decided as the deputy would, neither met nor missed', () => {
    const played = night().at(5);
    expect(played.view.middle).not.toBeNull();
    expect(host(played, { type: 'skip' })).toBeNull();
    expect(played.view.middle).toBeNull();
    expect(played.last('skipped')).toMatchObject({ exchange: 'max.1' });
    expect(played.all('missed')).toEqual([]);
    expect(host(played, { type: 'skip' })).toBe('nothing-open');
  });

  test('holds: it stands in the log and changes nothing', () => {
    const [one, other] = [night({ quiet: true }), night({ quiet: true })];
    const before = canonical(stateOf(one.run));
    expect(host(one, { type: 'hold', on: true })).toBeNull();
    expect(canonical(stateOf(one.run))).toBe(before);
    expect(one.wait(10).state).toBe(other.wait(10).state);
    expect(one.log.events).toMatchObject([{ by: 'host', move: { type: 'hold', on: true } }]);
  });

  test('lands: the run ends where it is, nothing open was missed, and nothing goes on', () => {
    const played = night().at(5);
    expect(played.view.middle).not.toBeNull();
    expect(host(played, { type: 'land' })).toBeNull();
    expect(played.last('end')).toMatchObject({ how: 'landed', minute: 5 });
    expect(played.all('missed')).toEqual([]);
    expect(played.view.middle).toBeNull();
    expect(step(played.run, { type: 'tick' }).refusal?.code).toBe('run-ended');
    expect(host(played, { type: 'land' })).toBe('run-ended');
    expect(canonical(stateOf(replay(played.compiled, played.log)))).toBe(played.state);
  });

  test.each<Move>([
    { type: 'inject', inject: 'late' },
    { type: 'skip' },
    { type: 'hold', on: true },
    { type: 'land' },
  ])('is the only one who does so: $type', (move) => {
    const played = withLate();
    expect(played.refusal(move)).toBe('not-now');
    for (const by of ['player', 'deputy', 'room'] as const)
      expect(step(played.run, { type: 'move', by, move }).refusal?.code).toBe('not-now');
  });

  test('is replayed like everybody else', () => {
    const played = night({ plus: { injects: [late] } }).at(3);
    host(played, { type: 'inject', inject: 'late' });
    played.at(5);
    host(played, { type: 'skip' });
    played.wait(20);
    expect(canonical(stateOf(replay(played.compiled, played.log)))).toBe(played.state);
  });
});
