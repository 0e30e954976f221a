/** The picture behind the screen. It comes when it has loaded; without it, or when it fails, nothing is missing. */
import { useEffect, useRef } from 'preact/hooks';
import { createStage, type Stage, type StageOptions } from '../../stage/index.ts';
import { artBase } from '../exchange/Face.tsx';
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

/**
 * Makes a stage in `parent` once there is room for it (a small phone shows faces instead), and keeps its size.
 * `show` gets it, or null when there is none: no WebGL, no network, an old graphics driver. Returns how to end it.
 */
function paintInto(
  parent: HTMLElement,
  options: StageOptions,
  show: (stage: Stage | null) => void,
): () => void {
  let stage: Stage | null = null;
  let asked = false;
  let over = false;
  const observer = new ResizeObserver(() => {
    if (parent.clientHeight === 0) return;
    if (asked) return stage?.resize();
    asked = true;
    createStage(parent, options).then(
      (made) => {
        if (over) return made.destroy();
        stage = made;
        show(made);
      },
      () => !over && show(null),
    );
  });
  observer.observe(parent);
  return () => {
    over = true;
    observer.disconnect();
    stage?.destroy();
  };
}

/** Whether the picture should hold still. */
function still(motion: 'auto' | 'reduced' | 'full'): boolean {
  if (motion !== 'auto') return motion === 'reduced';
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}
