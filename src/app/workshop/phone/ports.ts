/** What a participant's phone needs from outside; replaced in tests, so that none waits for a network. */
import type { Seats } from '../../../workshop/client/seats.ts';
import { openSeats } from '../../../workshop/client/seats.ts';
import { joinRoom, type JoinAnswer } from '../../../workshop/client/join.ts';
import type { Wire } from '../../../workshop/client/wire.ts';
import type { Hello, Join } from '../../../workshop/protocol/messages.ts';
import type { Services } from '../../services.ts';

export interface PhonePorts {
  seats: Seats;
  join(wanted: Join): Promise<JoinAnswer>;
  /** Opens the connection of a seat; its code is fetched after joining. */
  connect(hello: Hello): Promise<Wire>;
  /** The whole game, and what it shares; fetched behind the first words. */
  services(): Promise<Services>;
  /** Milliseconds since 1970. */
  now(): number;
}

/** Those of the browser. */
export function browserPorts(services: () => Promise<Services>): PhonePorts {
  return {
    seats: openSeats(),
    join: (wanted) => joinRoom(wanted),
    connect: async (hello) => (await import('../../../workshop/client/wire.ts')).openWire(hello),
    services,
    now: () => Date.now(),
  };
}
