/** Before a new attempt begins from a moment: what that does, and a way to leave it. */
import { useWords } from '../context.tsx';
import { Dialog } from '../panels/Dialog.tsx';

interface Props {
  onBegin(): void;
  onClose(): void;
}

export function AskBranch({ onBegin, onClose }: Props) {
  const { t } = useWords();
  return (
    <Dialog heading={t('branch.ask')} onClose={onClose}>
      <p>{t('branch.ask.about')}</p>
      <p class="panel-ways">
        <button type="button" class="button button-main" onClick={onBegin}>
          {t('branch.ask.begin')}
        </button>
        <button type="button" class="button" onClick={onClose}>
          {t('branch.ask.not')}
        </button>
      </p>
    </Dialog>
  );
}
