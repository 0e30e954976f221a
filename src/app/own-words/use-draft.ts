/** The draft, kept on this device and nowhere else. */
import { useState } from 'preact/hooks';
import { browserBox, readBox, writeBox } from '../../storage/box.ts';

const key = 'hold-the-bridge.own-words';

export interface Draft {
  readonly text: string;
  /** False when this device would not keep it: it then holds until the page is left. */
  readonly kept: boolean;
  write(text: string): void;
}

/** The draft as it was left here. */
export function useDraft(): Draft {
  const [text, setText] = useState(() => {
    const before = readBox(browserBox(), key);
    return typeof before === 'string' ? before : '';
  });
  const [kept, setKept] = useState(true);
  return {
    text,
    kept,
    write(next) {
      setText(next);
      setKept(writeBox(browserBox(), key, next));
    },
  };
}
