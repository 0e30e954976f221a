/**
 * Decides what is heard: which loops run and how loud, what steps back for what, and that each
 * sound has its caption, whether or not it can be heard.
 */
import { filesOf, mix, type Level, type SoundView } from './mix.ts';
import { voiceOf } from './people.ts';
import { sounds, soundNames, type Group, type LoopName, type PlayName, type SoundName } from './sounds.ts';
import type { Speaker, Voice } from './speaker.ts';

/** Share of its level that a sudden sound keeps for those who asked for none. */
const softened = 0.6;
/** Milliseconds over which it then comes in: a blow loses its edge, a phone begins far away. */
const swell = { once: 220, until: 2500 } as const;

/** Sounds that may speak at once, and the share of its level that each keeps for every one before it. */
const [atOnce, amid] = [3, 0.7];

export interface Caption {
  name: SoundName;
}

export interface Sound {
  /** To be called from within the first gesture (tap, click, key); before it nothing is heard. */
  unlock(): void;
  /** Plays a sound once; `phone` rings until it is picked up or stopped. */
  play(name: PlayName): void;
  /** Somebody is about to speak: their murmur, where murmurs are on; with a breath first if it is hard to say. */
  speak(person: string, hard: boolean): void;
  /** Ends a sound that goes on until it is stopped. */
  stop(name: PlayName): void;
  /** Lets the loops follow the night. */
  follow(view: SoundView): void;
  /** Sets a slider, 0..1. */
  volume(group: Group, value: number): void;
  mute(on: boolean): void;
  /** No sudden sounds: what might make somebody start comes in slowly and lower. */
  gentle(on: boolean): void;
  /** Voices without words. */
  murmurs(on: boolean): void;
  /** Each played sound says its name once; a loop says it once in each act. Returns the way out. */
  onCaption(listener: (caption: Caption) => void): () => void;
  destroy(): void;
}

export interface PlayerOptions {
  /** The sliders, 0..1. */
  volumes: Record<Group, number>;
  muted: boolean;
  /** No sudden sounds; off unless asked for. */
  gentle?: boolean;
  /** Voices without words; off unless asked for. */
  murmurs?: boolean;
}

/** A loop that plays, and where it was last told to go. */
interface Running {
  voice: Voice;
  target: number;
  rate: number;
}

/** A sound that is played once, while it plays. */
interface Speaking {
  readonly name: PlayName;
  voice: Voice | null;
}

export function makePlayer(options: PlayerOptions, speaker: Speaker): Sound {
  const volumes = { ...options.volumes };
  const listeners = new Set<(caption: Caption) => void>();
  const loops = new Map<LoopName, Running>();
  /** Sounds that go on until stopped, with their voice once there is audio. */
  const held = new Map<PlayName, Voice | null>();
  const speaking = new Set<Speaking>();
  /** How often each sound has been played: it decides which take is next. */
  const played = new Map<SoundName, number>();
  let captioned = new Set<SoundName>();
  let view: SoundView | null = null;
  let { muted } = options;
  let gentle = options.gentle ?? false;
  let murmurs = options.murmurs ?? false;
  let open = false;

  const caption = (name: SoundName): void => {
    for (const listener of listeners) listener({ name });
  };

  /** Volume of a sound at full level, 0..1: its place in the mix and its slider. */
  const loudness = (name: SoundName): number =>
    sounds[name].gain * clamp(volumes[sounds[name].group]) * (isSoft(name) ? softened : 1);

  const isSoft = (name: SoundName): boolean => gentle && sounds[name].sudden;

  /** Room and pulse make way for what speaks loudest; what speaks never does. */
  const duck = (name: SoundName): number =>
    sounds[name].plays === 'follows' ? Math.min(1, ...[...speaking].map((one) => sounds[one.name].ducks)) : 1;

  /** The next take: each once before any again, and never one twice in a row. */
  function nextTake(name: SoundName): number {
    const count = played.get(name) ?? 0;
    played.set(name, count + 1);
    return takeAt(count, sounds[name].takes);
  }

  /** Brings every loop to its level; `quick` overrides how long that takes (milliseconds). */
  function settle(quick?: number): void {
    if (!open || !view) return;
    for (const [name, level] of levels(mix(view))) {
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
    const voice = playing?.voice ?? begin(name, 0);
    // Views come often: asking for the same again would start the fade anew and never let it end.
    if (playing?.target !== target) voice.to(target, fade);
    if (playing?.rate !== rate) voice.rate(rate);
    loops.set(name, { voice, target, rate });
  }

  /** Starts a sound that goes on; one that is no loop goes on with its next take. */
  function begin(name: LoopName, volume: number): Voice {
    let begun = false;
    const voice = speaker.play(name, nextTake(name), volume, () => {
      const running = loops.get(name);
      // A machine without audio ends everything at once: going on would never end.
      if (!begun || running?.voice !== voice) return;
      running.voice = begin(name, running.target);
      if (running.rate !== 1) running.voice.rate(running.rate);
    });
    begun = true;
    return voice;
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
          start(name, target, swell.until, () => undefined),
        );
    }
  }

  /** Starts a sound at its volume, or lets it swell to it if it would startle. */
  function start(name: PlayName, volume: number, slowly: number, ended: () => void): Voice {
    const soft = isSoft(name);
    const voice = speaker.play(name, nextTake(name), soft ? 0 : volume, ended);
    if (soft) voice.to(volume, slowly);
    return voice;
  }

  /** `then` is called when it is over, or at once if nothing can be heard. */
  function once(name: PlayName, then: () => void = () => undefined, rate = 1): void {
    const [oldest] = speaking;
    if (oldest && speaking.size >= atOnce) hush(oldest);
    for (const other of speaking) if (other.name === name) hush(other);
    const volume = loudness(name) * amid ** speaking.size;
    const turn: Speaking = { name, voice: null };
    speaking.add(turn);
    turn.voice = start(name, volume, swell.once, () => {
      if (!speaking.delete(turn)) return;
      settle(500);
      then();
    });
    if (rate !== 1) turn.voice.rate(rate);
    if (sounds[name].ducks < 1) settle(120);
  }

  /** The same sound twice at once would only be louder: the older one makes way. */
  function hush(turn: Speaking): void {
    speaking.delete(turn);
    turn.voice?.leave(40);
  }

  /** A murmur in the person's own voice, and nothing where murmurs are off. */
  function murmur(person: string): void {
    if (!murmurs) return;
    const { name, rate } = voiceOf(person);
    caption(name);
    if (open && !muted) once(name, undefined, rate);
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

  function fetchFiles({ act }: SoundView): void {
    for (const file of filesOf[act]) speaker.load(file);
    if (murmurs) speaker.load('voices');
  }

  /** Loops are captioned when they begin, once in each act: a caption is not a metronome. */
  function captionLoops(next: SoundView): void {
    for (const [name, level] of levels(mix(next))) {
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
      if (view) fetchFiles(view);
      ring();
      settle();
    },
    play,
    speak(person, hard) {
      if (!hard) return murmur(person);
      caption('breath');
      if (open && !muted) once('breath', () => murmur(person));
      else murmur(person);
    },
    stop,
    follow(next) {
      const last = view;
      view = { ...next };
      if (last?.act !== next.act) captioned = new Set();
      if (open) fetchFiles(next);
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
    gentle(on) {
      gentle = on;
      ring();
    },
    murmurs(on) {
      murmurs = on;
      if (on && open) speaker.load('voices');
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

/** The take of a sound that has been played `count` times, of `takes`: 0, 1, 2, then 1, 0, 2 ... */
export function takeAt(count: number, takes: number): number {
  const round = Math.floor(count / takes);
  const at = count % takes;
  // With three and more, every other round swaps all but the last: no fixed order, nothing twice in a row.
  return round % 2 === 1 && at < takes - 1 && takes > 2 ? takes - 2 - at : at;
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
