/** The light that falls on a person on the bridge: night or day, screen, lamp, attention. */
import type { FigureLight } from '../figure.ts';
import { dawn, day, glow, mix, night } from '../palette.ts';

export interface Falling {
  /** Yesterday was all daylight. */
  readonly byDay: boolean;
  /** 0 at night, 1 by day. */
  readonly daylight: number;
  /** The leader's hands are on the keyboard, 0..1: the rest of the room is further away. */
  readonly handsOn: number;
  /** 0..1 each: the screen before them, a warm lamp beside them, the leader's attention. */
  readonly screen: number;
  readonly warmth: number;
  readonly attention: number;
}

export function lightOn(falling: Falling): FigureLight {
  const { byDay, daylight, handsOn, screen, warmth, attention } = falling;
  const dark = 1 - daylight;
  // Whose screen is dark sits in the dark.
  const dim = (1 - 0.5 * handsOn * dark) * (0.72 + 0.28 * Math.min(1, screen * 2 + warmth));
  const warm = warmth > 0.01;
  const [dayTop, dayBottom] = byDay ? day.people : dawn.people;
  const nightTop = mix(mix(0, night.people[0], dim), warm ? 0xf0c49a : 0xc9d4ea, warmth * 0.4 + screen * 0.2);
  const nightBottom = mix(
    mix(0, night.people[1], dim),
    warm ? 0xffe2c0 : 0xf2f5ff,
    warmth * 0.35 + screen * 0.45,
  );
  return {
    top: mix(mix(nightTop, dayTop, daylight), 0xffffff, attention * 0.3),
    bottom: mix(mix(nightBottom, dayBottom, daylight), 0xffffff, attention * 0.3),
    rim: mix(mix(night.rim, glow.sodium, warmth * 0.8), byDay ? day.rim : dawn.rim, daylight),
    rimAlpha: 0.85 - 0.25 * daylight,
    front: warmth > 0.3 ? glow.sodium : glow.monitor,
    frontAlpha: (screen * 0.11 + warmth * 0.03) * dark,
  };
}
