import { describe, expect, it } from 'vitest';
import { drawsInSoftware, Governor } from '../../src/stage/governor.ts';

/** Asks for `seconds` of frames of the screen, `gap` milliseconds apart; how many were drawn, and when. */
function drawnIn(governor: Governor, seconds: number, gap: number, from = 1000): number[] {
  const drawn: number[] = [];
  for (let now = from; now < from + seconds * 1000; now += gap) if (governor.turn(now).draw) drawn.push(now);
  return drawn;
}

describe('how often the stage draws', () => {
  it('draws every frame while something happens, and half of them while people only breathe', () => {
    const governor = new Governor(false);
    governor.changed(1000);
    expect(drawnIn(governor, 1, 1000 / 60).length).toBeGreaterThan(55);
    const calm = drawnIn(governor, 1, 1000 / 60, 9000).length;
    expect(calm).toBeGreaterThan(25);
    expect(calm).toBeLessThan(35);
  });

  it('gives way where frames are slow, and draws only changes where they are very slow', () => {
    const slow = new Governor(false);
    drawnIn(slow, 6, 50);
    expect(slow.pace).toBe('eased');
    const verySlow = new Governor(false);
    drawnIn(verySlow, 20, 120);
    expect(verySlow.pace).toBe('steps');
  });

  it('is not put off by one long frame', () => {
    const governor = new Governor(false);
    drawnIn(governor, 3, 1000 / 60);
    governor.turn(4400);
    drawnIn(governor, 3, 1000 / 60, 4500);
    expect(governor.pace).toBe('live');
  });

  it('tells a change in a few pictures without a graphics card, then stops', () => {
    const governor = new Governor(true);
    expect(governor.turn(1000)).toEqual({ draw: false, wait: Infinity });
    governor.changed(1000);
    expect(drawnIn(governor, 3, 20)).toHaveLength(3);
    expect(governor.turn(9000)).toEqual({ draw: false, wait: Infinity });
  });

  it('lets the answer to a press come first on a slow machine', () => {
    const governor = new Governor(true);
    governor.changed(1000);
    governor.pressed(1000);
    const [first] = drawnIn(governor, 2, 20);
    expect(first).toBeGreaterThanOrEqual(1400);
    // A graphics card has time for both.
    const quick = new Governor(false);
    quick.changed(1000);
    quick.pressed(1000);
    expect(quick.turn(1020).draw).toBe(true);
  });

  it('knows drawing by the processor by its names', () => {
    expect(
      drawsInSoftware('ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)'),
    ).toBe(true);
    expect(drawsInSoftware('Mesa/X.org llvmpipe (LLVM 15.0.7, 256 bits)')).toBe(true);
    expect(drawsInSoftware('ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)')).toBe(
      false,
    );
    expect(drawsInSoftware('')).toBe(false);
  });
});
