/** `npm run shots`: pictures of every screen. They are taken by the player of the end-to-end tests, which lives there. */
const { takeShots } = (await import(new URL('../test/e2e/shots.ts', import.meta.url).href)) as {
  takeShots(args: readonly string[]): Promise<void>;
};
await takeShots(process.argv.slice(2));
