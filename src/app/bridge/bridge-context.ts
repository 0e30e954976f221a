/** What every part of the bridge screen reads: the session of the moment, and which panel is open. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Move } from '../../run/moves.ts';
import type { View } from '../../run/view.ts';
import type { Session, Words } from '../session-types.ts';
import type { Drafts } from './drafts.ts';
import type { Lesson } from './middle/teaching.ts';
import type { Panel, Verb } from './panels.ts';

/**
 * What becomes of the panel once a move has happened: it closes (when nothing is said of it), stays as it is, or goes
 * on with the next of its kind.
 */
export type Then = 'close' | 'stay' | 'next';

export interface BridgeScreen {
  session: Session;
  view: View;
  words: Words;
  panel: Panel | null;
  /** What the deputy asks now, on a first night. */
  lesson: Lesson | null;
  /** What was filled in and not yet said. */
  drafts: Drafts;
  /** Lines that can or could be said to the room, each in its place for the night. */
  lines: readonly string[];
  /** Why time stands though nothing is open: a first look at the bridge, or somebody's answer that is being read. */
  stands: 'look' | 'exchange' | null;
  open(panel: Panel): void;
  /** Opens a verb: where something was begun, else at its beginning. */
  openVerb(verb: Verb): void;
  close(): void;
  /** Says something to screen readers. */
  tell(text: string): void;
  /** Says to screen readers what the night has cost. */
  tellMoney(): void;
  /** Says to screen readers why no minutes can be let pass: something is open. */
  tellStands(): void;
  /** Makes a move; true when it happened. */
  act(move: Move, then?: Then): Promise<boolean>;
}

const Context = createContext<BridgeScreen | null>(null);
export const BridgeProvider = Context.Provider;

/** The bridge screen around a component. Throws outside it, which is a bug. */
export function useBridge(): BridgeScreen {
  const bridge = useContext(Context);
  if (!bridge) throw new Error('useBridge was called outside the bridge screen');
  return bridge;
}
