/** All detectors of a sentence, in the order in which their marks are listed. */
import { bolstering } from './bolstering.ts';
import { certainty } from './certainty.ts';
import { deflection } from './deflection.ts';
import { denial } from './denial.ts';
import type { Detector } from './detector.ts';
import { harm } from './harm.ts';
import { minimising } from './minimising.ts';
import { naming } from './naming.ts';
import { overclaiming } from './overclaiming.ts';
import { ownership } from './ownership.ts';
import { passive } from './passive.ts';
import { prevention } from './prevention.ts';
import { regret } from './regret.ts';
import { repair } from './repair.ts';

export const detectors: readonly Detector[] = [
  ownership,
  regret,
  harm,
  repair,
  prevention,
  certainty,
  denial,
  deflection,
  minimising,
  bolstering,
  passive,
  overclaiming,
  naming,
];
