/** Leads as the sources say: roles at once, one person a task, promises kept, the frightened before the loud. */
import { inForms } from './forms.ts';
import { leader, type Manner } from './habits/leader.ts';
import { deskFirst, passOn, takeCalls, takeDesk, toLiaison } from './habits/noise.ts';
import { role, rule, say, sayOne } from './habits/opening.ts';
import { tell } from './habits/updates.ts';
import { callLeads, comeBack, decide, freeFromMoot, give, lookAfter, pairAfter } from './habits/work.ts';

/** What this player says, as somebody would choose by reading. */
export const replies = [
  'call.1.silence', 'call.2.lead',
  'y.release.authorise', 'y.access.grant', 'y.oncall.ade', 'y.demo.wednesday', 'y.macro.week',
  'ingrid.1.command', 'own.1.mine', 'piotr.1.write', 'victor.1.no', 'hint.1.rather', 'terminal.1.no',
  'fixed.1.better', 'picks.1.mina', 'confess.1.which', 'confess.2.pair', 'found.1.still', 'found.2.pair',
  'replay.1.stop', 'who.1.mine', 'muted.1.talk', 'nadia.1.both', 'cutover.1.against', 'dawn.on', 'older.on',
  'review.who.no', 'wall.access', 'wall.alert', 'wall.decision', 'hindsight.screen',
  'action.permission', 'action.rehearsal', 'guardrail.test', 'review.muted.talk',
  'room.1.i', 'room.2.anyone', 'room.3.number', 'room.4.cards', 'question.yes',
  'what.plain', 'what.back', 'cause.ours', 'own.release', 'own.release-borrowed', 'own.flagged',
  'own.flagged-borrowed', 'own.asked', 'own.asked-borrowed', 'repair.keep', 'next.guardrail',
  'headline.on', 'guess.20', ...inForms.commander,
]; // oxfmt-ignore

export const shielding = [
  role('customer-liaison', 'support'),
  role('internal-liaison', 'support'),
  rule('harm'),
];

/** Everything but the shield, in the order of urgency. */
export const leading = {
  start: [say('declare'), role('deputy', 'deputy'), role('scribe', 'deputy')],
  frame: [say('frame')],
  rest: [
    tell({ checks: true, ahead: 2, onChange: ['customers', 'executives', 'board'], next: 15, alone: true }),
    freeFromMoot,
    takeDesk,
    passOn('mina', true),
    toLiaison,
    takeCalls,
    decide({
      ask: 'all',
      backup: 'all',
      readback: true,
      timebox: 20,
      after: { cutover: 'payment-recon' },
      first: { cutover: 'recount' },
      over: ['audit-trail', 'vendor-check', 'failover-check', 'replica-check'],
    }),
    give({
      timebox: { 'db-logs': 15, 'deploy-diff': 10, 'payment-recon': 20, 'audit-trail': 20, other: 10 },
      readback: true,
      never: ['failover-check'],
      wait: ['db-logs', 'deploy-diff'],
    }),
    sayOne('invite'),
    pairAfter('snapshot-restore'),
    lookAfter(6),
    comeBack,
    callLeads({ rows: 'rows-gone', cleanup: 'delete-0231' }),
  ],
};

export const manner: Manner = {
  id: 'commander',
  summary: 'leads as the sources say',
  replies,
  habits: [...leading.start, ...shielding, ...leading.frame, ...leading.rest],
  inTalk: [deskFirst],
};

export const commander = leader(manner);
