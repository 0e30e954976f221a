/** Addresses of a room. What opens something stands in the fragment, which browsers send to nobody. */

/** What an address of `/host` or `/follow` names. */
export type Named =
  /** Nothing: rooms are opened here. */
  | { at: 'door' }
  | { at: 'console'; room: string; secret: string }
  | { at: 'projector'; follow: string }
  /** The page that collects nights without a server. */
  | { at: 'gather' }
  /** The projector's window beside it. */
  | { at: 'screen' };

const token = /^[\w-]{20,64}$/;
const id = /^[a-z0-9-]{1,64}$/;

/** Reads the fragment of `/host`; whatever is no room is the door. */
export function readHost(fragment: string): Named {
  if (fragment === '#gather' || fragment === '#screen')
    return { at: fragment === '#gather' ? 'gather' : 'screen' };
  const params = new URLSearchParams(fragment.replace(/^#/, ''));
  const [room, secret, follow] = ['room', 'secret', 'follow'].map((name) => params.get(name) ?? '');
  if (token.test(follow ?? '')) return { at: 'projector', follow: follow ?? '' };
  if (id.test(room ?? '') && token.test(secret ?? ''))
    return { at: 'console', room: room ?? '', secret: secret ?? '' };
  return { at: 'door' };
}

/** Reads the fragment of `/follow`; null when it names nothing. */
export function readFollow(fragment: string): string | null {
  const text = fragment.replace(/^#/, '');
  return token.test(text) ? text : null;
}

export const consoleFragment = (room: string, secret: string): string => `#room=${room}&secret=${secret}`;
/** The projector's own window; the same rights as the link for remote screens. */
export const projectorFragment = (follow: string): string => `#follow=${follow}`;

/** Addresses to hand on, of a site in `base` (with a slash at its end). */
export const joinLink = (base: string, code: string): string => `${base}join/${code}`;
export const followLink = (base: string, follow: string): string => `${base}follow#${follow}`;
export const consoleLink = (base: string, room: string, secret: string): string =>
  `${base}host${consoleFragment(room, secret)}`;

/** An address as it is read aloud and typed: without what browsers add by themselves. */
export const spoken = (link: string): string => link.replace(/^https?:\/\//, '').replace(/\/$/, '');

/** Is this a name by which a computer calls itself? Phones then need another one. */
export const isLoopback = (hostname: string): boolean =>
  hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
