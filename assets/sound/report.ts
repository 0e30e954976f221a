/** The script's report: what the set measures, in one table, with a picture of each envelope. */
import type { SoundName } from '../../src/sound/sounds.ts';
import {
  attack,
  bands,
  centroid,
  decibels,
  envelope,
  offset,
  rms,
  seam,
  spectrum,
  truePeak,
} from './measure.ts';
import { loudnessOf, recipes } from './recipes.ts';
import { rate, type Signal } from './synth/signal.ts';

const steps = ' .:-=+*#%@';

/** Sixty characters, one for each stretch of the sound, over a range of 40 dB. */
function picture(signal: Signal): string {
  const levels = envelope(signal, 60);
  const peak = Math.max(...levels);
  const step = (level: number): string => {
    const share = 1 + decibels(level / peak) / 40;
    return steps[Math.max(0, Math.min(steps.length - 1, Math.round(share * (steps.length - 1))))] ?? ' ';
  };
  return levels.map(step).join('');
}

function row(name: SoundName, take: number, signal: Signal): string {
  const { loop } = recipes[name];
  const joint = seam(signal);
  return [
    `${name} ${take}`.padEnd(16),
    (signal.length / rate).toFixed(2).padStart(6),
    loudnessOf(name, signal).toFixed(1).padStart(7),
    truePeak(signal).toFixed(1).padStart(7),
    decibels(rms(signal)).toFixed(1).padStart(7),
    offset(signal).toExponential(0).padStart(7),
    Math.round(attack(signal) * 1000)
      .toString()
      .padStart(6),
    Math.round(centroid(signal)).toString().padStart(6),
    (loop ? `${joint.step.toFixed(2)}/${joint.bend.toFixed(2)}` : '-').padStart(10),
    ...spectrum(signal).map((share) => Math.max(-99, Math.round(share)).toString().padStart(5)),
  ].join('');
}

export function report(set: ReadonlyMap<SoundName, readonly Signal[]>): void {
  const columns = bands.map((hertz) => (hertz < 1000 ? `${hertz}` : `${hertz / 1000}k`).padStart(5));
  const all = [...set].flatMap(([name, takes]) => takes.map((signal, take) => [name, take, signal] as const));
  console.log(
    `name              secs   LUFS   dBTP    rms     dc attack centre seam/bend${columns.join('')}`,
  );
  for (const [name, take, signal] of all) console.log(row(name, take, signal));
  console.log(
    '\nattack in ms; centre of the spectrum in hertz; seam and bend in multiples of the largest nearby; bands in dB of the whole\n',
  );
  for (const [name, take, signal] of all) console.log(`${name} ${take}`.padEnd(16) + `|${picture(signal)}|`);
}
