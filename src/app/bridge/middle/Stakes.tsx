/** While a step is carried out: how far it is, and what could still turn it. A tap leads to what can be done about it. */
import { Night } from '../../Night.tsx';
import type { Words } from '../../session-types.ts';
import { useBridge } from '../bridge-context.ts';
import { Part } from './Part.tsx';
import { helpFor, type Stake, type Threat } from '../room/stake.ts';

export function Stakes({ stake }: { stake: Stake }) {
  const { view, words, open } = useBridge();
  const whole = Math.max(1, stake.gone + stake.left);
  return (
    <Part id="stake" title={<Night of={`task.${stake.task}`} />}>
      <p class="b-stake-when">
        {words.t('bridge.stake.when', {
          person: words.person(stake.person),
          at: words.at(view.minute + stake.left),
        })}
      </p>
      <span class="b-stake-bar" aria-hidden="true" style={{ '--part': stake.gone / whole }} />
      {stake.threats.length === 0 ? (
        <p class="b-stake-calm">{words.t('bridge.stake.calm')}</p>
      ) : (
        <ul class="b-stake-list" aria-label={words.t('bridge.stake.threats')}>
          {stake.threats.map((threat) => (
            <li key={`${threat.kind}-${'task' in threat ? threat.task : ''}`}>
              <button type="button" class="b-stake-threat" onClick={() => open(helpFor(threat))}>
                {textOf(threat, words)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function textOf(threat: Threat, words: Words): string {
  switch (threat.kind) {
    case 'open':
      return words.t('bridge.stake.open', { task: words.night(`task.${threat.task}`) });
    case 'alone':
    case 'loud':
    case 'full':
      return words.t(`bridge.stake.${threat.kind}`, { person: words.person(threat.person) });
  }
}
