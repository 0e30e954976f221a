/**
 * The stage of an act: the same people as on the bridge, in the light of that day. It fills its strip when it has
 * loaded; until then the act's own light stands there, and where it cannot be drawn the strip goes away.
 */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { StageView } from '../../stage/index.ts';
import { stageView } from '../bridge/stage-view.ts';
import { useSession, useWords } from '../context.tsx';
import { useStage } from '../use-stage.ts';

interface Props {
  /** No WebGL, no network, an old graphics driver. */
  onFailure: () => void;
  /** What the act shows differently from the run: faces that answer, windows that light up. */
  change?: ((view: StageView) => StageView) | undefined;
  /** What lies on the picture once it is there. */
  children?: ComponentChildren;
}

export function Backdrop({ onFailure, change, children }: Props) {
  const { view } = useSession();
  const words = useWords();
  const [painted, setPainted] = useState(false);
  const plain = stageView(view, { name: (id) => words.person(id), pointed: null });
  const place = useStage({
    picture: change ? change(plain) : plain,
    onPicture: (there) => {
      setPainted(there);
      if (!there) onFailure();
    },
  });
  return (
    <>
      <div class="act-stage" ref={place} />
      {painted && children}
    </>
  );
}
