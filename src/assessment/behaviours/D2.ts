/** Gives each led task to one named, free person, with a time-box and a read-back, and is there when it is due. */
import type { Task } from '../../scenario/schema.ts';
import type { EntryOf } from '../../run/timeline.ts';
import { behaviour } from '../behaviour.ts';
import type { Played } from '../played.ts';
import { reachable } from '../reachable.ts';
import type { Opportunity } from '../rule.ts';
import { underWay } from '../underWay.ts';

/** A return is on time from 80 to 120 per cent of the time-box; earlier is H7's matter. */
const early = 0.8;
const overdue = 1.2;

/** What closed the loop: the task came back in time, somebody asked in time, or the night was over first. */
function closedBy(played: Played, given: EntryOf<'assigned'>): { closed: boolean; at: number[] } {
  const due = given.minute + given.timebox * overdue;
  const done = played.of('done').find((entry) => entry.task === given.task && entry.n > given.n);
  const dropped = played.of('dropped').find((entry) => entry.task === given.task && entry.n > given.n);
  const until = Math.min(done?.minute ?? due, dropped?.minute ?? due);
  if (until < due || (done !== undefined && done.minute <= due)) return { closed: true, at: [] };
  if (played.liveEnd !== null && played.liveEnd <= due) return { closed: true, at: [] };
  const asked = played
    .of('checkin')
    .find(
      (entry) =>
        entry.n > given.n &&
        entry.task === given.task &&
        entry.how !== 'eta' &&
        entry.part !== null &&
        entry.part >= early &&
        entry.part <= overdue,
    );
  return { closed: asked !== undefined, at: asked ? [asked.n] : [] };
}

/** What the sentence says: nothing that was not there, and which part was missing where only one was. */
function kindOf(entry: EntryOf<'assigned'>, closed: boolean): string {
  if (entry.person === 'room') return 'room';
  if (entry.busy) return 'busy';
  if (entry.duplicate) return 'twice';
  if (entry.timebox <= 0) return entry.readback ? 'untimed' : 'loose';
  if (entry.readback) return closed ? 'full' : 'open';
  return closed ? 'unheard' : 'alone';
}

function given(played: Played, entry: EntryOf<'assigned'>): Opportunity {
  const named = entry.person !== 'room' && !entry.busy && !entry.duplicate;
  const loop = named && entry.timebox > 0 ? closedBy(played, entry) : { closed: false, at: [] };
  const share = named
    ? 0.4 + (entry.timebox > 0 ? 0.2 : 0) + (entry.readback ? 0.2 : 0) + (loop.closed ? 0.2 : 0)
    : 0;
  const kind = kindOf(entry, loop.closed);
  return {
    id: `D2.${entry.task}`,
    at: [entry.n, ...loop.at],
    minute: entry.minute,
    share,
    times: 1,
    missed: false,
    reason: {
      id: `reason.D2.${kind}`,
      // Done in full it is told once for all of them.
      params: {
        minute: entry.minute,
        ...(kind === 'full' ? {} : { task: entry.task, person: entry.person }),
      },
    },
  };
}

/** A led task on the way to the restore that nobody was given, while no other such task was under way. */
function neverGiven(played: Played, task: Task): Opportunity[] {
  const always = 'all' in task.opens && task.opens.all.length === 0 && task.closes === undefined;
  if ((!task.critical && !always) || !reachable(played, task.opens)) return [];
  return [
    {
      id: `D2.${task.id}`,
      at: [],
      minute: null,
      share: 0,
      times: 1,
      missed: true,
      reason: { id: 'reason.D2.never', params: { task: task.id } },
    },
  ];
}

export const D2 = behaviour({
  id: 'D2',
  sign: '+',
  weight: 3,
  reasonForWeight:
    'Orders closed by a read-back are done 3.6 times sooner (El-Shafy 2017). There is one such moment for each led task, so a single one weighs less than the start of the bridge.',
  source: 'PagerDuty "Assigning Tasks"; TeamSTEPPS check-back (AHRQ); El-Shafy 2017',
  arising(played) {
    if (!played.bridge) return [];
    const led = played.scenario.tasks.filter((task) => task.led && task.decision === undefined);
    const owed = !underWay(played);
    return led.flatMap((task) => {
      const first = played.of('assigned').find((entry) => entry.task === task.id);
      if (first) return [given(played, first)];
      return owed ? neverGiven(played, task) : [];
    });
  },
});
