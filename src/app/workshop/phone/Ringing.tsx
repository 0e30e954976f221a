/** The phone rings: the first screen of the night, as everybody has it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { firstCall } from '../../first/calls.ts';
import type { CallText } from '../../first/call.ts';
import { Ring } from '../../first/Ring.tsx';
import { firstWords, type FirstWords } from '../../first/words.ts';

interface Props {
  locale: string;
  answered: boolean;
  /** The button works and has been painted. */
  onReady(): void;
  onAnswer(skipConfrontations: boolean): void;
  onLocale(tag: string): void;
  onSettings(): void;
}

export function Ringing({ locale, onReady, ...ring }: Props) {
  const ready = useRef(onReady);
  ready.current = onReady;
  const [texts, setTexts] = useState<{ words: FirstWords; call: CallText } | null>(null);
  useEffect(() => {
    let gone = false;
    void Promise.all([firstWords(locale), firstCall(locale)]).then(([words, call]) => {
      if (!gone) setTexts({ words, call });
    });
    return () => {
      gone = true;
    };
  }, [locale]);
  useEffect(() => {
    if (!texts) return;
    document.documentElement.dataset['ready'] = 'answer';
    requestAnimationFrame(() => setTimeout(() => ready.current(), 0));
  }, [texts]);
  return texts && <Ring {...texts} failed={false} {...ring} />;
}
