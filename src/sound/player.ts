/**
 * Decides what is heard: which loops run and how loud, what steps back for what, and that each
 * sound has its caption, whether or not it can be heard.
 */
import { filesOf, mix, type Level, type SoundView } from './mix.ts';
import { sounds, soundNames, type Group, type LoopName, type PlayName, type SoundName } from './sounds.ts';
import type { Speaker, Voice } from './speaker.ts';

/** How loud the room is while something speaks over it. */
const ducked = 0.45;

export interface Caption {
  name: SoundName;
}

export interface Sound {
  /** To be called from within the first gesture (tap, click, key); before it nothing is heard. */
  unlock(): void;
  /** Plays a sound once; `phone` rings until it is picked up or stopped. */
  play(name: PlayName): void;
  /** Ends a sound that goes on until it is stopped. */
  stop(name: PlayName): void;
  /** Lets the loops follow the night. */
  follow(view: SoundView): void;
  /** Sets a slider, 0..1. */
  volume(group: Group, value: number): void;
  mute(on: boolean): void;
  /** Each played sound says its name once; a loop says it once in each act. Returns the way out. */
  onCaption(listener: (caption: Caption) => void): () => void;
  destroy(): void;
}

export interface PlayerOptions {
  /** The sliders, 0..1. */
  volumes: Record<Group, number>;
  muted: boolean;
  /** The cast in its order, so that each keeps their way of typing from night to night. */
  typists?: readonly string[];
}

/** A loop that plays, and where it was last told to go. */
interface Running {
  voice: Voice;
  target: number;
  rate: number;
}

export function makePlayer(options: PlayerOptions, speaker: Speaker): Sound {
  const volumes = { ...options.volumes };
  const typists = [...(options.typists ?? [])];
  const listeners = new Set<(caption: Caption) => void>();
  const loops = new Map<LoopName, Running>();
  /** Sounds that go on until stopped, with their voice once there is audio. */
  const held = new Map<PlayName, Voice | null>();
  const speaking = new Set<symbol>();
  let captioned = new Set<SoundName>();
  let view: SoundView | null = null;
  let muted = options.muted;
  let open = false;

  const caption = (name: SoundName): void => {
    for (const listener of listeners) listener({ name });
  };

  /** Volume of a sound at full level, 0..1: its place in the mix and its slider. */
  const loudness = (name: SoundName): number => sounds[name].gain * clamp(volumes[sounds[name].group]);

  const duck = (name: SoundName): number => (speaking.size > 0 && sounds[name].group === 'room' ? ducked : 1);

  /** Brings every loop to its level; `quick` overrides how long that takes (milliseconds). */
  function settle(quick?: number): void {
    if (!open || !view) return;
    for (const [name, level] of levels(mix(view, typists))) {
      const target = muted ? 0 : clamp(level.volume * loudness(name) * duck(name));
      steer(name, target, level.rate, quick ?? level.fade);
    }
  }

  function steer(name: LoopName, target: number, rate: number, fade: number): void {
    const playing = loops.get(name);
    if (target === 0) {
      playing?.voice.leave(fade);
      loops.delete(name);
      return;
    }
    const voice = playing?.voice ?? speaker.play(name, 0, () => undefined);
    // Views come often: asking for the same again would start the fade anew and never let it end.
    if (playing?.target !== target) voice.to(target, fade);
    if (playing?.rate !== rate) voice.rate(rate);
    loops.set(name, { voice, target, rate });
  }

  /** Lets the held sounds ring, or holds their breath while the game is paused. */
  function ring(): void {
    if (!open) return;
    for (const [name, voice] of held) {
      const target = muted || view?.paused ? 0 : loudness(name);
      if (voice) voice.to(target, 200);
      else
        held.set(
          name,
          speaker.play(name, target, () => undefined),
        );
    }
  }

  function once(name: PlayName): void {
    const turn = Symbol(name);
    speaker.play(name, loudness(name), () => {
      if (speaking.delete(turn) && speaking.size === 0) settle(500);
    });
    if (!sounds[name].ducks) return;
    speaking.add(turn);
    if (speaking.size === 1) settle(120);
  }

  function stop(name: PlayName): void {
    held.get(name)?.leave(60);
    held.delete(name);
  }

  function play(name: PlayName): void {
    if (name === 'pickUp') for (const ringing of held.keys()) stop(ringing);
    caption(name);
    if (sounds[name].plays === 'until') {
      if (!held.has(name)) held.set(name, null);
      ring();
    } else if (open && !muted) once(name);
  }

  /** Loops are captioned when they begin, once in each act: a caption is not a metronome. */
  function captionLoops(next: SoundView): void {
    for (const [name, level] of levels(mix(next, typists))) {
      if (level.volume === 0 || captioned.has(name)) continue;
      captioned.add(name);
      caption(name);
    }
  }

  return {
    unlock() {
      if (open) return;
      open = true;
      speaker.open();
      speaker.mute(muted);
      if (view?.handsOn) speaker.under(true);
      ring();
      settle();
    },
    play,
    stop,
    follow(next) {
      const last = view;
      view = { ...next };
      typists.push(...next.typing.filter((id) => !typists.includes(id)));
      if (last?.act !== next.act) captioned = new Set();
      if (open) for (const file of filesOf[next.act]) speaker.load(file);
      captionLoops(next);
      if ((last?.handsOn ?? false) !== next.handsOn) {
        speaker.under(next.handsOn);
        if (last) play(next.handsOn ? 'under' : 'surface');
      }
      if (last?.paused !== next.paused) ring();
      settle();
    },
    volume(group, value) {
      volumes[group] = clamp(value);
      ring();
      settle(100);
    },
    mute(on) {
      muted = on;
      if (open) speaker.mute(on);
      ring();
      settle(50);
    },
    onCaption(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    destroy() {
      listeners.clear();
      loops.clear();
      held.clear();
      speaking.clear();
      open = false;
      speaker.close();
    },
  };
}

/** Entries of the mix with their names' type kept. */
function levels(all: Record<LoopName, Level>): [LoopName, Level][] {
  return soundNames.flatMap((name) =>
    name in all ? [[name as LoopName, all[name as LoopName]] as [LoopName, Level]] : [],
  );
}

function clamp(value: number): number {
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0;
}
