/** The night itself on the wall: the people at their desks as the room may see them, behind the words. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { View } from '../../../run/view.ts';
import type { Stage } from '../../../stage/index.ts';
import { stageView } from '../../bridge/stage-view.ts';
import { useWords } from '../../context.tsx';
import { artBase } from '../../exchange/Face.tsx';
import { paintInto } from '../../paint-into.ts';
import { usePages } from '../parts/pages-context.ts';
import { Wall } from './Wall.tsx';

/** Where no picture can be painted the sleeping city stands there. */
export function WallStage({ view }: { view: View }) {
  const words = useWords();
  const { picture } = usePages();
  const place = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage | null>(null);
  const [failed, setFailed] = useState(false);
  const shown = stageView(view, { name: (id) => words.person(id), pointed: null });
  const latest = useRef(shown);
  latest.current = shown;
  const reducedMotion = picture?.reducedMotion ?? null;
  useEffect(() => {
    const parent = place.current;
    if (!parent || reducedMotion === null) return undefined;
    const options = { reducedMotion, direction: words.dir, artBase };
    const gone = paintInto(parent, options, (made) => {
      stage.current = made;
      if (made) made.update(latest.current);
      else setFailed(true);
    });
    return () => {
      gone();
      stage.current = null;
    };
  }, [reducedMotion, words.dir]);
  useEffect(() => {
    try {
      stage.current?.update(latest.current);
    } catch {
      // The words are what a room needs: a picture that broke is left out.
      stage.current = null;
      setFailed(true);
    }
  }, [view]);
  if (picture === null || failed) return <Wall />;
  return <div class="wall-stage" aria-hidden="true" ref={place} />;
}
