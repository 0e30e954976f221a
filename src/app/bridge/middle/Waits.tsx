/**
 * Somebody waits in the middle while a panel is open. It says who, and leads to them; it stands where it moves nothing
 * that is being read or filled in, and takes no focus.
 */
import { useBridge } from '../bridge-context.ts';

export function Waits() {
  const { view, words, panel, drafts, close } = useBridge();
  if (!view.middle) return null;
  const { speaker } = view.middle;
  const begun = panel !== null && drafts.unsaid(panel.verb);
  return (
    <button type="button" class="b-waits" onClick={close}>
      {speaker === 'narrator'
        ? words.t('bridge.waits.scene')
        : words.t('bridge.waits', { who: words.person(speaker) })}
      {begun && <span class="b-waits-kept"> {words.t('bridge.waits.kept')}</span>}
    </button>
  );
}
