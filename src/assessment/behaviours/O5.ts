/** Shifts the blame: a vendor, bots, the weather, a person. Seen in written moments and in harm that a line shows. */
import { behaviour } from '../behaviour.ts';

export const O5 = behaviour({
  id: 'O5',
  sign: '-',
  weight: 5,
  reasonForWeight:
    'Shifting blame undoes what acknowledging it would have done, so it weighs the same (Lewicki 2016, with penalties).',
  source: 'Benoit 1995, 2015 (denial, shift of blame); O2 2018, Ticketmaster 2022, Equifax 2017',
});
