/**
 * The stage of an act: the same people as on the bridge, in the light of that day. It fills its strip when it has
 * loaded; until then the act's own light stands there, and where it cannot be drawn the strip goes away.
 */
import { useEffect, useRef } from 'preact/hooks';
import type { Stage, StageView } from '../../stage/index.ts';
import { stageView } from '../bridge/stage-view.ts';
import { useSession, useWords } from '../context.tsx';
import { artBase } from '../exchange/Face.tsx';
import { paintInto } from '../paint-into.ts';
import { still } from '../runs.ts';

interface Props {
  /** No WebGL, no network, an old graphics driver. */
  onFailure: () => void;
  /** What the act shows differently from the run: faces that answer, windows that light up. */
  change?: ((view: StageView) => StageView) | undefined;
}

export function Backdrop({ onFailure, change }: Props) {
  const { view, settings } = useSession();
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage | null>(null);
  const plain = stageView(view, { name: (id) => words.person(id), pointed: null });
  const picture = change ? change(plain) : plain;
  const latest = useRef(picture);
  latest.current = picture;
  const direction = words.dir;
  const reducedMotion = still(settings.motion);

  useEffect(() => {
    const parent = place.current;
    if (!parent) return undefined;
    const gone = paintInto(parent, { reducedMotion, direction, artBase }, (made) => {
      stage.current = made;
      if (made) made.update(latest.current);
      else onFailure();
    });
    return () => {
      gone();
      stage.current = null;
    };
  }, [direction, reducedMotion, onFailure]);

  useEffect(() => {
    try {
      stage.current?.update(picture);
    } catch {
      // The overlay is the game: a picture that broke is left out.
      stage.current = null;
      onFailure();
    }
  });

  return <div class="act-stage" ref={place} />;
}
