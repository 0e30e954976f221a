/**
 * A reverse proxy for several nodes on this machine, sticky by a cookie. For `npm run topology` and tests; in front of
 * real people stands nginx or the like (compose.yaml).
 */
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

export interface Proxy {
  readonly url: string;
  close(): Promise<void>;
}

/** Names the node that a visitor was given. */
const cookie = 'node';

/** @param ports of the nodes, all on 127.0.0.1 */
export async function openProxy(ports: readonly number[], port = 0): Promise<Proxy> {
  let turn = 0;
  const open = new Set<Socket>();
  const nodeOf = ({ headers }: IncomingMessage): number => {
    const named = new RegExp(`(?:^|; )${cookie}=(\\d+)`).exec(headers.cookie ?? '')?.[1];
    const known = Number(named);
    return named !== undefined && known < ports.length ? known : turn++ % ports.length;
  };
  const forwarded = (incoming: IncomingMessage): IncomingMessage['headers'] => ({
    ...incoming.headers,
    'x-forwarded-for': incoming.socket.remoteAddress ?? '',
  });

  /** Asks a node; one that is not there is passed over, if nothing of the request has been sent yet. */
  function pass(incoming: IncomingMessage, outgoing: ServerResponse, node: number, left: number): void {
    const asked = request(
      {
        host: '127.0.0.1',
        port: ports[node],
        method: incoming.method,
        path: incoming.url,
        // A connection of its own: one that was kept may belong to a node that is gone.
        agent: false,
        headers: forwarded(incoming),
      },
      (answer) => {
        const cookies = [
          answer.headers['set-cookie'] ?? [],
          `${cookie}=${node}; Path=/; HttpOnly; SameSite=Lax`,
        ];
        outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, 'set-cookie': cookies.flat() });
        answer.pipe(outgoing);
      },
    );
    asked.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' && left > 0)
        pass(incoming, outgoing, (node + 1) % ports.length, left - 1);
      else if (outgoing.headersSent) outgoing.destroy();
      else outgoing.writeHead(502).end();
    });
    incoming.pipe(asked);
  }

  /** Puts the two ends of a WebSocket together. */
  function join(incoming: IncomingMessage, socket: Socket, head: Buffer, node: number, left: number): void {
    const target = connect({ host: '127.0.0.1', port: ports[node] ?? 0 });
    target.once('connect', () => {
      const headers = Object.entries(forwarded(incoming)).flatMap(([name, value]) =>
        [value ?? []].flat().map((one) => `${name}: ${one}`),
      );
      target.write(`${incoming.method} ${incoming.url} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`);
      target.write(head);
      target.pipe(socket).pipe(target);
    });
    target.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNREFUSED' && left > 0)
        join(incoming, socket, head, (node + 1) % ports.length, left - 1);
      else socket.destroy();
    });
    target.on('close', () => socket.destroy());
    socket.on('error', () => target.destroy());
    socket.on('close', () => target.destroy());
  }

  const server = createServer((incoming, outgoing) =>
    pass(incoming, outgoing, nodeOf(incoming), ports.length - 1),
  );
  server.on('upgrade', (incoming: IncomingMessage, socket: Socket, head: Buffer) =>
    join(incoming, socket, head, nodeOf(incoming), ports.length - 1),
  );
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', done);
  });
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        for (const socket of open) socket.destroy();
      }),
  };
}
