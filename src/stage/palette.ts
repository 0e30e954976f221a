/** Colours of the night. Numbers are 0xRRGGBB for Phaser, strings are for painting on a canvas. */

export const ink = { deep: '#070b15', night: '#0a101d', blue: '#111a2d', slate: '#1a2640', line: '#2b3a5c' };
export const glow = { monitor: 0x8cc6ff, sodium: 0xf0a24a, dawn: 0xffd2a0, relief: 0x7fd6a8 } as const;

/** One light in which a room can be painted, and the tint that people get in it. */
export interface Light {
  readonly name: 'night' | 'dawn' | 'day' | 'afternoon';
  /** From the zenith to the horizon. */
  readonly sky: readonly [string, string, string, string];
  /** Buildings, far to near. */
  readonly city: readonly [string, string, string];
  /** Share of windows that are lit in the city. */
  readonly cityLit: number;
  readonly wall: readonly [string, string];
  readonly ceiling: string;
  readonly frame: string;
  readonly frameEdge: string;
  readonly floor: readonly [string, string];
  readonly desk: string;
  readonly deskEdge: string;
  readonly deskFront: string;
  readonly things: string;
  /** Multiplied onto people, top and bottom of them. */
  readonly people: readonly [number, number];
  /** Light from behind that draws their outline against the room. */
  readonly rim: number;
}

export const night: Light = {
  name: 'night',
  sky: ['#050912', '#0b1630', '#183059', '#2f5186'],
  city: ['#1b3159', '#11213f', '#0a152a'],
  cityLit: 0.15,
  wall: ['#111c33', '#0b1424'],
  ceiling: '#060b16',
  frame: '#0a1222',
  frameEdge: '#26395f',
  floor: ['#0c1528', '#070c17'],
  desk: '#22314f',
  deskEdge: '#3f5785',
  deskFront: '#131f36',
  things: '#0a1120',
  people: [0x8d93b0, 0xb0b3c8],
  rim: 0x4c6ba6,
};

export const dawn: Light = {
  name: 'dawn',
  sky: ['#40598f', '#9a8bb0', '#f2ab80', '#ffd79c'],
  city: ['#d0a096', '#957c8e', '#565476'],
  cityLit: 0.05,
  wall: ['#746d8c', '#565473'],
  ceiling: '#3b3f60',
  frame: '#2b3352',
  frameEdge: '#d9a98c',
  floor: ['#7d7189', '#4d4a69'],
  desk: '#8b7f8c',
  deskEdge: '#f2c49b',
  deskFront: '#565572',
  things: '#343a56',
  people: [0xffe6cf, 0xe6d5d8],
  rim: 0xffd2a0,
};

/** 16:40, nothing happens: flat light from everywhere. */
export const day: Light = {
  name: 'day',
  sky: ['#8fabc9', '#adc3d9', '#cbd9e6', '#e3eaf0'],
  city: ['#b7c6d6', '#98abc1', '#7b90aa'],
  cityLit: 0,
  wall: ['#c9d2dc', '#b4bfcc'],
  ceiling: '#dfe5ea',
  frame: '#8996a8',
  frameEdge: '#eef2f6',
  floor: ['#a3afbd', '#8b98a9'],
  desk: '#d8cbb8',
  deskEdge: '#f3ebdf',
  deskFront: '#a79d90',
  things: '#4b586c',
  people: [0xffffff, 0xeef1f5],
  rim: 0xffffff,
};

/** Two days later: low warm sun across one wall. */
export const afternoon: Light = {
  ...dawn,
  name: 'afternoon',
  sky: ['#7f9cc4', '#b9bfca', '#f0cfa0', '#ffe3b4'],
  city: ['#c5b3a6', '#9c9099', '#70708a'],
  wall: ['#d9c9b4', '#b9a894'],
  ceiling: '#8f8578',
  floor: ['#8c7a6b', '#63564d'],
  desk: '#b98f66',
  deskEdge: '#ecc391',
  deskFront: '#7d6149',
  things: '#3d3a44',
  people: [0xfff0dc, 0xe8d9cf],
  rim: 0xffe0b0,
};

/** Mixes two 0xRRGGBB colours; `share` 0 is the first. */
export function mix(from: number, to: number, share: number): number {
  const channel = (shift: number): number => {
    const a = (from >> shift) & 255;
    const b = (to >> shift) & 255;
    return Math.round(a + (b - a) * share) << shift;
  };
  return channel(16) | channel(8) | channel(0);
}

/** `#rrggbb` with an alpha of 0..1, for canvas painting. */
export function withAlpha(hex: string, alpha: number): string {
  const value = Number.parseInt(hex.slice(1), 16);
  return `rgba(${(value >> 16) & 255},${(value >> 8) & 255},${value & 255},${alpha})`;
}

export function css(colour: number, alpha = 1): string {
  return `rgba(${(colour >> 16) & 255},${(colour >> 8) & 255},${colour & 255},${alpha})`;
}
