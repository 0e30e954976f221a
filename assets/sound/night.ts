/**
 * Two minutes of a night, mixed without a loudspeaker: the game's own player decides what is heard,
 * and a speaker that keeps time in samples lays the committed files over one another, with Howler's
 * fades and the water's filter. For measuring what a player would hear, from the bedroom to dawn.
 */
import { master, water, type SoundView } from '../../src/sound/mix.ts';
import { makePlayer, type Sound } from '../../src/sound/player.ts';
import { sounds, type Group, type SoundName } from '../../src/sound/sounds.ts';
import type { Speaker, Voice } from '../../src/sound/speaker.ts';
import { sprites } from '../../src/sound/sprites.ts';
import { decodeAll, plainDelay, windowOf } from './decode.ts';
import { lowpassOver } from './synth/filter.ts';
import { rate, silence, type Signal } from './synth/signal.ts';

/** A point in a sound's level: where it is (0..1) at a time (seconds), straight in between. */
type Point = readonly [at: number, level: number];

/** A sound on the tape, from its start until it ends or has left. */
interface Strip {
  readonly name: SoundName;
  readonly take: number;
  readonly from: number;
  until: number;
  readonly levels: Point[];
  readonly rates: Point[];
}

/** The level of a curve at a time. */
function levelAt(points: readonly Point[], at: number): number {
  return reader(points)(at);
}

/** Reads a curve at times that only grow, without looking for its place anew. */
function reader(points: readonly Point[]): (at: number) => number {
  let next = 0;
  return (at) => {
    while ((points[next]?.[0] ?? Infinity) <= at) next += 1;
    const [before, after] = [points[next - 1], points[next]];
    if (!before) return after?.[1] ?? 0;
    if (!after) return before[1];
    return before[1] + ((after[1] - before[1]) * (at - before[0])) / (after[0] - before[0]);
  };
}

/** A speaker that writes down what it is asked, against a clock that only `advance` moves. */
function tape() {
  let now = 0;
  const strips: Strip[] = [];
  const dives: Point[] = [];
  const due: { at: number; strip: Strip; ended: () => void }[] = [];

  function glide(strip: Strip, level: number, fade: number): void {
    const here = levelAt(strip.levels, now);
    // What was planned after now is off.
    while ((strip.levels.at(-1)?.[0] ?? -1) > now) strip.levels.pop();
    strip.levels.push([now, here], [now + fade / 1000 + 1e-6, level]);
  }

  const speaker: Speaker = {
    open: () => undefined,
    load: () => undefined,
    mute: () => undefined,
    close: () => undefined,
    under: (on) => void dives.push([now, on ? 1 : 0]),
    play(name, take, volume, ended): Voice {
      const seconds = (sprites[name].takes[take]?.[1] ?? 0) / 1000;
      const until = sprites[name].loop ? Infinity : now + seconds;
      const strip: Strip = { name, take, from: now, until, levels: [[now, volume]], rates: [[now, 1]] };
      strips.push(strip);
      const end = { at: until, strip, ended };
      if (until < Infinity) due.push(end);
      return {
        to: (next, fade) => glide(strip, next, fade),
        rate(value) {
          strip.rates.push([now, levelAt(strip.rates, now)], [now + 1e-6, value]);
          if (until < Infinity) strip.until = end.at = now + (seconds - (now - strip.from)) / value;
        },
        leave(fade) {
          glide(strip, 0, fade);
          strip.until = Math.min(strip.until, now + fade / 1000);
          due.splice(due.indexOf(end) >>> 0, 1);
        },
      };
    },
  };

  /** Lets the time pass until `at` (seconds); what ends on the way says so at its time. */
  function advance(at: number): void {
    for (;;) {
      const [next] = due.toSorted((a, b) => a.at - b.at);
      if (!next || next.at > at) break;
      now = next.at;
      due.splice(due.indexOf(next), 1);
      next.ended();
    }
    now = at;
  }
  return { speaker, strips, dives, advance };
}

/** Plays one strip into a bed. */
function lay(bed: Signal, strip: Strip, sound: Signal): void {
  const { loop } = sprites[strip.name];
  const first = Math.round(strip.from * rate);
  const last = Math.min(bed.length, Math.ceil(strip.until * rate));
  const [level, speed] = [reader(strip.levels), reader(strip.rates)];
  let at = 0;
  for (let index = first; index < last; index += 1) {
    const t = index / rate;
    if (!loop && at >= sound.length - 1) break;
    const whole = Math.floor(at);
    const here = sound[whole % sound.length] ?? 0;
    const next = sound[(whole + 1) % sound.length] ?? 0;
    bed[index] = (bed[index] ?? 0) + (here + (next - here) * (at - whole)) * level(t);
    at += speed(t);
  }
}

/** How far under water it is at each time: 0 clear, 1 deep, with the pace of the water's filter. */
function depth(dives: readonly Point[]): (t: number) => number {
  return (t) => {
    let hertz: number = water.clear;
    for (const [index, [at, down]] of dives.entries()) {
      if (t < at) break;
      const end = Math.min(t, dives[index + 1]?.[0] ?? Infinity);
      const goal = down ? water.deep : water.clear;
      hertz = goal + (hertz - goal) * Math.exp(-(end - at) / (down ? water.down : water.up));
    }
    return hertz;
  };
}

/** What happens in the night, and when (seconds). */
export interface Beat {
  readonly at: number;
  readonly what: string;
  readonly act: (sound: Sound) => void;
}

/** Layers that can be measured on their own. */
export const layers = ['room', 'alerts', 'voices', 'pulse'] as const satisfies readonly Group[];

export interface Rendered {
  readonly mix: Signal;
  readonly layers: Record<Group, Signal>;
}

/** Renders beats as a player hears them with all sliders where `volumes` says. */
export async function render(
  beats: readonly Beat[],
  seconds: number,
  volumes: Record<Group, number>,
): Promise<Rendered> {
  const tracks = await decodeAll();
  const { speaker, strips, dives, advance } = tape();
  const sound = makePlayer({ volumes, muted: false, murmurs: true }, speaker);
  sound.unlock();
  for (const { at, act } of beats) {
    advance(at);
    act(sound);
  }
  advance(seconds);
  const beds = Object.fromEntries(layers.map((layer) => [layer, silence(seconds)])) as Record<Group, Signal>;
  for (const strip of strips) {
    lay(beds[sounds[strip.name].group], strip, windowOf(tracks, strip.name, strip.take, plainDelay));
  }
  const hertz = depth(dives);
  const filters = dives.length > 0 ? water.resonances : [];
  const heard = (bed: Signal): Signal =>
    filters.reduce((wet, q) => lowpassOver(wet, hertz, q), bed).map((value) => value * master);
  const wet = Object.fromEntries(layers.map((layer) => [layer, heard(beds[layer])])) as Record<Group, Signal>;
  const mix = silence(seconds).map((_, index) =>
    layers.reduce((total, layer) => total + (wet[layer][index] ?? 0), 0),
  );
  return { mix, layers: wet };
}

const bedroom: SoundView = {
  act: 'call',
  stress: 0.2,
  present: 0,
  typing: [],
  handsOn: false,
  dawn: false,
  paused: false,
};

/** The beats: phone, bridge, breakthrough, hands on, confession, dawn. */
export const nightBeats: readonly Beat[] = script();

function script(): Beat[] {
  let view = bedroom;
  const follow = (at: number, what: string, changes: Partial<SoundView>): Beat => {
    view = { ...view, ...changes };
    const then = view;
    return { at, what, act: (sound) => sound.follow(then) };
  };
  const play = (at: number, name: Parameters<Sound['play']>[0]): Beat => ({
    at,
    what: name,
    act: (sound) => sound.play(name),
  });
  const speak = (at: number, person: string, hard = false): Beat => ({
    at,
    what: hard ? 'breath' : person,
    act: (sound) => sound.speak(person, hard),
  });
  return [
    follow(0, 'bedroom', {}),
    play(0.5, 'phone'),
    play(7, 'pickUp'),
    speak(8.5, 'rosa'),
    speak(10.5, 'rosa'),
    follow(13, 'bridge', { act: 'bridge', present: 1, stress: 0.35, typing: ['june'] }),
    follow(16, 'work', { typing: ['mina', 'tomas', 'ade', 'rosa'] }),
    play(19, 'message'),
    play(22, 'ring'),
    play(24.5, 'heldCall'),
    play(27, 'alertInfo'),
    play(30, 'moneyUp'),
    follow(31, 'strain', { stress: 0.6 }),
    play(33, 'ring'),
    play(35.5, 'heldCall'),
    play(38, 'ring'),
    play(40.4, 'thud'),
    follow(40.5, 'interrupted', { stress: 0.85, typing: ['tomas', 'ade'] }),
    play(44, 'promiseLate'),
    play(47, 'alertBad'),
    play(48, 'message'),
    play(48.4, 'message'),
    play(48.8, 'thud'),
    follow(52, 'hands on', { handsOn: true, stress: 1 }),
    play(57, 'message'),
    play(60, 'ring'),
    follow(66, 'looked up', { handsOn: false, typing: [] }),
    speak(70, 'tomas', true),
    speak(74, 'tomas'),
    play(78, 'knock'),
    speak(80, 'ingrid'),
    follow(83, 'thinned', { present: 0.4, stress: 0.5, typing: ['mina'] }),
    play(87, 'moneyDown'),
    follow(90, 'calmer', { stress: 0.2, typing: ['mina', 'june'] }),
    follow(99, 'dawn', { dawn: true, typing: [] }),
    play(100, 'relief'),
  ];
}

/** Seconds of the night in beats. */
export const nightSeconds = 120;

/** The night with every slider at its top: the loudest that it gets. */
export function renderNight(): Promise<Rendered> {
  return render(nightBeats, nightSeconds, { voices: 1, room: 1, alerts: 1, pulse: 1 });
}
