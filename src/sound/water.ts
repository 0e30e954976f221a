/** The sea that the whole mix sinks into while the leader's hands are on the keyboard. */

import { water } from './mix.ts';

export interface Water {
  dive(on: boolean): void;
  /** Takes the filter out again. */
  drain(): void;
}

/** Puts two low-passes (24 dB an octave) between Howler's master and the loudspeaker. */
export function makeWater(context: BaseAudioContext, source: AudioNode): Water {
  const top = Math.min(water.clear, context.sampleRate * 0.45);
  const filters = water.resonances.map((resonance) => {
    const filter = context.createBiquadFilter();
    filter.type = 'lowpass';
    filter.frequency.value = top;
    filter.Q.value = 20 * Math.log10(resonance);
    return filter;
  });
  source.disconnect();
  const last = filters.reduce<AudioNode>((from, filter) => from.connect(filter), source);
  last.connect(context.destination);
  return {
    dive(on) {
      for (const { frequency } of filters) {
        frequency.cancelScheduledValues(context.currentTime);
        frequency.setTargetAtTime(on ? water.deep : top, context.currentTime, on ? water.down : water.up);
      }
    },
    drain() {
      source.disconnect();
      source.connect(context.destination);
    },
  };
}
