/** Reads a text a moment after its last change. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { openReader, type Reader, type ReaderState } from './reader-client.ts';

/** Milliseconds without a key before the text is read. */
const pause = 350;

/** The reading of the text as it is typed, and a way to try again after a failure. */
export function useReading(text: string): { state: ReaderState; again(): void } {
  const [state, setState] = useState<ReaderState>({ at: 'idle' });
  const reader = useRef<Reader | null>(null);
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => {
    const opened = openReader(setState);
    reader.current = opened;
    return () => opened.close();
  }, []);
  useEffect(() => {
    // Nothing is fetched for an empty sheet.
    if (text.trim() === '') return setState({ at: 'idle' });
    const timer = setTimeout(() => reader.current?.read(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return { state, again: () => reader.current?.read(latest.current) };
}
