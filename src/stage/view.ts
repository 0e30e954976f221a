import type { LeadState } from '../scenario/vocabulary.ts';
import type { Mood } from './cast.ts';

export type { LeadState, Mood };

export type StageAct = 'call' | 'yesterday' | 'bridge' | 'review' | 'room' | 'later' | 'debrief';

/**
 * `aside`: at the leader's desk, in private; `away`: gone; `door`: standing in the doorway; `lead`: has taken
 * command and stands before the room.
 */
export type Posture = 'typing' | 'still' | 'aside' | 'away' | 'door' | 'lead';

export interface StagePerson {
  id: string;
  name: string;
  mood: Mood;
  posture: Posture;
  /** 0..1, the light of the monitor. */
  focus: number;
  /** Attention lies on them: they are being spoken to. */
  lit: boolean;
  interrupted: boolean;
  /** There is something to be read in how they sit: they stop, they look away from the screen. */
  uneasy?: boolean;
  /** Sits where the calls come in: the liaison, or who will be asked first. */
  liaison: boolean;
  /** At that desk: nobody has been given the role yet, so the lamp is dark and turns nothing aside. */
  unasked?: boolean;
  /** Has no desk in this room. Left out: the scenario's known visitors have none. */
  visitor?: boolean;
}

export interface StageNoise {
  id: string;
  kind: 'call' | 'message' | 'visitor' | 'alert';
  from: string;
  /** Who it flies at: a person, or null for the leader. */
  target: string | null;
  /** Turned aside to the liaison. */
  held: boolean;
}

/** Everything the stage shows; it keeps no other truth. */
export interface StageView {
  act: StageAct;
  /** Night minutes since the phone rang. */
  minute: number;
  /** 0..1, dark to dawn. */
  control: number;
  people: StagePerson[];
  noise: StageNoise[];
  handsOn: boolean;
  /** 0..1 */
  stress: number;
  /** The cards on the board, in their order; seven are drawn at most. */
  leads?: readonly LeadState[];
  /** The review: nobody has written what happened in the gap, and a pin holds nothing. */
  gap?: boolean;
  /** Six months later: indices of the 100 windows that lit. */
  windows?: { lit: number[] };
}

/** What the picture takes of the machine; for measuring. */
export interface StageCost {
  /** `live`, `eased` or `steps`: see governor.ts. */
  readonly pace: string;
  /** Bytes of all pictures on the graphics card. */
  readonly textureBytes: number;
}

export interface Stage {
  readonly cost: StageCost;
  /** Resolves once the picture that was asked for last can be seen. */
  readonly painted: Promise<void>;
  update(view: StageView): void;
  /** Call when the parent element changed its size. */
  resize(): void;
  destroy(): void;
  /** Clicks and taps on a person; @returns the unsubscribe */
  onPerson(listener: (id: string) => void): () => void;
}

export interface StageOptions {
  reducedMotion: boolean;
  direction: 'ltr' | 'rtl';
  /** The folder that is served at public/art, with a slash at its end. */
  artBase: string;
  /** For measuring: draw at this pace, whatever the machine can do. */
  pace?: 'live' | 'eased' | 'steps';
}
