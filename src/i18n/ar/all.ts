/**
 * Every Arabic interface text. One word for one thing, everywhere: bridge جسر القيادة, command القيادة, deputy نيابة
 * القيادة, scribe تدوين المحضر, liaison حلقة الوصل, to assign إسناد, time-box مهلة, read-back ترديد, standing rule
 * قاعدة دائمة, noise ضجيج, thread خيط, fixers فريق الإصلاح, guardrail حاجز الحماية, debrief خلاصة الليلة. Roles are
 * named by what is done, and buttons by verbal nouns, so that neither says whether a man or a woman acts.
 */
import { first } from '../first/ar.ts';
import { reasons } from '../reasons/ar.ts';
import { join } from '../join/ar.ts';
import { acts } from './acts.ts';
import { branches } from './branches.ts';
import { bridge } from './bridge.ts';
import { checklist } from './checklist.ts';
import { common } from './common.ts';
import { debrief } from './debrief.ts';
import { entries } from './entries.ts';
import { practice } from './practice.ts';
import { scoring } from './scoring.ts';
import { past } from './past.ts';
import { progress } from './progress.ts';
import { room } from './room.ts';
import { after } from './after.ts';
import { shared } from './shared.ts';
import { share } from './share.ts';
import { whatIf } from './what-if.ts';
import { ownWords } from './own-words.ts';
import { panel } from './panel.ts';
import { statementReader } from './statement-reader.ts';

export const all: Readonly<Record<string, string>> = {
  ...first,
  ...join,
  ...checklist,
  ...common,
  ...entries,
  ...acts,
  ...branches,
  ...bridge,
  ...debrief,
  ...practice,
  ...scoring,
  ...past,
  ...progress,
  ...share,
  ...room,
  ...shared,
  ...after,
  ...whatIf,
  ...ownWords,
  ...panel,
  ...statementReader,
  ...reasons,
};
