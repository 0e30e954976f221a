/** Every command by its name; a new one is one file and one entry here. */
import type { Command } from '../command.ts';
import { check } from './check.ts';
import { items } from './items.ts';
import { panel } from './panel.ts';
import { play } from './play.ts';
import { replay } from './replay.ts';
import { selfcheck } from './selfcheck.ts';
import { whatif } from './whatif.ts';

export const commands: Readonly<Record<string, Command>> = {
  check,
  items,
  panel,
  play,
  replay,
  selfcheck,
  whatif,
};
