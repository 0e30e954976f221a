/** Bytes that no library would send, straight to a server's port. */
import { connect, type Socket } from 'node:net';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { randomBytes } from 'node:crypto';

/** Opens a connection; what the other side says is dropped, what it breaks is no error. */
function open(port: number): Promise<Socket> {
  return new Promise((ready) => {
    const socket = connect(port, '127.0.0.1', () => ready(socket));
    socket.on('error', () => ready(socket));
    socket.resume();
  });
}

const over = (socket: Socket): Promise<void> =>
  new Promise((done) => {
    if (socket.destroyed) done();
    else socket.once('close', () => done());
  });

/** Sends bytes and hangs up at the latest after `ms`; whether the server did so itself. */
async function say(port: number, bytes: readonly (string | Buffer)[], ms = 1_000): Promise<boolean> {
  const socket = await open(port);
  for (const one of bytes) socket.write(one);
  const timer = setTimeout(() => socket.destroy(), ms);
  await over(socket);
  clearTimeout(timer);
  return socket.readableEnded;
}

const host = 'Host: 127.0.0.1\r\n';

/** A frame of a WebSocket; `rsv1` says that it is compressed. */
function frame(body: Buffer, { rsv1 = false, opcode = 1 } = {}): Buffer {
  const mask = randomBytes(4);
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(body.length));
  const masked = Buffer.from(body.map((byte, at) => byte ^ (mask[at % 4] ?? 0)));
  return Buffer.concat([Buffer.from([0x80 | (rsv1 ? 0x40 : 0) | opcode, 0x80 | 127]), length, mask, masked]);
}

const upgrade = [
  'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\n',
  host,
  'Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n',
  'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n',
].join('');

/** 32 MiB of nothing, in some thirty thousand bytes. */
const nothing = Buffer.alloc(32 * 1024 * 1024);

/** A request whose body unpacks to a thousand times its size, and a frame that does. */
export async function bombs(port: number): Promise<void> {
  const packed = gzipSync(nothing);
  const head = [
    'POST /api/join HTTP/1.1\r\n',
    host,
    'Content-Type: application/json\r\nContent-Encoding: gzip\r\n',
    `Content-Length: ${packed.length}\r\nConnection: close\r\n\r\n`,
  ].join('');
  await say(port, [head, packed]);
  await say(port, [upgrade, frame(deflateRawSync(nothing), { rsv1: true })]);
}

/** Longer than anything may be: a body without its length, a frame, a packet that promises a million attachments. */
export async function tooMuch(port: number): Promise<void> {
  const chunk = `10000\r\n${'x'.repeat(0x10000)}\r\n`;
  const head = `POST /api/rooms HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\n`;
  await say(port, [head, ...Array.from({ length: 40 }, () => chunk)]);
  await say(port, [upgrade, frame(Buffer.alloc(1_000_000, 'x'))]);
  await say(port, [upgrade, frame(Buffer.from('40')), frame(Buffer.from('451000000-["moves",{}]'))], 300);
  await say(port, [`GET /${'x'.repeat(100_000)} HTTP/1.1\r\n${host}\r\n`]);
}

/** Packets in the wrong order, cut off, doubled, and of no protocol at all. */
export async function wrong(port: number, chance: () => number): Promise<void> {
  const packets = [
    '2',
    '3',
    '40',
    '41',
    '42["moves"',
    '42[]',
    '42["begin",null]',
    '43[]',
    '5',
    '6',
    '0{}',
    'x',
  ];
  const some = Array.from({ length: 6 }, () => packets[Math.floor(chance() * packets.length)] ?? '');
  const opcode = [0, 1, 2, 3, 9, 11][Math.floor(chance() * 6)] ?? 1;
  await say(port, [upgrade, ...some.map((one) => frame(Buffer.from(one), { opcode }))], 40);
}

/** Connections that say a little now and then, and never all of it; how to let them go. */
export async function slow(port: number, count: number): Promise<() => void> {
  const sockets = await Promise.all(Array.from({ length: count }, () => open(port)));
  for (const socket of sockets)
    socket.write(`POST /api/join HTTP/1.1\r\n${host}Content-Length: 64000\r\n\r\n{`);
  const timer = setInterval(() => {
    for (const socket of sockets) socket.write(' ');
  }, 250);
  return () => {
    clearInterval(timer);
    for (const socket of sockets) socket.destroy();
  };
}
