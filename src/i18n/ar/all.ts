/** Every Arabic interface text. Reasons of findings that are not translated yet fall back to English. */
import { first } from '../first/ar.ts';
import { acts } from './acts.ts';
import { bridge } from './bridge.ts';
import { common } from './common.ts';
import { debrief } from './debrief.ts';
import { entries } from './entries.ts';

export const all: Readonly<Record<string, string>> = {
  ...first,
  ...common,
  ...entries,
  ...acts,
  ...bridge,
  ...debrief,
};
