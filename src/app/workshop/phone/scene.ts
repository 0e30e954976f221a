/** Which screen a phone is on, from what it knows. Pure, and small: it is part of what joining loads. */
import type { LineState } from '../../../workshop/client/line.ts';
import type { KeptSeat } from '../../../workshop/client/seats.ts';
import type { RoomNow } from '../../../workshop/protocol/messages.ts';
import type { Part } from '../../../workshop/protocol/words.ts';

/** The night whose first words are in the first chunk. */
const ringing = 'wrong-table';

/** Which run of the session is played. */
export const partOf = (room: Pick<RoomNow, 'agenda'>): Part => room.agenda.part;

/** The screens before the whole game is needed; `game` for everything else. */
export type FirstScene = 'ended' | 'lobby' | 'held' | 'ring' | 'game';

/** @param answered the ringing phone was answered */
export function firstScene(seat: KeptSeat, state: LineState, answered: boolean): FirstScene {
  const { room, stage, end } = state;
  const part = room ? partOf(room) : seat.part;
  const begun = seat.runs[part] !== undefined;
  // What was played is still to be seen, unless the host closed the seat.
  if (end === 'removed' || (end === 'gone' && !begun)) return 'ended';
  if (seat.watches) return 'game';
  switch (stage) {
    case 'lobby':
      return 'lobby';
    case 'held':
      return begun || answered ? 'game' : 'held';
    case 'debrief':
    case 'over':
      return 'game';
    case 'play': {
      if (seat.mode !== 'alone' || begun || answered) return 'game';
      // Until the room has told, nobody knows what is played.
      if (!room) return 'lobby';
      const { agenda, scenario } = room;
      const rings = part === 'night' && scenario === ringing && agenda.acts.includes('call');
      return rings ? 'ring' : 'game';
    }
  }
}
