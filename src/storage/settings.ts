/** What a player can set. Kept on this device; never part of a run's log except `mode` and `teaching` at its start. */
import type { RunOptions } from '../run/log.ts';
import { browserBox, readBox, writeBox, type TextBox } from './box.ts';

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
  /** On the bridge minutes wait until what is said to screen readers has been heard; at once, in every night. */
  listens: boolean;
  /** The deputy's teaching questions, for the next night. */
  teaching: boolean;
  /** 0..1 by channel. */
  volume: Record<SoundChannel, number>;
  muted: boolean;
  /** No sudden sounds: what might startle comes in slowly and lower. */
  gentle: boolean;
  /** Voices without words before a line. */
  murmurs: boolean;
  /** Words for sounds. */
  captions: boolean;
  /** `auto` follows the system. */
  motion: 'auto' | 'reduced' | 'full';
  /** Factor on the root font size. */
  textSize: 1 | 1.25 | 1.5 | 2;
  /** Single-key shortcuts (the list in `KeysPanel`); off for people whose tools type letters (WCAG 2.1.4). */
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
    listens: false,
    teaching: true,
    volume: { master: 0.8, voices: 0.9, room: 0.7, alerts: 0.8, pulse: 0.6 },
    muted: false,
    gentle: false,
    murmurs: false,
    captions: false,
    motion: 'auto',
    textSize: 1,
    keys: true,
    stage: true,
  };
}

export interface SettingsStore {
  readonly current: Settings;
  set(change: Partial<Settings>): void;
  /** Returns its unsubscribe. */
  subscribe(listener: () => void): () => void;
}

const key = 'hold-the-bridge.settings';

const oneOf =
  (...values: readonly unknown[]) =>
  (value: unknown) =>
    values.includes(value);
const toggle = oneOf(true, false);
const share = (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1;

/** What each field may hold; a field without a check is a type error. */
const checks: Record<keyof Settings, (value: unknown) => boolean> = {
  locale: (value) => typeof value === 'string' && /^[a-zA-Z0-9-]{2,35}$/.test(value),
  speed: oneOf(...speeds),
  mode: oneOf('standard', 'relaxed', 'pressure'),
  listens: toggle,
  teaching: toggle,
  volume: (value) => channels.every((channel) => share(field(value, channel))),
  muted: toggle,
  gentle: toggle,
  murmurs: toggle,
  captions: toggle,
  motion: oneOf('auto', 'reduced', 'full'),
  textSize: oneOf(1, 1.25, 1.5, 2),
  keys: toggle,
  stage: toggle,
};

/** Settings from a box. What is missing, damaged or of another version there is as for a new visitor. */
export function createSettings(box: TextBox | null = browserBox()): SettingsStore {
  const listeners = new Set<() => void>();
  let current = adopt(defaultSettings(), readBox(box, key));
  return {
    get current() {
      return current;
    },
    set(change) {
      current = adopt(current, change);
      writeBox(box, key, current);
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Takes over each field that is sound; the others, and channels that only the base has, stay as they were. */
function adopt(base: Settings, kept: unknown): Settings {
  const fields = Object.entries(base).map(([name, value]: [string, unknown]) => {
    const was = name === 'volume' ? mixed(base.volume, field(kept, name)) : field(kept, name);
    return [name, checks[name as keyof Settings](was) ? was : value];
  });
  return Object.fromEntries(fields) as Settings;
}

function mixed(base: Settings['volume'], kept: unknown): Record<string, unknown> {
  return Object.fromEntries(channels.map((channel) => [channel, field(kept, channel) ?? base[channel]]));
}

function field(of: unknown, name: string): unknown {
  return Reflect.get(Object(of) as object, name);
}
