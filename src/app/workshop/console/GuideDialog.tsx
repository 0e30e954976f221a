/** The console's help: the same text as docs/facilitating.md and docs/data-sheet.md. */
import { useState } from 'preact/hooks';
import { useWords } from '../../context.tsx';
import { Dialog } from '../../panels/Dialog.tsx';
import { blocksOf, guides, type GuideName } from '../guide/content.ts';

export function GuideDialog({ onClose, first = 'facilitating' }: { onClose(): void; first?: GuideName }) {
  const { t } = useWords();
  const [name, setName] = useState<GuideName>(first);
  const names = Object.keys(guides) as GuideName[];
  return (
    <Dialog heading={t(`guide.${name}`)} onClose={onClose} side>
      <nav class="row" aria-label={t('host.guide')}>
        {names.map((one) => (
          <button
            key={one}
            type="button"
            class="button"
            aria-current={one === name ? 'page' : undefined}
            onClick={() => setName(one)}
          >
            {t(`guide.${one}.short`)}
          </button>
        ))}
      </nav>
      <div class="guide" tabIndex={0} role="region" aria-label={t(`guide.${name}`)} key={name}>
        <p>{t(`guide.${name}.about`)}</p>
        {guides[name].map((part) => (
          <section key={part} aria-labelledby={`guide-${part}`}>
            <h3 id={`guide-${part}`}>{t(`guide.${name}.${part}`)}</h3>
            {blocksOf(t(`guide.${name}.${part}.text`)).map((block) =>
              block.kind === 'list' ? (
                <ul key={block.items[0]}>
                  {block.items.map((item) => (
                    <li key={item}>{item}</li>
                  ))}
                </ul>
              ) : (
                <p key={block.text}>{block.text}</p>
              ),
            )}
          </section>
        ))}
      </div>
    </Dialog>
  );
}
