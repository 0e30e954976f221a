/** Investigates, runs commands, dictates the fix while commanding: charged by the minute. */
import { behaviour } from '../behaviour.ts';
import { spells } from '../handsOn.ts';

export const D6 = behaviour({
  id: 'D6',
  sign: '-',
  weight: 1,
  reasonForWeight:
    'One point for each minute in which nobody led: ten minutes at the keyboard outweigh two tasks given well and one given badly.',
  source:
    'PagerDuty incident_commander.md (the commander performs no actions); TSB 2018 chief executive taking "direct control"',
  contested:
    'If the commander is the only one able to fix it, working is right, after handing over command (D5).',
  harmful(played) {
    return spells(played).flatMap((spell, index) => {
      // The first look down is D5's; its minutes are read from what was done until looking up.
      const at = spell.entries.slice(index === 0 ? 1 : 0).map((entry) => entry.n);
      const minutes = Math.max(0, spell.to - spell.from);
      if (!spell.commanding || minutes === 0) return [];
      return [
        {
          at,
          minute: spell.from,
          times: minutes,
          reason: { id: 'reason.D6.charge', params: { minute: spell.from, minutes } },
        },
      ];
    });
  },
});
