/** What the sound asks of the machine that makes it heard: Howler in the game, a list in tests. */
import type { SoundFile } from './sprites.ts';
import type { SoundName } from './sounds.ts';

/** One sound that plays, or will as soon as its file is there. */
export interface Voice {
  /** Moves to a volume (0..1) in `fade` milliseconds. */
  to(volume: number, fade: number): void;
  /** Playback rate; 1 as it was made. */
  rate(value: number): void;
  /** Fades out in `fade` milliseconds and is gone; nothing else may be asked of it then. */
  leave(fade: number): void;
}

export interface Speaker {
  /** Wakes the audio. Has to be called from within a gesture; before, nothing may touch audio. */
  open(): void;
  /** Fetches a file that will be needed. */
  load(file: SoundFile): void;
  /**
   * Starts one take of a sound (from 0) at a volume (0..1). `ended` is called once, when a take that
   * is no loop is over.
   */
  play(name: SoundName, take: number, volume: number, ended: () => void): Voice;
  /** Puts everything under water, or brings it back. */
  under(on: boolean): void;
  mute(on: boolean): void;
  close(): void;
}

/** Hears nothing and says nothing: where there is no audio, and in tests. */
export const deafSpeaker: Speaker = {
  open: () => undefined,
  load: () => undefined,
  play: (_name, _take, _volume, ended) => {
    ended();
    return { to: () => undefined, rate: () => undefined, leave: () => undefined };
  },
  under: () => undefined,
  mute: () => undefined,
  close: () => undefined,
};
