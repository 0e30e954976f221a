/** The settings of this device: one small object, kept as text, told to whoever listens when it changes. */
import { defaultSettings, type Settings } from './settings.ts';

export interface SettingsStore {
  readonly current: Settings;
  set(change: Partial<Settings>): void;
  /** Returns its unsubscribe. */
  subscribe(listener: () => void): () => void;
}

/** Where text is kept: `localStorage`, or anything with its two calls. */
export interface TextBox {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
}

const key = 'hold-the-bridge.settings';

/** Settings from `box`; what is missing or damaged there is as for a new visitor. A box that refuses is no error. */
export function createSettings(box: TextBox | null): SettingsStore {
  const listeners = new Set<() => void>();
  let current = read(box);
  return {
    get current() {
      return current;
    },
    set(change) {
      current = { ...current, ...change };
      try {
        box?.setItem(key, JSON.stringify(current));
      } catch {
        // Full or forbidden: the settings hold until the tab closes.
      }
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function read(box: TextBox | null): Settings {
  const fallback = defaultSettings();
  try {
    const kept: unknown = JSON.parse(box?.getItem(key) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return fallback;
    return adopt(fallback, kept);
  } catch {
    return fallback;
  }
}

/** Takes each kept field whose type is the default's, so that an old or edited box cannot break the game. */
function adopt(fallback: Settings, kept: object): Settings {
  const entries = Object.entries(fallback).map(([name, value]) => {
    const was: unknown = Reflect.get(kept, name);
    if (typeof value === 'object') return [name, { ...value, ...numbers(was) }];
    return [name, typeof was === typeof value ? was : value];
  });
  return Object.fromEntries(entries) as Settings;
}

function numbers(value: unknown): Record<string, number> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([, n]) => typeof n === 'number' && n >= 0 && n <= 1));
}

/** The browser's own box, or null where the page may not have one. */
export function browserBox(): TextBox | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
