/** Names the own act in the first person, active voice. An accountable "we" with act and judgement earns the same. */
import { behaviour } from '../behaviour.ts';

export const O1 = behaviour({
  id: 'O1',
  sign: '+',
  weight: 5,
  reasonForWeight:
    'Acknowledging responsibility is the strongest part of an apology: 5 of the suggested 5/4/3 (Lewicki 2016).',
  source: 'Lewicki 2016 (responsibility strongest); DHH 2018; Sonos CEO, October 2024',
});
