/** A stage in a place of the page, kept up to date with what a screen shows. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Stage, StageView } from '../stage/index.ts';
import { useSession, useWords } from './context.tsx';
import { artBase } from './exchange/Face.tsx';
import { paintInto } from './paint-into.ts';
import { still } from './runs.ts';

export interface StageWish {
  picture: StageView;
  /** Told when the picture is there, and when it is not (any more): no WebGL, no network, an old graphics driver. */
  onPicture(there: boolean): void;
  /** Told when the place is given up, or made anew for another direction. */
  onGone?(): void;
  /** Somebody in the picture was pointed at. */
  onPerson?(person: string): void;
  /** False where no picture is wanted; true unless told. */
  wanted?: boolean;
}

/** The element that gets the ref is painted into; without it, or when the picture fails, nothing is missing. */
export function useStage({
  picture,
  onPicture,
  onGone,
  onPerson,
  wanted = true,
}: StageWish): RefObject<HTMLDivElement | null> {
  const { settings } = useSession();
  const { dir: direction } = useWords();
  const reducedMotion = still(settings.motion);
  const place = useRef<HTMLDivElement>(null);
  const stage = useRef<Stage | null>(null);
  const latest = useRef({ picture, onPicture, onGone, onPerson });
  latest.current = { picture, onPicture, onGone, onPerson };

  useEffect(() => {
    const parent = place.current;
    if (!parent || !wanted) return undefined;
    const gone = paintInto(parent, { reducedMotion, direction, artBase }, (made) => {
      stage.current = made;
      made?.update(latest.current.picture);
      made?.onPerson((person) => latest.current.onPerson?.(person));
      if (made === null) return latest.current.onPicture(false);
      // Until then the page's own still stands there, with the faces.
      void made.painted.then(() => stage.current === made && latest.current.onPicture(true));
    });
    return () => {
      gone();
      stage.current = null;
      latest.current.onGone?.();
    };
  }, [wanted, direction, reducedMotion]);

  useEffect(() => {
    try {
      stage.current?.update(picture);
    } catch {
      // The overlay is the game: a picture that broke is left out.
      stage.current = null;
      latest.current.onPicture(false);
    }
  }, [picture]);

  return place;
}
