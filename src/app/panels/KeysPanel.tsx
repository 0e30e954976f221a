/** The list of keys. */
import { useWords } from '../context.tsx';
import { Dialog } from './Dialog.tsx';

/** Keys as they are printed on them, with the text that says what they do. */
const keys: readonly [string[], string][] = [
  [['1', '…', '9'], 'keys.reply'],
  [['S', 'A', 'W', 'D'], 'keys.verbs'],
  [['Ctrl', 'Enter'], 'keys.send'],
  [['↑', '↓', '←', '→'], 'keys.board'],
  [['.'], 'keys.wait'],
  [['P'], 'keys.pause'],
  [['+', '-'], 'keys.speed'],
  [['M'], 'keys.money'],
  [['L'], 'keys.log'],
  [['O'], 'keys.settings'],
  [['?'], 'keys.help'],
  [['Esc'], 'keys.skip'],
];

export function KeysPanel({ on, onClose }: { on: boolean; onClose(): void }) {
  const { t } = useWords();
  return (
    <Dialog heading={t('keys.heading')} onClose={onClose}>
      <p>{t('keys.intro')}</p>
      {!on && <p class="note">{t('keys.off')}</p>}
      <dl class="keys">
        {keys.map(([caps, what]) => (
          <div key={what}>
            <dt dir="ltr">
              {caps.map((cap) => (
                <kbd key={cap}>{cap}</kbd>
              ))}
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
