/** Lets an unannounced change pass. Seen in written moments. */
import { behaviour } from '../behaviour.ts';

export const D8 = behaviour({
  id: 'D8',
  sign: '-',
  weight: 2,
  reasonForWeight:
    "An unannounced change can undo the night's work, but reacting to it is one moment among many.",
  source: 'SRE book ch. 14 (only the operations team changes the system)',
});
