/** The night told again, a few milliseconds at a time, so that the page stays answerable. */
import { useEffect, useState } from 'preact/hooks';
import { useDebrief } from '../debrief-context.ts';
import { retell, type Frame } from '../retell.ts';

/** Milliseconds of work between two breaths. */
const breath = 12;

/** All moments before the debrief itself; null until the night has been told to its end. */
export function useStory(): readonly Frame[] | null {
  const { compiled, log } = useDebrief();
  const [story, setStory] = useState<readonly Frame[] | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    void compiled().then((night) => {
      const telling = retell(night, log);
      let last: Frame[] = [];
      const on = () => {
        if (gone) return;
        const until = performance.now() + breath;
        // Not for...of: leaving such a loop early would end the telling.
        for (;;) {
          const next = telling.next();
          if (next.done === true) return setStory(last.filter(({ view }) => view.act !== 'debrief'));
          last = next.value;
          if (performance.now() > until) break;
        }
        timer = setTimeout(on);
      };
      on();
    });
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [compiled, log]);
  return story;
}
