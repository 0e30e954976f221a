/** The scripted players, by what is typed after `--policy`. A new one is one file and one entry here. */
import { absent } from './absent.ts';
import { blamer } from './blamer.ts';
import { commander } from './commander.ts';
import { deflector } from './deflector.ts';
import { hero } from './hero.ts';
import { nice } from './nice.ts';
import { novice } from './novice.ts';
import type { Policy } from './policy.ts';
import { random } from './random.ts';
import { rescuer } from './rescuer.ts';
import { robot } from './robot.ts';
import { spammer } from './spammer.ts';

export type { Policy } from './policy.ts';

export const policies = {
  commander,
  novice,
  hero,
  absent,
  blamer,
  nice,
  rescuer,
  spammer,
  deflector,
  robot,
  random,
} satisfies Readonly<Record<string, Policy>>;
