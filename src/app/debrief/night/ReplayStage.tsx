/** The night on the stage, at the moment that is looked at. Left out where there is no picture. */
import { useState } from 'preact/hooks';
import type { View } from '../../../run/view.ts';
import { stageView } from '../../bridge/stage-view.ts';
import { useSession, useWords } from '../../context.tsx';
import { useStage } from '../../use-stage.ts';

export function ReplayStage({ view }: { view: View }) {
  const { settings } = useSession();
  const words = useWords();
  const [there, setThere] = useState(true);
  const wanted = settings.stage && there;
  const place = useStage({
    picture: stageView(view, { name: (id) => words.person(id), pointed: null }),
    wanted,
    onPicture: setThere,
  });
  return wanted ? <div class="replay-stage" ref={place} aria-hidden="true" /> : null;
}
