/** Each move as what a player does on the screen to make it. The last press makes the move. */
import { answers, letterOf, slots } from '../../../src/app/bridge/say/update.ts';
import { trayOrder } from '../../../src/app/bridge/room/waiting.ts';
import type { Move, MoveType, View } from '../../../src/run/index.ts';
import {
  begins,
  button,
  close,
  open,
  panel,
  pick,
  pickNth,
  question,
  tick,
  verbs,
  type Table,
} from './panels.ts';

type Of<T extends MoveType> = Extract<Move, { type: T }>;
/** A host's moves have no gesture: nobody makes them on this screen. */
type Made = Exclude<MoveType, 'inject' | 'skip' | 'hold' | 'land'>;
type Gestures = { [T in Made]: (table: Table, move: Of<T>, view: View) => Promise<void> };

/** Makes a move. `view` is what the screen shows. */
export async function perform(table: Table, move: Move, view: View): Promise<void> {
  const gesture = gestures[move.type as Made] as (table: Table, move: Move, view: View) => Promise<void>;
  await gesture(table, move, view);
}

/**
 * The move as the screen would make it: several choices in the order in which they stand there, a draft that lies
 * there is the one that is sent, and an update says only what the composer offers.
 */
export function asOnScreen(move: Move, view: View): Move {
  if (move.type === 'reply' && view.middle) {
    const { options } = view.middle;
    return { ...move, options: options.filter((option) => move.options.includes(option)) };
  }
  if (move.type !== 'post') return move;
  const letter = letterOf(move.update);
  // What is not offered is said as the plainest that is: looking, or watching once all is back.
  const actions = answers('action', view);
  const action = actions.includes(letter.action ?? '') ? move.update.action : (actions[0] ?? 'looking');
  const said = answers('cause', view).includes(letter.cause ?? '');
  const cause = said ? move.update.cause : null;
  // Nothing is sure about a cause that is not named.
  const certainty = cause === null ? 'suspected' : move.update.certainty;
  const update = { ...move.update, action, cause, certainty };
  return { ...move, drafted: view.drafts.some(({ audience }) => audience === move.audience), update };
}

const gestures: Gestures = {
  async reply(table, { exchange, options }, view) {
    const { page, words, hands } = table;
    const place = page.locator(`[data-exchange="${exchange}"]`);
    const shown = view.middle?.options ?? [];
    if ((view.middle?.pick.most ?? 1) === 1) {
      const n = shown.indexOf(options[0] ?? '');
      const name = begins(words.night(`option.${options[0]}`));
      await hands.key(String(n + 1), place.getByRole('button', { name }));
      return;
    }
    for (const option of options) {
      await hands.pick(place.getByRole('checkbox', { name: begins(words.night(`option.${option}`)) }));
    }
    await hands.use(place.getByRole('button', { name: words.t('exchange.pick.done') }));
  },
  async leave({ page, words, hands }) {
    await hands.use(page.getByRole('button', { name: words.t('exchange.leave') }));
  },
  async take(table, { item }, view) {
    await openItem(table, item, view);
    const found = view.waiting.find(({ id }) => id === item);
    const text = found?.talks === true ? 'bridge.answer.talk' : `bridge.answer.take.${found?.channel}`;
    await press(table, table.words.t(text, { person: table.words.person(found?.from ?? '') }));
  },
  async route(table, { item, to }, view) {
    const { words } = table;
    await openItem(table, item, view);
    if (to === 'defer') return press(table, words.t('bridge.answer.later'));
    if (to === 'refuse') return press(table, words.t('bridge.answer.refuse'));
    if (to === 'liaison') {
      const { person = '', held = 0, capacity = 0 } = view.liaison ?? {};
      return press(table, words.t('bridge.answer.liaison', { person: words.person(person), held, capacity }));
    }
    await press(table, words.t('bridge.answer.pass'));
    await press(table, words.t('bridge.answer.to', { person: words.person(to) }));
  },
  async say(table, { line }) {
    await open(table, 'say', 'room');
    await press(table, table.words.night(`say.${line}`));
  },
  async role(table, { role, person }) {
    const { words, hands } = table;
    await open(table, 'say', 'roles');
    const row = panel(table).getByRole('group', { name: begins(words.t(`role.${role}`)) });
    await hands.use(row.getByRole('button', { name: words.person(person) }));
    await row.getByRole('button', { name: words.person(person), pressed: true }).waitFor();
    await close(table);
  },
  async rule(table, { rule, names }, view) {
    const { words } = table;
    const person = words.person(view.liaison?.person ?? '');
    await open(table, 'say', 'liaison');
    await pick(table, words.t('bridge.rule', { person }), words.t(`bridge.rule.${rule}`));
    for (const name of names) {
      await tick(panel(table).getByRole('checkbox', { name: begins(words.person(name)) }), table, true);
    }
    await press(table, words.t('bridge.rule.tell', { person }));
  },
  async checkin(table, { person, how }) {
    await toPerson(table, person);
    await press(table, table.words.t(`bridge.say.to.${how}`));
  },
  async aside(table, { person }) {
    await toPerson(table, person);
    await press(table, table.words.t('bridge.say.to.aside', { person: table.words.person(person) }));
  },
  async assign(table, { task, person, timebox, readback }) {
    const { words } = table;
    await open(table, 'assign', 'give');
    await pick(table, words.t('bridge.assign.task'), words.night(`task.${task}`));
    const who = person === 'room' ? words.t('bridge.room') : words.person(person);
    await pick(table, words.t('bridge.assign.person'), who);
    await terms(table, timebox, person === 'room' ? null : readback);
    await press(table, words.t('bridge.assign.say'));
  },
  async release(table, { person }) {
    await change(table, person, 'bridge.change.release');
  },
  async relieve(table, { person }) {
    await change(table, person, 'bridge.change.home');
  },
  async pair(table, { person, with: other }) {
    await change(table, person, 'bridge.change.pair', other);
  },
  async ask(table, { task }, view) {
    await openStep(table, task, view);
    await press(table, table.words.t('bridge.decide.ask'));
    await button(table, table.words.t('bridge.decide.ask')).waitFor({ state: 'detached' });
    await close(table);
  },
  async decide(table, { task, choice, person, timebox, readback, backup }, view) {
    const { words } = table;
    await openStep(table, task, view);
    if (choice === 'refuse') return press(table, words.t('bridge.decide.refuse'));
    await pick(table, words.t('bridge.decide.who'), words.person(person));
    const way = words.t(`bridge.decide.backup.${backup ? 'yes' : 'no'}`);
    await pick(table, words.t('bridge.decide.backup'), way);
    await terms(table, timebox, readback);
    await press(table, words.t('bridge.decide.approve'));
  },
  async lead(table, { lead, to }) {
    const { words, hands } = table;
    await open(table, 'decide', 'leads');
    const card = panel(table).getByRole('radiogroup', { name: words.night(`lead.${lead}`), exact: true });
    const state = card.getByRole('radio', { name: words.t(`bridge.lead.${to}`) });
    await hands.use(state);
    await card.getByRole('radio', { name: words.t(`bridge.lead.${to}`), checked: true }).waitFor();
    await close(table);
  },
  async post(table, { audience, update }, view) {
    const { page, words, hands } = table;
    await open(table, 'say', 'update');
    await pick(table, words.t('bridge.update.whom'), words.night(`audience.${audience}`));
    const wanted = letterOf(update);
    for (const slot of slots) {
      const sentence = panel(table).locator(`[data-slot=${slot}]`);
      const answer = wanted[slot] ?? 'none';
      const offered = answers(slot, view);
      // Turning to a slot shows its question; what stands there already is marked.
      if ((await sentence.getAttribute('aria-expanded')) !== 'true') await hands.use(sentence);
      const legend = words.t(`bridge.update.slot.${slot}`);
      const radio = question(table, legend).getByRole('radio').nth(offered.indexOf(answer));
      if (offered.indexOf(answer) < 0) throw new Error(`no answer ${answer} for ${slot}`);
      if (await radio.isChecked()) continue;
      await pickNth(table, legend, offered.indexOf(answer));
      await sentence.filter({ hasNotText: legend }).waitFor();
    }
    await table.onScreen('letter');
    await press(table, words.t('bridge.update.send', { audience: words.night(`audience.${audience}`) }));
    if (view.drafts.every((one) => one.audience === audience)) return;
    // The next draft comes up; it is left for a move of its own.
    const next = question(table, words.t('bridge.update.whom')).getByRole('radio', { checked: true });
    await next.and(page.locator(`:not([value="${audience}"])`)).waitFor();
    await close(table);
  },
  async terminal(table, { action, what }, view) {
    const { page, words, hands } = table;
    if (what !== undefined) {
      const n = view.digs.findIndex(({ id }) => id === what);
      const name = begins(words.night(`dig.${what}`));
      return hands.key(String(n + 1), page.getByRole('button', { name }));
    }
    if (action !== 'down') {
      return hands.use(page.getByRole('button', { name: begins(words.t(`bridge.hands.${action}`)) }));
    }
    await hands.use(verbs(table).getByRole('button', { name: words.t('bridge.keyboard') }));
  },
  async handover(table, { to }) {
    await open(table, 'decide', 'command');
    await press(table, table.words.t('bridge.command.to', { person: table.words.person(to) }));
  },
  async resume(table) {
    await open(table, 'decide', 'command');
    await press(table, table.words.t('bridge.command.back'));
  },
};

/** Presses the button of the panel that begins with this text. */
async function press(table: Table, text: string): Promise<void> {
  await table.hands.use(button(table, text));
}

async function toPerson(table: Table, person: string): Promise<void> {
  await open(table, 'say', 'person');
  await pick(table, table.words.t('bridge.say.whom'), table.words.person(person));
}

async function change(table: Table, person: string, text: string, other = ''): Promise<void> {
  const { words } = table;
  await open(table, 'assign', 'change');
  await pick(table, words.t('bridge.change.whom'), words.person(person));
  await press(table, words.t(text, { person: words.person(person), other: words.person(other) }));
}

async function openItem(table: Table, item: string, view: View): Promise<void> {
  await open(table, 'answer');
  if (view.waiting.length < 2) return;
  await pickNth(
    table,
    table.words.t('bridge.answer.who'),
    trayOrder(view.waiting).findIndex(({ id }) => id === item),
  );
}

async function openStep(table: Table, task: string, view: View): Promise<void> {
  await open(table, 'decide', 'steps');
  const steps = view.tasks.filter((one) => one.decision && !one.done && one.people.length === 0);
  if (steps.length > 1)
    await pick(table, table.words.t('bridge.decide.which'), table.words.night(`task.${task}`));
}

/** Minutes to the next word (0: no limit), and whether it is said back; null where nobody would. */
async function terms(table: Table, timebox: number, readback: boolean | null): Promise<void> {
  const { words } = table;
  const time = timebox === 0 ? words.t('bridge.terms.open') : words.minutes(timebox);
  await pick(table, words.t('bridge.terms.time'), time);
  if (readback !== null) await tick(panel(table).getByRole('checkbox'), table, readback);
}
