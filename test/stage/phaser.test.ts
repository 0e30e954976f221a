import { describe, expect, it } from 'vitest';
import { measureStage } from '../../scripts/phaser/measure.ts';
import { staleReplacements } from '../../scripts/phaser/plugin.ts';

describe('the part of Phaser that is shipped', () => {
  it('replaces only modules that Phaser has', () => {
    expect(staleReplacements()).toEqual([]);
  });

  it('stays within 200 kB gz, the stage’s own code included', { timeout: 60_000 }, async () => {
    const { phaser, stage } = await measureStage();
    expect(phaser).toBeGreaterThan(50_000);
    expect(phaser + stage).toBeLessThan(200_000);
  });
});
