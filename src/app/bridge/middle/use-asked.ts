/** The deputy's question, told to screen readers once each time it becomes another; what it is about, three times. */
import { useEffect, useRef } from 'preact/hooks';
import { beginsWith } from '../../log/lines.ts';
import { useShell } from '../../shell.tsx';
import { useBridge } from '../bridge-context.ts';
import { lessonText } from './Idle.tsx';
import { deputyOf } from './teaching.ts';
import { heldBy } from '../command.ts';

/** Times that a question of one kind is told: whoever begins to wait is told by name anyway, and the fourth buries it. */
const mostOfAKind = 3;

export function useAsked(): void {
  const { view, words, lesson, panel } = useBridge();
  const shell = useShell();
  const told = useRef<string | null>(null);
  const times = useRef(new Map<string, number>());
  const deputy = deputyOf(view);
  // As on screen: not behind a panel, and not while somebody else decides.
  const asks = panel === null && lesson !== null && deputy !== null && heldBy(view) === null;
  const name = words.person(deputy ?? '');
  const text = asks ? lessonText(words, lesson) : null;
  const question = text === null ? null : beginsWith(text, name) ? text : `${name}: ${text}`;
  const kind = asks ? lesson.id : '';
  useEffect(() => {
    if (question === null || question === told.current) return;
    told.current = question;
    const before = times.current.get(kind) ?? 0;
    if (before >= mostOfAKind) return;
    times.current.set(kind, before + 1);
    shell.announce(question);
  }, [question, kind, shell]);
}
