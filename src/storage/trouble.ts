/** Why runs are not being kept: found from what the browser threw, and said once. */
import type { Trouble, TroubleCode } from './types.ts';

/** Thrown inside a write when the database holds moves that this tab did not make. */
export class PlayedElsewhere extends Error {}

export interface TroubleBoard {
  /** False from the first trouble until something was stored again. */
  kept: boolean;
  tell(code: TroubleCode, detail: string): void;
  /** Nothing was stored in time; it may only be slow, so nobody is told yet. */
  late(): void;
  /** Tells what a failed write, read or (`opening`) attempt to open means. */
  failed(error: unknown, opening?: boolean): void;
  /** Told once for each code, also of what was said before. Returns its unsubscribe. */
  onTrouble(listener: (trouble: Trouble) => void): () => void;
}

const codes: Record<string, TroubleCode> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  SecurityError: 'forbidden',
};
/** No database at all, or one that refuses to open: private modes, sandboxed frames, policies. */
const refusals = /^(InvalidState|Reference|Type)Error$/;

export function troubleBoard(): TroubleBoard {
  const told = new Map<TroubleCode, Trouble>();
  const listeners = new Set<(trouble: Trouble) => void>();
  const board: TroubleBoard = {
    kept: true,
    tell(code, detail) {
      board.kept = false;
      if (told.has(code)) return;
      const trouble = { code, detail };
      told.set(code, trouble);
      for (const listener of listeners) listener(trouble);
    },
    late() {
      board.kept = false;
    },
    failed(error, opening = false) {
      const { name = '' } = Object(error) as { name?: string };
      const known = error instanceof PlayedElsewhere ? 'elsewhere' : codes[name];
      const code = known ?? (opening && refusals.test(name) ? 'forbidden' : 'failed');
      board.tell(code, String(error));
    },
    onTrouble(listener) {
      listeners.add(listener);
      for (const trouble of told.values()) listener(trouble);
      return () => listeners.delete(listener);
    },
  };
  return board;
}
