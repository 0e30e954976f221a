/**
 * The part of Phaser that the stage uses. `scripts/phaser/` bundles it from Phaser's sources; its
 * types are in phaser-parts.d.ts. Phaser cannot load in Node: import this from nothing that a test
 * in Node imports.
 */
export { Container, Game, Image } from 'virtual:phaser-parts';
export type { CanvasTexture, Scene } from 'virtual:phaser-parts';

/** Phaser's numbers, by the names it gives them. */
export const webglRenderer = 2;
export const scaleByHand = 0;
export const blend = { normal: 0, add: 1, multiply: 2, screen: 3 } as const;
/** How a tint meets the picture: multiplied, or in place of it (a silhouette). */
export const tintMode = { multiply: 0, fill: 1 } as const;
