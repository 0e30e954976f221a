/**
 * What was filled into a form and not yet said. A form may be left half way, for somebody who waits or to look at
 * something: what it holds is kept by its verb until it is sent, cleared, or no longer possible.
 */
import { useReducer } from 'preact/hooks';
import type { View } from '../../run/view.ts';
import type { StandingRule } from '../../scenario/vocabulary.ts';
import type { Session } from '../session-types.ts';
import { decidable } from './decide/undecided.ts';
import type { Panel, Verb } from './panels.ts';
import type { Letter, Slot } from './say/update.ts';

/** For how long, and whether it is said back: shared by an order and an approved step. */
export interface TermsValue {
  /** Night minutes, 0 for none. */
  timebox: number;
  readback: boolean;
}

/** An update to one audience while it is being written. */
export interface Writing {
  letter: Letter;
  /** The sentence that is being asked for. */
  slot: Slot | null;
  /** It began as the liaison's draft. */
  drafted: boolean;
}

/** How a step would be carried out. */
export interface Verdict {
  person: string | null;
  backup: 'yes' | 'no' | null;
  terms: TermsValue;
}

/** Each form with what it holds. */
export interface Forms {
  give: { task: string | null; person: string | null; terms: TermsValue };
  change: { person: string | null };
  to: { person: string | null };
  /** The audience chosen, and what was begun for each. */
  update: { audience: string | null; letters: Record<string, Writing> };
  rule: { rule: StandingRule | null; names: string[] };
  /** The step chosen, and what was begun for each. */
  decide: { step: string | null; verdicts: Record<string, Verdict> };
}
export type Form = keyof Forms;

/** Where each form stands. What the player pointed at to get there is in the form itself by now. */
const panels: Record<Form, Panel> = {
  give: { verb: 'assign', tab: 'give' },
  change: { verb: 'assign', tab: 'change' },
  to: { verb: 'say', tab: 'person' },
  update: { verb: 'say', tab: 'update' },
  rule: { verb: 'say', tab: 'liaison' },
  decide: { verb: 'decide', tab: 'steps' },
};

export interface Drafts {
  /** What a form holds, or null when nothing was begun. */
  read<F extends Form>(form: F): Forms[F] | null;
  /** Puts into a form what `change` makes of it; null when it was sent or cleared. */
  keep<F extends Form>(form: F, change: (now: Forms[F] | null) => Forms[F] | null): void;
  /** The form of a verb that was begun last, or null. */
  begun(verb: Verb): Panel | null;
  /** Whether something was begun under a verb that can still be said. */
  unsaid(verb: Verb): boolean;
}

/**
 * What is half filled in each night. A ballot, a cut or a change of commander takes the bridge off the screen; what was
 * begun there is there again when it comes back, as long as the night is open.
 */
const byNight = new WeakMap<Session, Partial<Forms>>();

/** The forms of a night's bridge, kept as long as its session is. */
export function useDrafts(session: Session): Drafts {
  const [, render] = useReducer((n: number) => n + 1, 0);
  const kept = byNight.get(session) ?? {};
  return {
    read: (form) => kept[form] ?? null,
    keep(form, change) {
      const now = byNight.get(session) ?? {};
      byNight.set(session, changed(now, form, change(now[form] ?? null)));
      render(undefined);
    },
    begun: (verb) => begunIn(kept, verb),
    unsaid: (verb) => isUnsaidIn(kept, verb, session.view),
  };
}

/** The forms with one of them as it is now; the one touched last stands last. */
export function changed<F extends Form>(
  forms: Partial<Forms>,
  form: F,
  value: Forms[F] | null,
): Partial<Forms> {
  const others: Partial<Forms> = { ...forms };
  delete others[form];
  return value === null ? others : { ...others, [form]: value };
}

/** Where what was begun last under `verb` stands, or null when nothing was. */
export function begunIn(kept: Partial<Forms>, verb: Verb): Panel | null {
  const forms = (Object.keys(kept) as Form[]).filter((form) => panels[form].verb === verb);
  const last = forms.at(-1);
  return last === undefined ? null : panels[last];
}

/**
 * Whether a form holds something that can still be said: an order whose work is open, a letter, a step that can be
 * decided. Having looked at somebody is nothing begun, and neither is an order whose work has gone.
 */
const waitsToBeSaid: { [F in Form]: (form: Forms[F], view: View) => boolean } = {
  give: ({ task }, { tasks }) => tasks.some(({ id, done, decision }) => id === task && !done && !decision),
  change: () => false,
  to: () => false,
  update: ({ letters }) => Object.keys(letters).length > 0,
  rule: ({ rule }, view) => rule !== null && rule !== view.rule,
  decide: ({ verdicts }, { tasks }) => decidable(tasks).some(({ id }) => verdicts[id] !== undefined),
};

const isUnsaidForm = <F extends Form>(form: F, value: Forms[F] | undefined, view: View): boolean =>
  value !== undefined && waitsToBeSaid[form](value, view);

/** Whether something was begun under `verb` that can still be said. */
export function isUnsaidIn(kept: Partial<Forms>, verb: Verb, view: View): boolean {
  const forms = Object.keys(kept) as Form[];
  return forms.some((form) => panels[form].verb === verb && isUnsaidForm(form, kept[form], view));
}
