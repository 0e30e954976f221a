/** Teams: who is what, what each role sees, handing over, and roles whose phone is away; on both databases. */
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  teamRoles,
  type SharedNow,
  type TeamNow,
  type TeamRole,
} from '../../src/workshop/protocol/shared.ts';
import { roleForNext, rolesNow, rolesOf, teamsOf } from '../../src/workshop/server/conductor/roles.ts';
import { giveRoles, makeTeams, moveSeat } from '../../src/workshop/server/conductor/teams.ts';
import type { Move } from '../../src/run/index.ts';
import { Hall, soon } from './conductor-support.ts';
import { longKinds } from './support.ts';

const needed = teamRoles.filter((role) => role !== 'observer');

describe('roles', () => {
  test.each([
    [1, 5, [1]],
    [5, 5, [5]],
    [7, 5, [4, 3]],
    [12, 5, [6, 6]],
    [12, 4, [4, 4, 4]],
    [13, 6, [5, 4, 4]],
    [23, 5, [5, 5, 5, 4, 4]],
  ])('%i players in teams of %i: %j', (players, size, sizes) => {
    const teams = teamsOf(players, size);
    expect(Array.from({ length: teams }, (_, n) => Math.ceil((players - n) / teams))).toEqual(sizes);
  });

  test('a team is of four to six wherever the number allows it, and each of its roles is somebody’s', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 4, max: 6 }), (players, size) => {
        const teams = teamsOf(players, size);
        const [least, most] = [Math.floor(players / teams), Math.ceil(players / teams)];
        expect(most).toBeLessThanOrEqual(6);
        if (players >= 8 || (players >= 4 && players <= 6)) expect(least).toBeGreaterThanOrEqual(4);
        for (const members of [least, most]) {
          const roles = rolesOf(members);
          expect(roles).toHaveLength(members);
          expect(
            roles
              .flat()
              .filter((role) => role !== 'observer')
              .sort(),
          ).toEqual([...needed].sort());
          if (members > 1) expect(roles.filter((one) => one.includes('commander'))).toEqual([['commander']]);
        }
      }),
    );
  });

  test('whoever joins late gets what nobody has, or observes', () => {
    expect(roleForNext([['commander'], ['deputy']])).toEqual(['scribe']);
    expect(roleForNext(rolesOf(4))).toEqual(['observer']);
  });

  test('a role passes on, and back; each is somebody’s as long as anybody is there', () => {
    const team = (away: readonly boolean[]) =>
      rolesOf(away.length).map((roles, n) => ({ seat: `s${n}`, roles, away: away[n] === true }));
    const all = rolesNow(team([false, true, false, false, false, false]));
    expect(all.get('s5')).toEqual(['deputy']);
    expect(all.get('s1')).toEqual([]);
    expect(rolesNow(team([true, false, false, false])).get('s1')).toEqual(['deputy', 'commander']);
    expect(rolesNow(team([false, false, false, true])).get('s1')).toEqual([
      'deputy',
      'customer-liaison',
      'internal-liaison',
    ]);
    expect([...rolesNow(team([false, false, false, false])).values()]).toEqual(rolesOf(4));
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 6 }), (away) => {
        const now = rolesNow(team(away));
        const held = [...now.values()].flat().filter((role) => role !== 'observer');
        expect(held.sort()).toEqual([...needed].sort());
        if (away.includes(false))
          away.forEach((isAway, n) => {
            if (isAway) expect(now.get(`s${n}`)).toEqual([]);
            // Nobody who is there loses what is theirs.
            else
              for (const role of rolesOf(away.length)[n] ?? [])
                if (role !== 'observer') expect(now.get(`s${n}`)).toContain(role);
          });
      }),
    );
  });
});

describe.each(longKinds)('a team on %s', (kind) => {
  let hall: Hall;
  const seatOf = (role: TeamRole): string => {
    const held = hall.seats.find(({ id }) => hall.now(`seat:${id}`)?.you?.includes(role));
    if (!held) throw new Error(`nobody is ${role}`);
    return held.id;
  };
  const seen = (role: TeamRole): SharedNow => hall.shared(`seat:${seatOf(role)}`);
  const move = (seat: string, wanted: Move) =>
    hall.ask({
      name: 'shared-move',
      seat,
      body: { run: hall.shared(`seat:${seat}`).run, rev: 0, move: wanted },
    });
  const hand = (role: TeamRole, kindOf: 'entry' | 'lead' | 'audience' | 'task', id: string) =>
    hall.ask({ name: 'hand', seat: seatOf(role), body: { run: seen(role).run, note: { kind: kindOf, id } } });

  /** The commander answers as the first option says, so that the night gets to the bridge. */
  const toBridge = async (minutes: number) => {
    hall.onBeat = async () => {
      const now = hall.seats
        .map(({ id }) => hall.now(`seat:${id}`))
        .find((one) => one?.you?.includes('commander'));
      if (!now?.view.middle) return;
      const { exchange, options, pick } = now.view.middle;
      await move(seatOf('commander'), {
        type: 'reply',
        exchange,
        options: options.slice(0, Math.max(1, pick.least)),
      });
    };
    await hall.until(() => {
      const view = hall.seats.map(({ id }) => hall.now(`seat:${id}`)?.view).find(Boolean);
      return view?.act === 'bridge' && view.minute >= minutes;
    });
    hall.onBeat = null;
  };

  beforeEach(async () => {
    hall = await Hall.open(kind, 'teams', 6, soon);
    await makeTeams(hall.database, hall.room, 6);
    await hall.stage('play');
    await hall.until(() => hall.seats.every(({ id }) => hall.now(`seat:${id}`)));
  });

  test('each has a role, nobody but the team is told of its run, and the console sees who and how far', async () => {
    expect(hall.seats.map(({ id }) => hall.now(`seat:${id}`)?.you)).toEqual([
      ...needed.map((role) => [role]),
      ['observer'],
    ]);
    expect(hall.now(hall.room)).toBeUndefined();
    expect(hall.now(`host:${hall.room}`)).toBeUndefined();
    const [team] = hall.last<TeamNow[]>('teams-now', `host:${hall.room}`) ?? [];
    expect(team).toMatchObject({ n: 1, ended: false });
    expect(team?.mates.map(({ roles }) => roles)).toEqual([...needed.map((role) => [role]), ['observer']]);
    expect(JSON.stringify(team)).not.toMatch(/option|reply|score|move/);
  });

  test('the host puts somebody into another team: they see its night, and their role passes on', async () => {
    const other = await Hall.open(kind, 'teams', 8, soon);
    await makeTeams(other.database, other.room, 4);
    await other.stage('play');
    const now = (id: string) => other.now(`seat:${id}`);
    await other.until(() => other.seats.every(({ id }) => now(id)));
    const moved = other.seats.find(({ id }) => now(id)?.team?.n === 1 && now(id)?.you?.includes('commander'));
    const mates = other.seats.filter((seat) => seat !== moved && now(seat.id)?.team?.n === 1);
    const run = now(moved?.id ?? '')?.run;
    const move = (seat: string, team: number) => moveSeat(other.database, other.room, seat, team);
    expect(await move(moved?.id ?? '', 3)).toBe(false);
    expect(await move(moved?.id ?? '', 2)).toBe(true);
    await other.until(() => now(moved?.id ?? '')?.team?.n === 2);
    expect(now(moved?.id ?? '')?.you).toEqual(['observer']);
    expect(now(moved?.id ?? '')?.run).not.toBe(run);
    await other.until(() => mates.some(({ id }) => now(id)?.you?.includes('commander')));
    // The last of a team stays: its night would be nobody's.
    for (const { id } of mates.slice(1)) expect(await move(id, 2)).toBe(true);
    expect(await move(mates[0]?.id ?? '', 2)).toBe(false);
  });

  test('each sees what the role sees, and no more', async () => {
    await toBridge(16);
    const empty = { tasks: 0, leads: 0, audiences: 0, drafts: 0 };
    const counts = (role: TeamRole) => {
      const { tasks, leads, audiences, drafts } = seen(role).view;
      return {
        tasks: tasks.length,
        leads: leads.length,
        audiences: audiences.map(({ id }) => id).join(),
        drafts: drafts.length,
      };
    };
    expect(counts('commander')).toEqual({ ...empty, audiences: '' });
    expect(counts('observer')).toEqual({ ...empty, audiences: '' });
    expect(seen('deputy').view.tasks.length).toBeGreaterThan(0);
    expect(seen('deputy').view.audiences).toEqual([]);
    expect(seen('scribe').view.audiences.map(({ id }) => id)).toContain('customers');
    expect(seen('scribe').view.audiences.every(({ patience }) => patience === 1)).toBe(true);
    expect(counts('customer-liaison')).toMatchObject({ tasks: 0, audiences: 'customers' });
    expect(counts('internal-liaison').audiences).not.toContain('customers');
    expect(seen('internal-liaison').view.audiences.length).toBeGreaterThan(0);
    // Who is at what is the deputy's to know; who is there is plain to all.
    const people = seen('commander').view.people;
    expect(people.map(({ id }) => id)).toEqual(seen('deputy').view.people.map(({ id }) => id));
    expect(people.every(({ task, tell }) => task === null && tell === null)).toBe(true);
    expect(seen('scribe').view.people.every(({ mood }) => mood === 'calm')).toBe(true);
    // Only the commander has something to say, and only the scribe the whole log.
    expect(seen('commander').view.says.length).toBeGreaterThan(0);
    for (const role of ['deputy', 'scribe', 'observer', 'customer-liaison'] as const)
      expect(seen(role).view.says).toEqual([]);
    const logs = Object.fromEntries(teamRoles.map((role) => [role, seen(role).view.log.map(({ n }) => n)]));
    for (const role of teamRoles)
      if (role !== 'scribe') {
        expect(logs['scribe']).toEqual(expect.arrayContaining(logs[role] ?? []));
        expect(logs['scribe']?.length).toBeGreaterThan(logs[role]?.length ?? 0);
      }
    expect(seen('commander').view.log.some(({ type }) => type === 'readback' || type === 'learned')).toBe(
      false,
    );
  });

  test('what is handed over the commander sees, as it stood; what one does not see one cannot hand over', async () => {
    await toBridge(16);
    const [task] = seen('deputy').view.tasks;
    expect(await hand('scribe', 'task', task?.id ?? '')).toEqual({ ok: false, code: 'not-possible' });
    expect(await hand('observer', 'task', task?.id ?? '')).toEqual({ ok: false, code: 'not-possible' });
    expect(await hand('deputy', 'task', 'nothing')).toEqual({ ok: false, code: 'not-possible' });
    expect(await hand('deputy', 'task', task?.id ?? '')).toMatchObject({ ok: true });
    expect(await hand('customer-liaison', 'audience', 'customers')).toMatchObject({ ok: true });
    await hall.pass(5);
    expect(seen('commander').view.tasks.map(({ id }) => id)).toEqual([task?.id]);
    const told = seen('commander').view.audiences[0];
    expect(told?.id).toBe('customers');
    expect(seen('commander').handed).toMatchObject([
      { n: 0, from: 'deputy', kind: 'task', id: task?.id },
      { n: 1, from: 'customer-liaison', kind: 'audience', id: 'customers' },
    ]);
    expect(seen('scribe').view.tasks).toEqual([]);
    // What it was about is between the two.
    expect(seen('deputy').handed.map(({ n }) => n)).toEqual([0]);
    expect(seen('scribe').handed).toEqual([]);
    const entry = seen('scribe').view.log.findLast(
      ({ n }) => !seen('commander').view.log.some((one) => one.n === n),
    );
    expect(entry).toBeDefined();
    expect(await hand('scribe', 'entry', String(entry?.n))).toMatchObject({ ok: true });
    await hall.pass(1);
    expect(seen('commander').view.log.map(({ n }) => n)).toContain(entry?.n);
    // It grows old: patience goes on without the commander.
    await toBridge(34);
    expect(seen('customer-liaison').view.audiences[0]?.patience).not.toBe(told?.patience);
    expect(seen('commander').view.audiences[0]).toEqual(told);
  });

  test('the commander moves, and nobody else does', async () => {
    const commander = seatOf('commander');
    const { view, run } = seen('commander');
    const reply: Move = {
      type: 'reply',
      exchange: view.middle?.exchange ?? '',
      options: view.middle?.options.slice(0, 1) ?? [],
    };
    for (const role of ['deputy', 'observer'] as const)
      expect(await move(seatOf(role), reply)).toEqual({ ok: false, code: 'not-yours' });
    const asked = (seat: string) => hall.ask({ name: 'quote', seat, body: { run, move: reply } });
    expect(await asked(seatOf('deputy'))).toEqual({ ok: false, code: 'not-yours' });
    expect(await asked(commander)).toMatchObject({ ok: true, refusal: null });
    const other = await Hall.open(kind, 'teams', 4);
    expect(await move(commander, { type: 'resume' })).toMatchObject({
      ok: true,
      refusal: { code: 'conversation-open' },
    });
    expect(
      await hall.ask({ name: 'shared-move', seat: commander, body: { run: 'another', rev: 0, move: reply } }),
    ).toEqual({ ok: false, code: 'no-run' });
    expect(
      await hall.ask({ name: 'shared-move', seat: other.seat(0).id, body: { run, rev: 0, move: reply } }),
    ).toEqual({ ok: false, code: 'no-run' });
    for (const hostOnly of [{ type: 'skip' }, { type: 'hold', on: true }] as const)
      expect(await move(commander, hostOnly)).toMatchObject({ ok: true, refusal: { code: 'not-now' } });
    expect(await move(commander, reply)).toMatchObject({ ok: true, refusal: null });
    await hall.pass(1);
    expect(seen('deputy').said).toMatchObject([{ by: 'player', move: reply }]);
    await hall.checkStored(run);
  });

  test('a role whose phone is away for 30 seconds passes on with what it sees, and back', async () => {
    await toBridge(12);
    const deputy = seatOf('deputy');
    hall.here.delete(deputy);
    await hall.pass(20);
    expect(seatOf('observer')).not.toBe(deputy);
    expect(hall.shared(`seat:${hall.seat(5).id}`).you).toEqual(['observer']);
    await hall.pass(15);
    expect(hall.shared(`seat:${hall.seat(5).id}`)).toMatchObject({ you: ['deputy'] });
    expect(hall.shared(`seat:${hall.seat(5).id}`).view.tasks.length).toBeGreaterThan(0);
    hall.here.add(deputy);
    await hall.pass(3);
    expect(hall.shared(`seat:${hall.seat(5).id}`)).toMatchObject({ you: ['observer'] });
    expect(hall.shared(`seat:${hall.seat(5).id}`).view.tasks).toEqual([]);
    expect(hall.shared(`seat:${deputy}`).you).toEqual(['deputy']);
  });

  test('a commander who steps out passes command on at once', async () => {
    const commander = seatOf('commander');
    await hall.rooms.stepOut(commander);
    await hall.pass(3);
    expect(hall.shared(`seat:${hall.seat(5).id}`)).toMatchObject({
      you: ['commander'],
      command: hall.seat(5).id,
    });
    expect(await move(commander, { type: 'leave' })).toEqual({ ok: false, code: 'not-yours' });
    const told = hall.sent.length;
    await hall.pass(5);
    expect(hall.sent.slice(told).some(({ place }) => place === `seat:${commander}`)).toBe(false);
  });

  test('their night waits for a team of whom nobody is there', async () => {
    await toBridge(12);
    hall.here.clear();
    await hall.pass(40);
    const { minute } = hall.shared(`seat:${hall.seat(0).id}`).view;
    await hall.pass(60);
    hall.here = new Set(hall.seats.map(({ id }) => id));
    await hall.pass(3);
    expect(seen('commander').view.minute - minute).toBeLessThanOrEqual(1);
    expect(seen('commander').clock.hold).not.toBe('away');
  });

  test('whoever comes late is placed and told at once; the host gives roles; teams are not dealt anew while they play', async () => {
    const late = await hall.join();
    await hall.pass(2);
    expect(hall.shared(`seat:${late.id}`)).toMatchObject({ you: ['observer'], team: { n: 1 } });
    expect(await hall.ask({ name: 'present', seat: late.id })).toMatchObject({
      ok: true,
      shared: { run: seen('commander').run, you: ['observer'] },
    });
    expect(await giveRoles(hall.database, hall.room, late.id, ['scribe'])).toBe(true);
    await hall.pass(2);
    expect(hall.shared(`seat:${late.id}`).you).toEqual(['scribe']);
    expect(hall.shared(`seat:${hall.seat(2).id}`).you).toEqual(['observer']);
    expect(await giveRoles(hall.database, hall.room, 'nobody', ['scribe'])).toBe(false);
  });
});
