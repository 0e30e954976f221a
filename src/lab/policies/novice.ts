/**
 * Competent and ordinary: means well, starts late with the roles, sends drafts unread, takes the louder call first,
 * lets one update slip, and answers as most of us would.
 */
import { inForms } from './forms.ts';
import { atMost, from, type Habit } from './habits/habit.ts';
import { leader, type Manner } from './habits/leader.ts';
import { takeCalls, takeDesk, takeNoise, toLiaison } from './habits/noise.ts';
import { inviteBack, role, say, sayOne } from './habits/opening.ts';
import { tell, type Telling } from './habits/updates.ts';
import { anyNews, callLeads, decide, freeFromMoot, give, lookAfter } from './habits/work.ts';

export const replies = [
  'call.1.floor', 'call.2.lead',
  'y.release.authorise', 'y.access.grant', 'y.oncall.ade', 'y.demo.promise', 'y.macro.tonight',
  'ingrid.1.rules', 'own.1.later', 'piotr.1.write', 'victor.1.rosa', 'hint.1.expect', 'terminal.1.no',
  'fixed.1.better', 'picks.1.log', 'confess.1.still', 'confess.2.home', 'found.1.names', 'found.2.pair',
  'replay.1.thanks', 'who.1.what', 'muted.1.later', 'nadia.1.no', 'cutover.1.first', 'dawn.on', 'older.on',
  'review.who.me', 'wall.window', 'wall.access', 'wall.tired', 'hindsight.stop',
  'action.rehearsal', 'action.signoff', 'guardrail.later', 'review.muted.talk',
  'room.1.we', 'room.2.skip', 'room.3.number', 'room.4.hard', 'question.rule',
  'what.plain', 'what.back', 'cause.ours', 'own.regret', 'repair.contact', 'next.review', 'headline.on', 'guess.50',
  ...inForms.novice,
]; // oxfmt-ignore

export const telling: Telling = {
  checks: false,
  ahead: 1,
  onChange: ['customers'],
  next: 20,
  slips: { customers: [1], executives: [1], board: [1] },
  alone: true,
};

/** Each habit by name, so that others can be the same player but for one of them. */
export const habits = {
  command: say('declare'),
  deputy: role('deputy', 'deputy'),
  liaison: from(6, role('customer-liaison', 'support')),
  scribe: from(12, role('scribe', 'deputy')),
  updates: tell(telling),
  free: freeFromMoot,
  calls: takeCalls,
  desk: takeDesk,
  pickUp: atMost(2, 'picked-up', takeNoise),
  noise: toLiaison,
  decide: decide({
    ask: ['snapshot-restore', 'cutover'],
    backup: ['rollback', 'cutover'],
    readback: false,
    timebox: 20,
    over: ['audit-trail', 'vendor-check', 'failover-check', 'replica-check'],
  }),
  give: give({
    timebox: { 'db-logs': 15, 'deploy-diff': 10, other: 0 },
    readback: false,
  }),
  frame: from(9, say('frame')),
  askBack: from(20, atMost(1, 'asked-back', inviteBack('invite'))),
  invite: from(30, sayOne('invite')),
  care: lookAfter(12),
  news: from(34, atMost(2, 'news', anyNews)),
  leads: callLeads({ release: 'deployed-1652', rows: 'rows-gone', cleanup: 'delete-0231' }),
} satisfies Record<string, Habit>;

export const manner: Manner = {
  id: 'novice',
  summary: 'competent and ordinary, with some lapses',
  replies,
  habits: Object.values(habits),
};

export const novice = leader(manner);
