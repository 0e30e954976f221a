/**
 * The speaker that players hear: Howler over Web Audio. Imported only when sound is created, so
 * that Howler stays out of the first load.
 */
import { Howl, Howler } from 'howler';
import { master } from './mix.ts';
import type { SoundFile } from './sprites.ts';
import { sprites } from './sprites.ts';
import { sounds, soundNames, type SoundName } from './sounds.ts';
import type { Speaker, Voice } from './speaker.ts';
import { makeWater, type Water } from './water.ts';

/** Milliseconds after which a single sound that still waits for its file is no longer worth playing. */
const stale = 1500;

/** `base` is the address of the folder with the files, with or without its last slash. */
export function howlerSpeaker(base: string): Speaker {
  const folder = base.endsWith('/') ? base : `${base}/`;
  const files = new Map<SoundFile, Howl>();
  let water: Water | null = null;
  let open = false;

  function fileOf(file: SoundFile): Howl {
    const known = files.get(file);
    if (known) return known;
    // Volume 0: Howler starts a sound at the volume of its file and sets its own a moment later.
    const howl = new Howl({ src: [`${folder}${file}.mp3`], sprite: spritesOf(file), volume: 0 });
    files.set(file, howl);
    return howl;
  }

  return {
    open() {
      if (open) return;
      open = true;
      // Suspending would make the first sound after a silence start late and at the wrong volume.
      Howler.autoSuspend = false;
      fileOf('call');
      Howler.volume(master);
      void Howler.ctx?.resume();
      // Howler makes its audio context, and on phones remakes it, with the first file.
      if (Howler.usingWebAudio && Howler.ctx) water = makeWater(Howler.ctx, Howler.masterGain);
    },
    load(file) {
      if (open) fileOf(file);
    },
    play(name, take, volume, ended) {
      return voice(fileOf(sprites[name].file), name, take, volume, ended);
    },
    under(on) {
      water?.dive(on);
    },
    mute(on) {
      if (open) Howler.mute(on);
    },
    close() {
      for (const howl of files.values()) howl.unload();
      files.clear();
      water?.drain();
      water = null;
      open = false;
    },
  };
}

/** Howler's name of a take. */
function spriteOf(name: SoundName, take: number): string {
  return `${name}.${take}`;
}

function spritesOf(file: SoundFile): Record<string, [number, number, boolean]> {
  const here = soundNames.filter((name) => sprites[name].file === file);
  return Object.fromEntries(
    here.flatMap((name) =>
      sprites[name].takes.map(([start, length], take) => [
        spriteOf(name, take),
        [start, length, sprites[name].loop],
      ]),
    ),
  );
}

/** Starts a sound now, or when its file has come if that is still worth it. */
function voice(howl: Howl, name: SoundName, take: number, volume: number, ended: () => void): Voice {
  const single = !sprites[name].loop;
  let id: number | null = null;
  let wanted = { volume, rate: 1 };
  let left = false;

  const start = (): void => {
    if (left) return;
    id = howl.play(spriteOf(name, take));
    howl.volume(wanted.volume, id);
    if (wanted.rate !== 1) howl.rate(wanted.rate, id);
    if (single) howl.once('end', ended, id);
  };
  const giveUp = (): void => {
    if (left || id !== null) return;
    left = true;
    ended();
  };
  if (howl.state() === 'loaded') start();
  else howl.once('load', start);
  // What goes on is worth waiting for.
  if (sounds[name].plays === 'once' && id === null) setTimeout(giveUp, stale);

  return {
    to(next, fade) {
      wanted = { ...wanted, volume: next };
      if (id !== null) glide(howl, id, next, fade);
    },
    rate(value) {
      wanted = { ...wanted, rate: value };
      if (id !== null) howl.rate(value, id);
    },
    leave(fade) {
      left = true;
      const leaving = id;
      if (leaving === null) return;
      if (glide(howl, leaving, 0, fade)) howl.once('fade', () => void howl.stop(leaving), leaving);
      else howl.stop(leaving);
    },
  };
}

/** Fades one sound from where it is; says whether there was anything to fade. */
function glide(howl: Howl, id: number, to: number, fade: number): boolean {
  const from = howl.volume(id);
  // Howler never ends a fade between equal volumes.
  if (typeof from !== 'number' || Math.abs(from - to) < 0.005) {
    howl.volume(to, id);
    return false;
  }
  howl.fade(from, to, fade, id);
  return true;
}
