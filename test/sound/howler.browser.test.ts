/** The real thing in Chromium: the files decode, loops close, the water is deep, a click is heard. */
import { Howler } from 'howler';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createSound, defaultVolumes, type Sound, type SoundView } from '../../src/sound/index.ts';
import { soundNames } from '../../src/sound/sounds.ts';
import { sprites } from '../../src/sound/sprites.ts';
import { makeWater } from '../../src/sound/water.ts';

const base = '/sound/';
const loops = soundNames.filter((name) => sprites[name].loop);

let sound: Sound | undefined;
afterEach(() => {
  sound?.destroy();
  document.body.replaceChildren();
});

/** Renders what `wire` connects, in a context that needs no loudspeaker. */
async function rendered(seconds: number, wire: (context: OfflineAudioContext) => Promise<void> | void) {
  const context = new OfflineAudioContext(1, seconds * 48_000, 48_000);
  await wire(context);
  return (await context.startRendering()).getChannelData(0);
}

test.each(loops)('%s comes round as it went, looped as Howler loops it', async (name) => {
  const { file, takes } = sprites[name];
  const [start, length] = takes[0] ?? [0, 0];
  const seconds = length / 1000;
  const heard = await rendered(seconds + 0.1, async (context) => {
    const response = await fetch(`${base}${file}.mp3`);
    const source = context.createBufferSource();
    source.buffer = await context.decodeAudioData(await response.arrayBuffer());
    source.loop = true;
    source.loopStart = start / 1000;
    source.loopEnd = start / 1000 + seconds;
    source.connect(context.destination);
    source.start(0, start / 1000, 86_400);
  });
  const round = Math.round(seconds * 48_000);
  let [apart, loudest] = [0, 0.01];
  for (let index = 0; index < 4800; index += 1) {
    apart = Math.max(apart, Math.abs((heard[index] ?? 0) - (heard[round + index] ?? 0)));
    loudest = Math.max(loudest, Math.abs(heard[index] ?? 0));
  }
  expect(apart / loudest).toBeLessThan(0.02);
});

test.each([
  ['is clear', false, -1, 1],
  ['lets no voice through', true, -120, -40],
] as const)('the water %s', async (_title, dived, least, most) => {
  const heard = await rendered(2, (context) => {
    const tone = new OscillatorNode(context, { frequency: 3000 });
    const gain = context.createGain();
    tone.connect(gain);
    makeWater(context, gain).dive(dived);
    tone.start();
  });
  const late = heard.subarray(72_000);
  const level = 10 * Math.log10((2 * late.reduce((sum, value) => sum + value * value, 0)) / late.length);
  expect(level).toBeGreaterThan(least);
  expect(level).toBeLessThan(most);
});

test('nothing is heard before a click, then the phone is, and mute silences it', async () => {
  const bedroom: SoundView = {
    act: 'call',
    stress: 0,
    present: 0,
    typing: [],
    handsOn: false,
    dawn: false,
    paused: false,
  };
  const made = await createSound({ base, volumes: defaultVolumes, muted: false });
  sound = made;
  made.play('phone');
  made.follow(bedroom);
  expect(Howler.ctx).toBeNull();

  const button = document.body.appendChild(document.createElement('button'));
  button.textContent = 'Answer';
  button.addEventListener('click', () => made.unlock());
  await userEvent.click(button);

  const ear = Howler.ctx.createAnalyser();
  Howler.masterGain.connect(ear);
  const samples = new Float32Array(ear.fftSize);
  const peak = (): number => {
    ear.getFloatTimeDomainData(samples);
    return samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  };
  await expect.poll(peak, { timeout: 10_000 }).toBeGreaterThan(0.02);
  made.mute(true);
  await expect.poll(peak, { timeout: 2000 }).toBe(0);
});
