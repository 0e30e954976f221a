/** What every act's picture is: built for one size and one cast, then only shown views. */
import type { Container } from '../phaser.ts';
import type { Kit, Size } from '../kit.ts';
import type { Lights } from '../paint/lights.ts';
import type { StageView } from '../view.ts';

export interface StageSet {
  readonly root: Container;
  /** False: this view needs another room (another cast, another light), so build anew. */
  fits(view: StageView): boolean;
  /** @param now true: be there at once, without motion */
  show(view: StageView, now: boolean): void;
  /** Moves on; `still` instead of it when motion is reduced. */
  frame(time: number, seconds: number): void;
  /** The person at a point of the stage, in CSS pixels. */
  hit(x: number, y: number): string | null;
}

export interface SetParts {
  readonly kit: Kit;
  readonly size: Size;
  readonly lights: Lights;
}

export type BuildSet = (parts: SetParts, view: StageView) => StageSet;
