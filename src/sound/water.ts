/** The sea that the whole mix sinks into while the leader's hands are on the keyboard. */

/** Hertz above which nothing is left under water. */
const deep = 380;
/** Hertz of the open filter: above what the files hold. */
const clear = 18_000;

export interface Water {
  dive(on: boolean): void;
  /** Takes the filter out again. */
  drain(): void;
}

/** Puts two low-passes (24 dB an octave) between Howler's master and the loudspeaker. */
export function makeWater(context: BaseAudioContext, source: AudioNode): Water {
  const top = Math.min(clear, context.sampleRate * 0.45);
  const filters = [0.54, 1.2].map((resonance) => {
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
        // Going under takes a third of a second, coming up a little longer; time constants in seconds.
        frequency.cancelScheduledValues(context.currentTime);
        frequency.setTargetAtTime(on ? deep : top, context.currentTime, on ? 0.12 : 0.2);
      }
    },
    drain() {
      source.disconnect();
      source.connect(context.destination);
    },
  };
}
