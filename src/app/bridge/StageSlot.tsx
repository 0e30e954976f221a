/** The picture behind the screen. It comes when it has loaded; without it, or when it fails, nothing is missing. */
import { useStage } from '../use-stage.ts';
import { useBridge } from './bridge-context.ts';
import { stageView } from './stage-view.ts';

interface Props {
  /** Told true when the picture is there, false when it is not (any more). */
  onPicture: (there: boolean) => void;
}

export function StageSlot({ onPicture }: Props) {
  const { session, view, words, panel, open } = useBridge();
  const pointed = panel && 'person' in panel ? (panel.person ?? null) : null;
  const place = useStage({
    picture: stageView(view, { name: (id) => words.person(id), pointed }),
    wanted: session.settings.stage,
    onPicture,
    onGone: () => onPicture(false),
    onPerson: (person) => open({ verb: 'say', tab: 'person', person }),
  });
  return <div class="b-stage-slot" ref={place} aria-hidden="true" />;
}
