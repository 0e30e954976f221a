/** Rehearsals of a node: twelve simulated phones a room, until they are sent away. */
import type { CompiledScenario } from '../../scenario/compiled.ts';
import { openPhone, type Phone } from './phone.ts';

export interface Rehearsals {
  /** Lets phones with these tokens play in a room; those of before leave it. */
  begin(room: string, url: string, tokens: readonly string[]): void;
  end(room: string): void;
  close(): void;
}

/** Milliseconds between two turns of a phone: a rehearsal takes minutes and not a night. */
const usualPace = 1_200;

export function openRehearsals(
  nights: (id: string) => CompiledScenario | undefined,
  pace = usualPace,
): Rehearsals {
  const rooms = new Map<string, Phone[]>();
  const end = (room: string) => {
    for (const phone of rooms.get(room) ?? []) phone.close();
    rooms.delete(room);
  };
  return {
    begin(room, url, tokens) {
      end(room);
      rooms.set(
        room,
        tokens.map((token, n) => openPhone({ url, token, n, nights, pace })),
      );
    },
    end,
    close() {
      for (const room of [...rooms.keys()]) end(room);
    },
  };
}
