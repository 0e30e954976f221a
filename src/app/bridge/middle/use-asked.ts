/** The deputy's question, told to screen readers once each time it becomes another. */
import { useEffect, useRef } from 'preact/hooks';
import { beginsWith } from '../../log/lines.ts';
import { useShell } from '../../shell.tsx';
import { useBridge } from '../bridge-context.ts';
import { lessonText } from './Idle.tsx';
import { deputyOf } from './teaching.ts';
import { heldBy } from '../command.ts';

export function useAsked(): void {
  const { view, words, lesson, panel } = useBridge();
  const shell = useShell();
  const told = useRef<string | null>(null);
  const deputy = deputyOf(view);
  // As on screen: not behind a panel, and not while somebody else decides.
  const asks = panel === null && lesson !== null && deputy !== null && heldBy(view) === null;
  const name = words.person(deputy ?? '');
  const text = asks ? lessonText(words, lesson) : null;
  const question = text === null ? null : beginsWith(text, name) ? text : `${name}: ${text}`;
  useEffect(() => {
    if (question === null || question === told.current) return;
    told.current = question;
    shell.announce(question);
  }, [question, shell]);
}
