/** What a player wants to try next time: one sentence at the end of a debrief, kept on this device only. */
import { browserBox, readBox, writeBox, type TextBox } from './box.ts';
import { newId } from './summary.ts';

export interface Commitment {
  id: string;
  /** The run that it came from; it may have been deleted since. */
  run: string;
  /** Milliseconds since 1970. */
  at: number;
  text: string;
}

export interface Commitments {
  /** Newest first. */
  list(): Commitment[];
  /** Of one run, or null: there is one for each. */
  of(run: string): Commitment | null;
  /** Writes a run's commitment or replaces it; an empty text takes it back. False when it cannot be kept. */
  write(run: string, text: string): boolean;
  clear(): boolean;
}

const key = 'hold-the-bridge.commitments';
/** Characters of one, and how many are kept: the oldest go. */
export const commitmentLimits = { text: 500, kept: 200 } as const;

/** The commitments in a box; damaged ones are left out. */
export function openCommitments(box: TextBox | null = browserBox()): Commitments {
  const kept = readBox(box, key);
  let all = Array.isArray(kept) ? kept.filter(isCommitment) : [];

  function keep(next: Commitment[]): boolean {
    all = next.slice(0, commitmentLimits.kept);
    return writeBox(box, key, all);
  }

  return {
    list: () => [...all],
    of: (run) => all.find((one) => one.run === run) ?? null,
    write(run, text) {
      const others = all.filter((one) => one.run !== run);
      const words = text.trim().slice(0, commitmentLimits.text);
      return keep(words === '' ? others : [{ id: newId(), run, at: Date.now(), text: words }, ...others]);
    },
    clear: () => keep([]),
  };
}

function isCommitment(value: unknown): value is Commitment {
  const one = Object(value) as Partial<Record<keyof Commitment, unknown>>;
  const texts = [one.id, one.run, one.text];
  return texts.every((text) => typeof text === 'string' && text.length <= 500) && Number.isFinite(one.at);
}
