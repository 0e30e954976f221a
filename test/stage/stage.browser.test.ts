import { afterEach, describe, expect, it, vi } from 'vitest';
import { bridgePlan, createStage, type Stage } from '../../src/stage/index.ts';
import { views } from './views.ts';

const opened: Stage[] = [];

/** A stage in an element of its own; `still` so that the tests wait for no motion. */
async function open(width = 800, height = 300): Promise<{ parent: HTMLElement; stage: Stage }> {
  const parent = document.createElement('div');
  Object.assign(parent.style, { width: `${width}px`, height: `${height}px` });
  document.body.replaceChildren(parent);
  const stage = await createStage(parent, { reducedMotion: true, direction: 'ltr', artBase: '/art/' });
  opened.push(stage);
  return { parent, stage };
}

afterEach(() => {
  vi.restoreAllMocks();
  for (const stage of opened.splice(0)) stage.destroy();
});

describe('the stage', () => {
  it('fills its parent and is hidden from screen readers', async () => {
    const { parent } = await open();
    const canvas = parent.querySelector('canvas');
    expect(canvas?.getAttribute('aria-hidden')).toBe('true');
    expect(canvas?.getBoundingClientRect()).toMatchObject({ width: 800, height: 300 });
  });

  it('shows every view, in any order, and after a change of size', async () => {
    const { parent, stage } = await open();
    for (const view of Object.values(views)) stage.update(view);
    parent.style.width = '390px';
    stage.resize();
    for (const view of Object.values(views).toReversed()) stage.update(view);
    expect(parent.querySelector('canvas')?.getBoundingClientRect().width).toBe(390);
  });

  it('says who was clicked, until it is told to stop', async () => {
    const { parent, stage } = await open();
    const night = views['night'];
    const canvas = parent.querySelector('canvas');
    if (!night || !canvas) throw new Error('There is nothing to click on.');
    stage.update(night);
    const clicked: string[] = [];
    const stop = stage.onPerson((id) => clicked.push(id));
    const click = (): void => {
      for (const { x, y } of bridgePlan(night.people, 800, 300, 'ltr').desks) {
        const box = canvas.getBoundingClientRect();
        const at = { clientX: box.left + x, clientY: box.top + y - 60, bubbles: true };
        canvas.dispatchEvent(new MouseEvent('click', at));
      }
    };
    click();
    stop();
    click();
    expect(clicked).toEqual(['mina', 'ade', 'tomas', 'june', 'rosa']);
  });

  it('leaves nothing behind when it ends', async () => {
    const { parent, stage } = await open();
    stage.destroy();
    stage.destroy();
    stage.resize();
    const night = views['night'];
    if (night) stage.update(night);
    expect(parent.childElementCount).toBe(0);
  });

  it('rejects, and leaves nothing behind, where there is no WebGL', async () => {
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
    await expect(open()).rejects.toThrow(/WebGL/);
    expect(document.body.querySelector('canvas')).toBeNull();
  });

  it('rejects where the art is missing', async () => {
    const parent = document.createElement('div');
    const options = { reducedMotion: true, direction: 'ltr', artBase: '/nowhere/' } as const;
    await expect(createStage(parent, options)).rejects.toThrow();
    expect(parent.childElementCount).toBe(0);
  });
});
