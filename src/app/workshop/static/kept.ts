/**
 * What a host has collected without a server, so that a reload in the middle of a workshop loses nothing: nights as the
 * links that they came as, hands as they were counted. On this device alone, until the host erases it.
 */
import { browserBox, readBox, writeBox, type TextBox } from '../../../storage/box.ts';
import { toFragment } from '../../../storage/share.ts';
import type { Collected } from './collect.ts';
import type { Hands } from './room-choices.ts';

const key = 'hold-the-bridge.gathered';

export interface Kept {
  /** Links, one a line, for `collect`. */
  nights: string;
  hands: Hands;
}

/** What was there when the page was left; nothing where nothing was, or nothing that can be read. */
export function readKept(box: TextBox | null = browserBox()): Kept {
  const found = readBox(box, key) as Partial<Record<keyof Kept, unknown>> | null | undefined;
  const nights = typeof found?.nights === 'string' ? found.nights : '';
  return { nights, hands: isHands(found?.hands) ? found.hands : {} };
}

/** Keeps what there is now; nothing stays of what is not. False when it will not outlive the page. */
export function keep(
  nights: readonly Collected[],
  hands: Hands,
  box: TextBox | null = browserBox(),
): boolean {
  const links = nights.map(({ log }) => toFragment(log)).map((link) => (link.ok ? link.value : ''));
  const isAll = links.every((link) => link !== '');
  return writeBox(box, key, { nights: links.join('\n'), hands } satisfies Kept) && isAll;
}

function isHands(found: unknown): found is Hands {
  const isRecord = (one: unknown): one is Record<string, unknown> => typeof one === 'object' && one !== null;
  return (
    isRecord(found) &&
    Object.values(found).every(
      (of) => isRecord(of) && Object.values(of).every((count) => Number.isInteger(count)),
    )
  );
}
