/** The picture behind the screen. It comes when it has loaded; without it, or when it fails, nothing is missing. */
import { useEffect, useRef } from 'preact/hooks';
import { createStage, type Stage } from '../../stage/index.ts';
import { useBridge } from './bridge-context.ts';
import { artBase } from '../exchange/Face.tsx';
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
  const latest = useRef(picture);
  latest.current = picture;
  const openPerson = useRef((_id: string) => {});
  openPerson.current = (person) => open({ verb: 'say', tab: 'person', person });
  const wanted = session.settings.stage;
  const direction = words.dir;
  const reducedMotion = still(session.settings.motion);

  useEffect(() => {
    const parent = place.current;
    if (!parent || !wanted) return;
    let gone = false;
    const undo: (() => void)[] = [];
    createStage(parent, { reducedMotion, direction, artBase }).then(
      (made) => {
        undo.push(() => made.destroy());
        if (gone) return made.destroy();
        stage.current = made;
        made.update(latest.current);
        undo.push(made.onPerson((id) => openPerson.current(id)));
        const observer = new ResizeObserver(() => made.resize());
        observer.observe(parent);
        undo.push(() => observer.disconnect());
        onPicture(true);
      },
      // No WebGL, no network, an old graphics driver: the overlay is the game.
      () => onPicture(false),
    );
    return () => {
      gone = true;
      stage.current = null;
      for (const one of undo.reverse()) one();
      onPicture(false);
    };
  }, [wanted, direction, reducedMotion, onPicture]);

  useEffect(() => {
    try {
      stage.current?.update(picture);
    } catch {
      stage.current = null;
      onPicture(false);
    }
  });

  return <div class="b-stage-slot" ref={place} aria-hidden="true" />;
}

/** Whether the picture should hold still. */
function still(motion: 'auto' | 'reduced' | 'full'): boolean {
  if (motion !== 'auto') return motion === 'reduced';
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
