/** What the picture takes of the machine: the same numbers on every machine, so they are limits and not goals. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createStage, type Stage } from '../../src/stage/index.ts';
import { widely } from '../support/wide.ts';
import { countDraws, type Draws } from './draws.ts';
import { views } from './views.ts';

const mostTextureBytes = 64 * 1024 * 1024;
const mostDraws = 160;

/** Most noise, most people. */
const busiest = ['noise', 'room'];
const others = Object.keys(views).filter((name) => !busiest.includes(name));

let stage: Stage;
let draws: Draws;

beforeEach(async () => {
  const parent = document.createElement('div');
  // As large as a stage gets: more pixels than this are never drawn, whatever the screen (`mostPixels` in game.ts).
  Object.assign(parent.style, { width: '2400px', height: '790px' });
  document.body.replaceChildren(parent);
  draws = countDraws();
  stage = await createStage(parent, {
    reducedMotion: true,
    direction: 'ltr',
    artBase: '/art/',
    pace: 'live',
  });
});

afterEach(() => {
  stage.destroy();
  draws.stop();
});

/** Until the picture has been drawn with what was just shown. */
async function drawn(): Promise<{ draws: number; frames: number }> {
  for (let i = 0; i < 60; i++) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const taken = draws.take();
    if (taken.frames > 0) return taken;
  }
  throw new Error('Nothing was drawn in sixty frames.');
}

/** Until nothing more is drawn: a new room is painted in slices and then shown. */
async function settled(): Promise<void> {
  for (let i = 0; i < 10; i++) if ((await drawn().catch(() => null)) === null) return;
  throw new Error('The picture does not come to rest.');
}

describe('what the picture costs', () => {
  it.each(widely(busiest, others))('keeps to its memory and its draws: %s', async (name) => {
    const view = views[name];
    if (!view) throw new Error(`There is no view ${name}.`);
    draws.take();
    stage.update(view);
    const { draws: made, frames } = await drawn();
    expect(stage.cost.textureBytes).toBeGreaterThan(1_000_000);
    expect(stage.cost.textureBytes).toBeLessThanOrEqual(mostTextureBytes);
    expect(made / frames).toBeGreaterThan(1);
    expect(made / frames).toBeLessThanOrEqual(mostDraws);
  });

  it('draws nothing when nothing changed', async () => {
    const { night } = views;
    if (!night) throw new Error('There is no night.');
    stage.update(night);
    await settled();
    stage.update({ ...night, minute: night.minute + 1 });
    await expect(drawn()).rejects.toThrow(/Nothing was drawn/);
  });
});
