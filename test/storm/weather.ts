/**
 * The network between phones and nodes, as bad as it gets above TCP: connections are cut, delayed, go silent, or are
 * given up by the phone while what it had sent is still under way, so that it arrives after what the phone sends again
 * on its next connection: twice, and out of order.
 */
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** Draws for whatever happens next, 0 <= x < 1. */
export type Chance = () => number;

export interface Weather {
  /** An address for each of the orders in which nodes are tried. */
  readonly urls: readonly string[];
  /** Connections that are open now. */
  readonly open: number;
  /** Cuts a share of the connections off. */
  cut(share: number): void;
  /** From now on, what goes over a share of the connections takes up to so many milliseconds, in order. */
  lag(share: number, ms: number): void;
  /** A share of the connections says nothing any more, in either direction, and stays open. */
  mute(share: number): void;
  /**
   * On a share of the connections the phone is cut off, while what it sent arrives late: after it is back on another.
   * @param ms by which it is late
   */
  overtake(share: number, ms: number): void;
  close(): Promise<void>;
}

interface Connection {
  phone: Socket;
  node: Socket;
  /** Milliseconds that bytes take up (to the node) and down. */
  up: number;
  down: number;
  isMute: boolean;
}

/** Milliseconds in which what overtakes is collected before the phone is cut off. */
const collecting = 400;

/** Carries bytes from one socket to another, late but in order. Returns how much is under way. */
function carry(from: Socket, to: Socket, lag: () => number, isMute: () => boolean): () => number {
  const underWay: { at: number; chunk: Buffer }[] = [];
  let timer: NodeJS.Timeout | null = null;
  const deliver = () => {
    timer = null;
    const now = performance.now();
    while (underWay[0] && underWay[0].at <= now) {
      const chunk = underWay.shift()?.chunk;
      if (chunk && !to.destroyed) to.write(chunk);
    }
    const [next] = underWay;
    if (next) timer = setTimeout(deliver, next.at - now + 1);
  };
  from.on('data', (chunk) => {
    if (isMute()) return;
    const at = Math.max(performance.now() + lag(), underWay.at(-1)?.at ?? 0);
    underWay.push({ at, chunk });
    if (!timer) deliver();
  });
  return () => underWay.length;
}

/**
 * @param orders of the ports of the nodes, as they are tried by those who come to an address
 */
export async function openWeather(orders: readonly (readonly number[])[], chance: Chance): Promise<Weather> {
  const connections = new Set<Connection>();
  const some = (share: number) => [...connections].filter(() => chance() < share);

  function join(phone: Socket, [port, ...others]: readonly number[]): void {
    if (port === undefined || phone.destroyed) return void phone.destroy();
    const node = connect({ host: '127.0.0.1', port });
    const connection: Connection = { phone, node, up: 0, down: 0, isMute: false };
    let isThere = false;
    node.on('error', () => {
      if (!isThere) join(phone, others);
    });
    node.once('connect', () => {
      isThere = true;
      node.setNoDelay(true);
      connections.add(connection);
      const isMute = () => connection.isMute;
      const left = carry(phone, node, () => connection.up * chance(), isMute);
      carry(node, phone, () => connection.down * chance(), isMute);
      phone.resume();
      node.once('close', () => {
        connections.delete(connection);
        phone.destroy();
      });
      phone.once('close', () => {
        connections.delete(connection);
        const end = () => (left() > 0 ? void setTimeout(end, 20) : node.destroy());
        end();
      });
    });
  }

  const servers = await Promise.all(
    orders.map(async (order) => {
      const server = createServer({ pauseOnConnect: true, noDelay: true }, (phone) => {
        phone.on('error', () => {});
        join(phone, order);
      });
      await new Promise<void>((done, failed) => {
        server.once('error', failed);
        server.listen(0, '127.0.0.1', done);
      });
      return server;
    }),
  );
  return {
    urls: servers.map((server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    get open() {
      return connections.size;
    },
    cut(share) {
      for (const { phone, node } of some(share)) {
        phone.destroy();
        node.destroy();
      }
    },
    lag(share, ms) {
      for (const one of some(share)) Object.assign(one, { up: ms, down: ms });
    },
    mute(share) {
      for (const one of some(share)) one.isMute = true;
    },
    overtake(share, ms) {
      for (const one of some(share)) {
        one.up = ms / Math.max(chance(), 0.5);
        setTimeout(() => one.phone.destroy(), collecting);
      }
    },
    async close() {
      const closed = servers.map((server) => new Promise((done) => server.close(done)));
      for (const { phone, node } of connections) {
        phone.destroy();
        node.destroy();
      }
      await Promise.all(closed);
    },
  };
}
