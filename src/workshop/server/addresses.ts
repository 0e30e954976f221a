/** Which addresses phones can use: this computer's own in its networks, the likeliest first. */
import { networkInterfaces } from 'node:os';
import type { Addresses } from '../protocol/room.ts';
import type { Config } from './config.ts';

const loopbacks = /^(127\.|::1$|localhost$)/;
/** Networks of machines within this one: no phone is in them. */
const inner = /^(docker|veth|br-|virbr|vmnet|vboxnet|tun|tap|utun|tailscale|zt)/;

/** Homes and offices first. */
const likely = (address: string): number =>
  address.startsWith('192.168.')
    ? 0
    : address.startsWith('10.')
      ? 1
      : /^172\.(1[6-9]|2\d|3[01])\./.test(address)
        ? 2
        : 3;

/** @param port the one that is listened on */
export function addressesOf(
  { host, baseUrl }: Pick<Config, 'host' | 'baseUrl'>,
  port: number,
  networks = networkInterfaces(),
): Addresses {
  const loopbackOnly = loopbacks.test(host);
  // Behind a proxy or with a name of its own nobody needs to know where this machine stands.
  if (baseUrl !== null) return { loopbackOnly: false, baseUrl, urls: [baseUrl] };
  const found = Object.entries(networks)
    .filter(([name]) => !inner.test(name))
    .flatMap(([, list]) => list ?? [])
    .filter(
      ({ internal, family, address }) => !internal && family === 'IPv4' && !address.startsWith('169.254.'),
    )
    .map(({ address }) => address)
    .toSorted((a, b) => likely(a) - likely(b));
  return { loopbackOnly, baseUrl, urls: [...new Set(found)].map((address) => `http://${address}:${port}`) };
}
