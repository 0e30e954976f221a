/** Every command by its name; a new one is one file and one entry here. Only the one that is typed is loaded. */
import type { Command } from '../command.ts';

export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check.ts')).check,
  items: async () => (await import('./items.ts')).items,
  panel: async () => (await import('./panel.ts')).panel,
  play: async () => (await import('./play.ts')).play,
  replay: async () => (await import('./replay.ts')).replay,
  selfcheck: async () => (await import('./selfcheck.ts')).selfcheck,
  whatif: async () => (await import('./whatif.ts')).whatif,
};
