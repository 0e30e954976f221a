/** Comforts falsely: "no problem at all", no standard. Seen in written moments and in harm that a reply or line shows. */
import { behaviour } from '../behaviour.ts';

export const S7 = behaviour({
  id: 'S7',
  sign: '-',
  weight: 3,
  reasonForWeight: 'False comfort leaves a standard unsaid; it harms later and less than blame.',
  source: 'Edmondson 2019 (sanction clear violations); RCA2 2015 blameworthy-act carve-out',
  contested:
    'Where a slip ends and a violation begins is a judgement that reasonable people make differently.',
});
