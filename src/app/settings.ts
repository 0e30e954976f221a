/** What a player can set. Kept on this device; never part of a run's log except `mode` and `teaching` at its start. */
import type { RunOptions } from '../run/log.ts';

export const speeds = [0.5, 1, 2, 4] as const;
/** Night minutes per four seconds. */
export type Speed = (typeof speeds)[number];

/** The whole, then the groups of `src/sound/sounds.ts`. */
export const channels = ['master', 'voices', 'room', 'alerts', 'pulse'] as const;
export type SoundChannel = (typeof channels)[number];

export interface Settings {
  /** BCP 47 tag, or `auto` for the browser's. */
  locale: string;
  speed: Speed;
  /** For the next night; a night keeps the mode that it began with. */
  mode: RunOptions['mode'];
  /** The deputy's teaching questions, for the next night. */
  teaching: boolean;
  /** 0..1 by channel. */
  volume: Record<SoundChannel, number>;
  muted: boolean;
  /** Words for sounds. */
  captions: boolean;
  /** `auto` follows the system. */
  motion: 'auto' | 'reduced' | 'full';
  /** Factor on the root font size. */
  textSize: 1 | 1.25 | 1.5 | 2;
  /** Single-key shortcuts (1-4, S, A, W, D, ?); off for people whose tools type letters (WCAG 2.1.4). */
  keys: boolean;
  /** Draw the room (Phaser). */
  stage: boolean;
}

/** The settings of somebody who never opened the panel. */
export function defaultSettings(): Settings {
  return {
    locale: 'auto',
    speed: 1,
    mode: 'standard',
    teaching: true,
    volume: { master: 0.8, voices: 0.9, room: 0.7, alerts: 0.8, pulse: 0.6 },
    muted: false,
    captions: false,
    motion: 'auto',
    textSize: 1,
    keys: true,
    stage: true,
  };
}
