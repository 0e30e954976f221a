/** Written by assets/sound/make.ts: run that rather than change this. */
import type { SoundName } from './sounds.ts';

/** Files in public/sound, without their ending. */
export const files = ['call', 'signals', 'room', 'keys', 'voices', 'dawn'] as const;
export type SoundFile = (typeof files)[number];

/** Where the takes of a sound lie in its file. */
export interface Sprite {
  readonly file: SoundFile;
  readonly loop: boolean;
  /** In milliseconds. */
  readonly takes: readonly (readonly [start: number, length: number])[];
}

// oxfmt-ignore
export const sprites: Record<SoundName, Sprite> = {
  phone: { file: 'call', loop: true, takes: [[190, 4000]] },
  pickUp: { file: 'call', loop: false, takes: [[4340, 550]] },
  ring: { file: 'signals', loop: false, takes: [[100, 1900]] },
  knock: { file: 'signals', loop: false, takes: [[2100, 1050], [3250, 1050]] },
  message: { file: 'signals', loop: false, takes: [[4400, 500]] },
  alertInfo: { file: 'signals', loop: false, takes: [[5000, 1250]] },
  alertBad: { file: 'signals', loop: false, takes: [[6350, 1950]] },
  promiseLate: { file: 'signals', loop: false, takes: [[8400, 1900]] },
  moneyUp: { file: 'signals', loop: false, takes: [[10400, 1500]] },
  moneyDown: { file: 'signals', loop: false, takes: [[12000, 1500]] },
  heldCall: { file: 'signals', loop: false, takes: [[13600, 450], [14150, 450]] },
  thud: { file: 'signals', loop: false, takes: [[14700, 1100], [15900, 1100]] },
  breath: { file: 'call', loop: false, takes: [[4990, 1050], [6140, 950], [7190, 1150]] },
  voiceShort: { file: 'voices', loop: false, takes: [[100, 800], [1000, 950]] },
  voiceBroken: { file: 'voices', loop: false, takes: [[2050, 1200], [3350, 1150]] },
  voiceTwice: { file: 'voices', loop: false, takes: [[4600, 1150], [5850, 1150]] },
  voiceTrailing: { file: 'voices', loop: false, takes: [[7100, 1300], [8500, 1300]] },
  voiceHesitant: { file: 'voices', loop: false, takes: [[9900, 1250], [11250, 1400]] },
  voiceAsking: { file: 'voices', loop: false, takes: [[12750, 1150], [14000, 1050]] },
  room: { file: 'room', loop: true, takes: [[190, 8000]] },
  presence: { file: 'room', loop: true, takes: [[8430, 9500]] },
  keysTwice: { file: 'keys', loop: false, takes: [[100, 2500], [2700, 3250], [6050, 2250]] },
  keysTrailing: { file: 'keys', loop: false, takes: [[8400, 3250], [11750, 3250], [15100, 2450]] },
  keysBurst: { file: 'keys', loop: false, takes: [[17650, 2550], [20300, 1450], [21850, 3350]] },
  keysLight: { file: 'keys', loop: false, takes: [[25300, 2700], [28100, 1950], [30150, 2850]] },
  keysBroken: { file: 'keys', loop: false, takes: [[33100, 2350], [35550, 2500], [38150, 2550]] },
  birds: { file: 'dawn', loop: false, takes: [[100, 5200], [5400, 4600], [10100, 4200]] },
  under: { file: 'signals', loop: false, takes: [[17100, 950]] },
  surface: { file: 'signals', loop: false, takes: [[18150, 750]] },
  relief: { file: 'dawn', loop: false, takes: [[14400, 5200]] },
  pulse: { file: 'signals', loop: true, takes: [[19090, 3000]] },
};
