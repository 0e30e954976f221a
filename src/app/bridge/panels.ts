/** What the four verbs open, as data: the one thing that may cover the middle. */
export const verbs = ['say', 'assign', 'answer', 'decide'] as const;
export type Verb = (typeof verbs)[number];

export const sayTabs = ['room', 'person', 'update', 'roles', 'liaison'] as const;
export type SayTab = (typeof sayTabs)[number];

export const assignTabs = ['give', 'change'] as const;
export type AssignTab = (typeof assignTabs)[number];

export const decideTabs = ['steps', 'leads', 'command', 'keyboard'] as const;
export type DecideTab = (typeof decideTabs)[number];

/**
 * `person`, `audience` and `item` are what the player pointed at: a desk, a promise, somebody who waits. `sent` is who
 * was written to just before.
 */
export type Panel =
  | { verb: 'say'; tab: SayTab; person?: string; audience?: string; sent?: string }
  | { verb: 'assign'; tab: AssignTab; person?: string }
  | { verb: 'answer'; item?: string }
  | { verb: 'decide'; tab: DecideTab; task?: string };

/** What a verb opens when nothing was pointed at. */
export function panelFor(verb: Verb): Panel {
  switch (verb) {
    case 'say':
      return { verb, tab: 'room' };
    case 'assign':
      return { verb, tab: 'give' };
    case 'answer':
      return { verb };
    case 'decide':
      return { verb, tab: 'steps' };
  }
}

/** The key that opens each verb: the same on every keyboard layout, see keys.ts. */
export const verbKeys: Record<Verb, string> = { say: 'S', assign: 'A', answer: 'W', decide: 'D' };
