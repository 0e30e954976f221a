/** Keys of the bridge. Pure: what a key press means, so that the table can be tested and printed. */
import type { Verb } from './panels.ts';

export type Command =
  | { type: 'verb'; verb: Verb }
  | { type: 'wait' }
  | { type: 'pause' }
  | { type: 'faster' }
  | { type: 'slower' }
  | { type: 'money' }
  | { type: 'pick'; n: number }
  /** Finishes the form that is open: sends it, says it. */
  | { type: 'send' }
  | { type: 'close' };

export interface Press {
  key: string;
  /** Physical key, for layouts without Latin letters. */
  code: string;
  /** Ctrl, Alt or Meta is down: the browser's, not ours. */
  modified: boolean;
  /** Ctrl or Meta alone is down: with Enter it finishes a form, as it does in letters everywhere. */
  chord: boolean;
  /** The focus is in something that takes text. */
  typing: boolean;
}

const letters: Record<string, Command> = {
  s: { type: 'verb', verb: 'say' },
  a: { type: 'verb', verb: 'assign' },
  w: { type: 'verb', verb: 'answer' },
  d: { type: 'verb', verb: 'decide' },
  p: { type: 'pause' },
  m: { type: 'money' },
};

const signs: Record<string, Command> = {
  '.': { type: 'wait' },
  '+': { type: 'faster' },
  '-': { type: 'slower' },
  Escape: { type: 'close' },
};

/** The letter of a press: what the layout types if that is Latin, else what stands on that key in Latin layouts. */
function letterOf({ key, code }: Press): string {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return key.length === 1 && code.startsWith('Key') ? code.slice(3).toLowerCase() : '';
}

/** What a key press asks for, or null when it is none of ours. */
export function commandFor(press: Press): Command | null {
  if (press.key === 'Escape') return press.modified ? null : { type: 'close' };
  if (press.chord && press.key === 'Enter') return { type: 'send' };
  if (press.modified || press.typing) return null;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(press.code)?.[1] ?? /^[1-9]$/.exec(press.key)?.[0];
  if (digit !== undefined && /^\p{Nd}$/u.test(press.key)) return { type: 'pick', n: Number(digit) };
  return signs[press.key] ?? letters[letterOf(press)] ?? null;
}
