/** Saying, leads, decisions, updates, the standing rule, command and the keyboard. */
import { speak } from '../asked.ts';
import { canName, canSay, causeCards, post } from '../audiences.ts';
import { must } from '../book.ts';
import { commandReturns } from '../commander.ts';
import { holds } from '../conditions.ts';
import { applyEffects } from '../effects.ts';
import { learn } from '../learn.ts';
import { updateImpacts, type Update } from '../moves.ts';
import { answerOf, dig, isOnScreen, minutesOf } from '../digs.ts';
import { emit, setFact, type Night } from '../night.ts';
import { liaisons, please, ruleOver } from '../noise.ts';
import { interrupted } from '../threads.ts';
import { isOpen } from '../work.ts';
import { personOf, taskOf } from '../world.ts';
import { refusal, refuseCommander, refusePerson, room, type Handler } from './handler.ts';
import { give, refuseTask } from './people.ts';

export const sayMove: Handler<'say'> = {
  refuse(night, move) {
    const line = night.book.says.get(move.line);
    if (!line || (line.when && !holds(line.when, night.reading))) return refusal('no-such-line', move.line);
    if (night.world.said[move.line] !== undefined) return refusal('already-said', move.line);
    return refuseCommander(night, move.line) ?? (line.asks ? refusePerson(night, line.asks.who) : null);
  },
  price: (night, move) => night.book.says.get(move.line)?.minutes ?? 0,
  hears: room,
  breaks: (night, move) => interrupted(night, night.book.says.get(move.line)?.effects ?? [], room(night)),
  apply(night, move) {
    const line = must(night.book.says, move.line);
    night.world.said[line.id] = night.world.minute;
    setFact(night, `said.${line.id}`);
    emit(night, { type: 'said', line: line.id, kind: line.kind, hearers: line.hearers, shows: line.shows });
    applyEffects(night, line.effects, room(night));
    if (line.asks && personOf(night.world, line.asks.who).here)
      speak(night, line.asks.who, 'line', line.asks.answers);
  },
};

export const leadMove: Handler<'lead'> = {
  refuse(night, move) {
    if (!night.world.leads.some((card) => card.id === move.lead)) return refusal('no-such-lead', move.lead);
    return refuseCommander(night, move.lead);
  },
  price: () => 0,
  hears: room,
  apply(night, move) {
    const card = night.world.leads.find((other) => other.id === move.lead);
    if (!card) return;
    const evidence = holds(must(night.book.leads, move.lead).evidence, night.reading);
    card.state = move.to;
    card.at = night.world.minute;
    setFact(night, `called.${move.lead}.${move.to === 'ruledOut' ? 'ruled-out' : move.to}`);
    emit(night, { type: 'lead', lead: move.lead, to: move.to, by: 'player', evidence });
    // Certainty quiets the board at once, and is paid for when it falls.
    if (move.to === 'known' && night.world.audiences['board']) please(night, 'board', 0.08);
  },
};

export const askMove: Handler<'ask'> = {
  refuse(night, move) {
    const task = night.book.tasks.get(move.task);
    if (!task) return refusal('no-such-task', move.task);
    if (!task.decision) return refusal('not-a-decision', move.task);
    if (!isOpen(night, task)) return refusal('task-closed', move.task);
    if (taskOf(night.world, move.task).asked) return refusal('already-said', move.task);
    return refuseCommander(night, move.task);
  },
  price: () => 2,
  hears: room,
  apply(night, move) {
    const risks = (must(night.book.tasks, move.task).decision?.risks ?? []).filter(
      (risk) => risk.when === undefined || holds(risk.when, night.reading),
    );
    taskOf(night.world, move.task).asked = true;
    emit(night, { type: 'asked', task: move.task, texts: risks.map((risk) => risk.text) });
    for (const risk of risks) if (risk.fact !== undefined) learn(night, risk.fact, 'told');
  },
};

/** Who has said that they are strongly against a step, and has had no reason yet to think otherwise. */
function against(night: Night, id: string): string[] {
  if (!taskOf(night.world, id).asked) return [];
  const standing = (must(night.book.tasks, id).decision?.risks ?? []).filter(
    (risk) => risk.strong === true && (risk.when === undefined || holds(risk.when, night.reading)),
  );
  return [...new Set(standing.flatMap(({ by }) => by ?? []))];
}

export const decideMove: Handler<'decide'> = {
  refuse(night, move) {
    const shared = refuseCommander(night, move.task);
    if (shared) return shared;
    if (move.choice === 'approve') {
      if (move.person === 'room') return refusal('no-such-person', 'room');
      return refuseTask(night, move.task, move.person, true);
    }
    const task = night.book.tasks.get(move.task);
    if (!task) return refusal('no-such-task', move.task);
    if (!task.decision) return refusal('not-a-decision', move.task);
    return isOpen(night, task) && !taskOf(night.world, move.task).refused
      ? null
      : refusal('task-closed', move.task);
  },
  price: (_night, move) => (move.choice === 'approve' && move.readback ? 1 : 0),
  hears: room,
  apply(night, move) {
    const state = taskOf(night.world, move.task);
    state.backup = move.backup;
    const still = move.choice === 'approve' ? against(night, move.task) : [];
    emit(night, {
      type: 'decided',
      task: move.task,
      choice: move.choice,
      asked: state.asked,
      backup: move.backup,
      irreversible: must(night.book.tasks, move.task).decision?.irreversible ?? false,
      ...(still.length === 0 ? {} : { against: still }),
    });
    setFact(night, `${move.choice === 'approve' ? 'approved' : 'refused'}.${move.task}`);
    if (move.choice === 'refuse') {
      state.refused = true;
      return;
    }
    setFact(night, `approved.${move.task}.${move.person}`);
    give(night, move.task, move.person, move);
  },
};

/** Promised minutes of a next update that the composer offers at most. */
const longestNext = 120;

function badUpdate(night: Night, update: Update): boolean {
  if (!updateImpacts.includes(update.impact) || !canSay(night, update.impact)) return true;
  if (!canName(night, update.action)) return true;
  if (update.cause !== null && !causeCards(night).some((card) => card.id === update.cause)) return true;
  const minutes = [update.next, ...(update.eta === null ? [] : [update.eta])];
  return minutes.some((value) => !Number.isInteger(value) || value < 0 || value > longestNext);
}

export const postMove: Handler<'post'> = {
  refuse(night, move) {
    const shared = refuseCommander(night, move.audience);
    if (shared) return shared;
    if (!night.book.audiences.has(move.audience)) return refusal('no-such-audience', move.audience);
    if (move.drafted && liaisons(night).length === 0) return refusal('no-liaison', move.audience);
    return badUpdate(night, move.update) ? refusal('bad-update', move.audience) : null;
  },
  price: (_night, move) => (move.drafted ? 0 : 1),
  hears: room,
  apply: (night, move) => post(night, move.audience, move.update, move.drafted),
};

export const ruleMove: Handler<'rule'> = {
  refuse(night, move) {
    const shared = refuseCommander(night, move.rule);
    if (shared) return shared;
    return liaisons(night).length === 0 ? refusal('no-liaison', move.rule) : null;
  },
  price: () => 0,
  hears: (night) => liaisons(night).map(({ id }) => id),
  apply(night, move) {
    night.world.rule = move.rule;
    night.world.ruleNames = [...move.names].slice(0, 20);
    setFact(night, `rule.${move.rule}`);
    emit(night, { type: 'rule', rule: move.rule });
    ruleOver(night);
  },
};

export const terminalMove: Handler<'terminal'> = {
  refuse(night, move) {
    if (night.world.bridgeSince === null) return refusal('not-now', 'terminal');
    if (night.book.scenario.chapters[night.world.chapter]?.live !== true)
      return refusal('not-now', 'terminal');
    // Whoever commands, and whatever has begun in the room: one can look up.
    if (night.flow.exchange !== null && move.action !== 'up')
      return refusal('conversation-open', night.flow.exchange);
    const down = night.world.lookedDown !== null;
    if (move.action === 'down' && down) return refusal('hands-on', 'terminal');
    if (move.action !== 'down' && !down) return refusal('nothing-open', 'terminal');
    if (move.what === undefined) return null;
    return move.action === 'dig' && isOnScreen(night, move.what) ? null : refusal('no-such-dig', move.what);
  },
  price: (night, move) => (move.action === 'dig' ? minutesOf(night, move.what) : 0),
  hears: () => [],
  apply(night, move) {
    const commanding = night.flow.command === 'leading' || night.flow.command === 'hands';
    const { world } = night;
    const { action, what } = move;
    const found = what === undefined ? null : answerOf(night, what);
    emit(night, {
      type: 'hands-on',
      action,
      minutes: action === 'dig' ? minutesOf(night, what) : 0,
      commanding,
      missed: world.missed,
      ...(what === undefined || found === null ? {} : { what, text: found.text }),
    });
    if (move.action === 'down') {
      world.lookedDown = world.minute;
      world.missed = 0;
      if (commanding) night.signals.push('look.down');
    } else if (move.action === 'dig') {
      dig(night, what, found);
    } else {
      world.lookedDown = null;
      world.missed = 0;
      if (commanding) night.signals.push('look.up');
    }
  },
};

export const handoverMove: Handler<'handover'> = {
  refuse: (night, move) => refuseCommander(night, move.to) ?? refusePerson(night, move.to),
  price: () => 1,
  hears: room,
  apply(night, move) {
    night.signals.push('handover');
    night.world.commander = move.to;
    setFact(night, `handover.${move.to}`);
    emit(night, { type: 'command', holder: move.to, how: 'handover' });
  },
};

export const resumeMove: Handler<'resume'> = {
  refuse: (night) =>
    ['handed-over', 'executive', 'deputy'].includes(night.flow.command)
      ? null
      : refusal('nothing-to-resume', 'command'),
  price: () => 1,
  hears: room,
  apply(night) {
    commandReturns(night);
  },
};
