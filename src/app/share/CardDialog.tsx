/** The picture of a night: looked at first, then copied or saved, with its words for those who do not see it. */
import { useEffect, useState } from 'preact/hooks';
import type { Report } from '../../assessment/types.ts';
import { useWords } from '../context.tsx';
import { offerBlob } from '../offer-file.ts';
import { Dialog } from '../panels/Dialog.tsx';
import { titleOf } from '../past/titles.ts';
import { useShell } from '../shell.tsx';
import { cardAlt, cardSize, cardText, makeCard } from './card.ts';
import './share.css';

export function CardDialog({ report, onClose }: { report: Report; onClose(): void }) {
  const words = useWords();
  const { t } = words;
  const { notify } = useShell();
  const [made, setMade] = useState<{ picture: Blob; address: string } | null>(null);
  const text = cardText(report, titleOf(report.scenario, words), words);
  const alt = cardAlt(text);
  const key = JSON.stringify(text);
  useEffect(() => {
    let address = '';
    let gone = false;
    void makeCard(JSON.parse(key) as typeof text).then((picture) => {
      if (gone) return;
      address = URL.createObjectURL(picture);
      setMade({ picture, address });
    });
    return () => {
      gone = true;
      URL.revokeObjectURL(address);
    };
  }, [key]);
  const save = () => made && offerBlob(`hold-the-bridge-${report.scenario}.png`, made.picture);
  const copy = async () => {
    if (!made) return;
    try {
      await navigator.clipboard.write([new ClipboardItem({ [made.picture.type]: made.picture })]);
      notify({ id: 'share', text: 'share.card.copied' });
    } catch {
      // Not every browser lets a page copy pictures; every one lets it offer a file.
      save();
      notify({ id: 'share', text: 'share.card.saved' });
    }
  };
  return (
    <Dialog heading={t('share.card')} onClose={onClose}>
      {made ? (
        <img
          class="card-picture"
          src={made.address}
          alt={alt}
          width={cardSize.width}
          height={cardSize.height}
        />
      ) : (
        <p role="status">{t('app.loading')}</p>
      )}
      <div class="row">
        <button type="button" class="button button-main" aria-disabled={!made} onClick={() => void copy()}>
          {t('share.card.copy')}
        </button>
        <button type="button" class="button" aria-disabled={!made} onClick={save}>
          {t('share.card.save')}
        </button>
      </div>
      <label class="choice">
        <span>{t('share.card.alt')}</span>
        <textarea
          class="field"
          readOnly
          rows={4}
          value={alt}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </label>
    </Dialog>
  );
}
