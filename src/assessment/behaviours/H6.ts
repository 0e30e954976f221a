/** Presses people at work for an estimate, passes noise on to them, pulls them out of what they hold in mind. */
import { behaviour } from '../behaviour.ts';
import { pokes } from '../interruptions.ts';

export const H6 = behaviour({
  id: 'H6',
  sign: '-',
  weight: 2,
  reasonForWeight:
    'Finding the thread takes 10 to 15 minutes in deep work and a minute or two otherwise (Parnin), so a poke in deep work counts double.',
  source: 'SRE book ch. 14 (executives pressing for an estimate); Altmann 2014; Westbrook 2010',
  harmful: (played) =>
    pokes(played)
      .filter((poke) => poke.kind !== 'what')
      .map((poke) => ({
        at: poke.at,
        minute: poke.minute,
        times: poke.deep ? 2 : 1,
        reason: {
          id: `reason.H6.${poke.kind}`,
          params: { minute: poke.minute, person: poke.person, deep: poke.deep ? 1 : 0 },
        },
      })),
});
