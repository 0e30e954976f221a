/** Written by assets/sound/make.ts: run that rather than change this. */
import type { SoundName } from './sounds.ts';

/** Files in public/sound, without their ending. */
export const files = ['call', 'signals', 'room', 'dawn'] as const;
export type SoundFile = (typeof files)[number];

/** Where a sound lies in its file; start and length in milliseconds. */
export interface Sprite {
  readonly file: SoundFile;
  readonly start: number;
  readonly length: number;
  readonly loop: boolean;
}

export const sprites: Record<SoundName, Sprite> = {
  phone: { file: 'call', start: 190, length: 3000, loop: true },
  pickUp: { file: 'call', start: 3340, length: 550, loop: false },
  breath: { file: 'call', start: 3990, length: 850, loop: false },
  ring: { file: 'signals', start: 100, length: 1900, loop: false },
  knock: { file: 'signals', start: 2100, length: 1050, loop: false },
  message: { file: 'signals', start: 3250, length: 500, loop: false },
  alertInfo: { file: 'signals', start: 3850, length: 1250, loop: false },
  alertBad: { file: 'signals', start: 5200, length: 1950, loop: false },
  heldCall: { file: 'signals', start: 7250, length: 450, loop: false },
  thud: { file: 'signals', start: 7800, length: 1100, loop: false },
  under: { file: 'signals', start: 9000, length: 950, loop: false },
  surface: { file: 'signals', start: 10050, length: 750, loop: false },
  pulse: { file: 'signals', start: 10990, length: 840, loop: true },
  room: { file: 'room', start: 190, length: 9000, loop: true },
  keysQuick: { file: 'room', start: 9430, length: 5700, loop: true },
  keysSteady: { file: 'room', start: 15370, length: 5800, loop: true },
  keysHesitant: { file: 'room', start: 21410, length: 6600, loop: true },
  birds: { file: 'dawn', start: 190, length: 10500, loop: true },
  relief: { file: 'dawn', start: 10840, length: 5200, loop: false },
};
