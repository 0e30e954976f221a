/** The night on the stage, at the moment that is looked at. Left out where there is no picture. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { View } from '../../../run/view.ts';
import type { Stage } from '../../../stage/index.ts';
import { stageView } from '../../bridge/stage-view.ts';
import { useSession, useWords } from '../../context.tsx';
import { artBase } from '../../exchange/Face.tsx';
import { paintInto } from '../../paint-into.ts';
import { still } from '../../runs.ts';

export function ReplayStage({ view }: { view: View }) {
  const { settings } = useSession();
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage | null>(null);
  const [there, setThere] = useState(true);
  const picture = stageView(view, { name: (id) => words.person(id), pointed: null });
  const latest = useRef(picture);
  latest.current = picture;
  const direction = words.dir;
  const reducedMotion = still(settings.motion);
  const wanted = settings.stage && there;

  useEffect(() => {
    const parent = place.current;
    if (!parent || !wanted) return undefined;
    const gone = paintInto(parent, { reducedMotion, direction, artBase }, (made) => {
      stage.current = made;
      made?.update(latest.current);
      if (made === null) setThere(false);
    });
    return () => {
      gone();
      stage.current = null;
    };
  }, [wanted, direction, reducedMotion]);

  useEffect(() => {
    try {
      stage.current?.update(picture);
    } catch {
      // What can be read is all there: a picture that broke is left out.
      stage.current = null;
      setThere(false);
    }
  }, [picture]);

  return wanted ? <div class="replay-stage" ref={place} aria-hidden="true" /> : null;
}
