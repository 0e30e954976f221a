/**
 * While somebody is answered a promise falls due whose draft lies ready: it can go out meanwhile, which takes a nod and
 * no minute. Nothing stands here where there is no hurry.
 */
import { useBridge } from '../bridge-context.ts';
import { mostUrgentDraft } from '../top/promise.ts';

export function Beside() {
  const { view, words, open } = useBridge();
  const audience = mostUrgentDraft(view);
  if (audience === null) return null;
  return (
    <button type="button" class="b-beside" onClick={() => open({ verb: 'say', tab: 'update', audience })}>
      {words.t('bridge.beside', { audience: words.night(`audience.${audience}`) })}
    </button>
  );
}
