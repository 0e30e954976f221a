/** A room without phones: the night is played on the projector, and hands are counted at each key moment. */
import { useWords } from '../../context.tsx';
import { HandCounts } from '../parts/HandCounts.tsx';
import { askedAt, keyExchanges } from '../parts/moments.ts';
import { useScenario } from '../parts/use-scenario.ts';
import { siteBase } from '../ports.ts';
import type { Hands } from './room-choices.ts';

interface Props {
  scenario: string;
  hands: Hands;
  onCount(exchange: string, option: string, count: number): void;
}

export function HandsPart({ scenario: id, hands, onCount }: Props) {
  const words = useWords();
  const { t } = words;
  const scenario = useScenario(id);
  const moments = scenario ? keyExchanges(scenario) : [];
  if (moments.length === 0) return null;
  return (
    <details class="door-part hands-part">
      <summary>{t('gather.hands')}</summary>
      <p>{t('gather.hands.about')}</p>
      <a class="button" href={siteBase()} target="night" rel="noopener">
        {t('gather.hands.play')}
      </a>
      {moments.map((exchange) => (
        <HandCounts
          key={exchange.id}
          legend={askedAt(exchange, words)}
          options={exchange.options.map((option) => option.id)}
          counts={hands[exchange.id] ?? {}}
          onCount={(option, count) => onCount(exchange.id, option, count)}
        />
      ))}
    </details>
  );
}
