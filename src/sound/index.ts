/** The sound of the night: follows the view, plays by name, and captions everything it plays. */
import { makePlayer, type PlayerOptions, type Sound } from './player.ts';
import { groups, type Group } from './sounds.ts';
import { deafSpeaker, type Speaker } from './speaker.ts';

export type { SoundView } from './mix.ts';
export type { Caption, Sound } from './player.ts';
export { groups, soundNames, type Group, type PlayName, type SoundName } from './sounds.ts';

export interface SoundOptions extends PlayerOptions {
  /** Address of the folder with the files: `./sound/`. */
  base: string;
}

/** All sliders in the middle of their upper half: where a first visit starts. */
export const defaultVolumes = Object.fromEntries(groups.map((group) => [group, 0.8])) as Record<
  Group,
  number
>;

/**
 * Loads Howler and makes the sound. Nothing is heard, and no audio is touched, before `unlock()`.
 * Where Howler can't be loaded the night goes on with captions alone. Tests pass their own speaker.
 */
export async function createSound(options: SoundOptions, speaker?: Speaker): Promise<Sound> {
  return makePlayer(options, speaker ?? (await loadSpeaker(options.base)));
}

async function loadSpeaker(base: string): Promise<Speaker> {
  try {
    const { howlerSpeaker } = await import('./howler.ts');
    return howlerSpeaker(base);
  } catch {
    return deafSpeaker;
  }
}

/** Captions and no audio: for tests, and where sound is switched off altogether. */
export function silentSound(): Sound {
  return makePlayer({ volumes: defaultVolumes, muted: true }, deafSpeaker);
}
