/** What stands above a facilitator's pages outside a room: where one is or where it goes back to, the guide, the language. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useWords } from '../../context.tsx';
import { GuideDialog } from '../console/GuideDialog.tsx';
import { Language } from './Language.tsx';

export function DoorBar({ children }: { children: ComponentChildren }) {
  const { t } = useWords();
  const [guide, setGuide] = useState(false);
  return (
    <>
      <header class="host-bar">
        {children}
        <div class="row">
          <button type="button" class="button button-plain" onClick={() => setGuide(true)}>
            {t('host.guide')}
          </button>
          <Language />
        </div>
      </header>
      {guide && <GuideDialog onClose={() => setGuide(false)} />}
    </>
  );
}
