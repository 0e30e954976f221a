/** The picture behind the screen. It comes when it has loaded; without it, or when it fails, nothing is missing. */
import { useEffect, useRef } from 'preact/hooks';
import type { Stage } from '../../stage/index.ts';
import { artBase } from '../exchange/Face.tsx';
import { paintInto } from '../paint-into.ts';
import { still } from '../runs.ts';
import { useBridge } from './bridge-context.ts';
import { stageView } from './stage-view.ts';

interface Props {
  /** Told true when the picture is there, false when it is not (any more). */
  onPicture: (there: boolean) => void;
}

export function StageSlot({ onPicture }: Props) {
  const { session, view, words, panel, open } = useBridge();
  const place = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage | null>(null);
  const pointed = panel && 'person' in panel ? (panel.person ?? null) : null;
  const picture = stageView(view, { name: (id) => words.person(id), pointed });
  const latest = useRef({ picture, open });
  latest.current = { picture, open };
  const wanted = session.settings.stage;
  const direction = words.dir;
  const reducedMotion = still(session.settings.motion);

  useEffect(() => {
    const parent = place.current;
    if (!parent || !wanted) return undefined;
    const gone = paintInto(parent, { reducedMotion, direction, artBase }, (made) => {
      stage.current = made;
      made?.update(latest.current.picture);
      made?.onPerson((person) => latest.current.open({ verb: 'say', tab: 'person', person }));
      onPicture(made !== null);
    });
    return () => {
      gone();
      stage.current = null;
      onPicture(false);
    };
  }, [wanted, direction, reducedMotion, onPicture]);

  useEffect(() => {
    try {
      stage.current?.update(picture);
    } catch {
      // The overlay is the game: a picture that broke is left out.
      stage.current = null;
      onPicture(false);
    }
  });

  return <div class="b-stage-slot" ref={place} aria-hidden="true" />;
}
