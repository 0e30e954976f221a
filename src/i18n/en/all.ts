/** Every English interface text. */
import { first } from '../first/en.ts';
import { reasons } from '../reasons/en.ts';
import { join } from '../join/en.ts';
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
