/** What a room chose at its key moments: from the nights that were collected, or from hands that were counted. */
import type { Exchange, Scenario } from '../../../scenario/schema.ts';
import type { RoomChoice } from '../../../workshop/protocol/debrief.ts';
import { fewEach, worthHearing } from '../../../workshop/protocol/few.ts';
import { smallGroup } from '../../../workshop/protocol/room.ts';
import { keyExchanges } from '../parts/moments.ts';
import type { Collected } from './collect.ts';

/** Votes of each option, by exchange. */
export type Hands = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** An option that at most this share chose is one of few. */
const minorityShare = 0.25;

export interface RawChoice {
  exchange: Exchange;
  counts: Record<string, number>;
  /** Nights (or hands) that came there. */
  of: number;
}

/**
 * Counts as they are, in the order of the night; moments that nobody came to are left out, and those that so few came to
 * that they would be told apart from the others. Hands are those of the whole room.
 */
export function rawChoices(scenario: Scenario, nights: readonly Collected[], hands: Hands): RawChoice[] {
  return keyExchanges(scenario)
    .map((exchange) => {
      const counts: Record<string, number> = Object.fromEntries(exchange.options.map(({ id }) => [id, 0]));
      const add = (option: string, count: number) => {
        if (option in counts) counts[option] = (counts[option] ?? 0) + count;
      };
      let came = 0;
      for (const { choices } of nights) {
        const chosen = choices[exchange.id];
        if (!chosen) continue;
        came += 1;
        for (const option of chosen) add(option, 1);
      }
      const isPart = came < smallGroup && came < nights.length;
      if (isPart) for (const id of Object.keys(counts)) counts[id] = 0;
      let of = isPart ? 0 : came;
      for (const [option, count] of Object.entries(hands[exchange.id] ?? {})) {
        add(option, count);
        of += count;
      }
      return { exchange, counts, of };
    })
    .filter(({ of }) => of > 0);
}

/** As a room may be told, the most divided first. @param room players in it */
export function toldChoices(raw: readonly RawChoice[], room: number): RoomChoice[] {
  return raw
    .toSorted((one, other) => divided(other) - divided(one))
    .map(({ exchange, counts, of }) => {
      // What only some nights offer, and nobody took, may have been offered to nobody.
      const options = exchange.options
        .filter(({ id, when }) => when === undefined || (counts[id] ?? 0) > 0)
        .map(({ id }) => id);
      const told = fewEach(counts, room);
      const minority = worthHearing(options, told, () => minorityOf(counts, of));
      return { exchange: exchange.id, options, counts: told, of, minority };
    });
}

/** 0 when all chose the same, towards 1 the more evenly they are spread. */
export function divided({ counts, of }: Pick<RawChoice, 'counts' | 'of'>): number {
  if (of === 0) return 0;
  return 1 - Object.values(counts).reduce((sum, count) => sum + (count / of) ** 2, 0);
}

/** An option that few chose. Of an option and never of a person: one that nobody chose serves as well. */
export function minorityOf(counts: Readonly<Record<string, number>>, of: number): string | null {
  const ranked = Object.entries(counts)
    .filter(([, count]) => count <= of * minorityShare)
    .toSorted(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
  const most = Math.max(0, ...Object.values(counts));
  return ranked.find(([, count]) => count < most)?.[0] ?? null;
}
