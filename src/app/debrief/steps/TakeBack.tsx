/** One question after the reveal: which moment would you take back? Its what-if, or the moment itself, is a tap away. */
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { useWords } from '../../context.tsx';
import { useDebrief } from '../debrief-context.ts';
import { keyMomentsOf } from '../key-moments.ts';
import { MoveLabel } from '../MoveLabel.tsx';
import { useOwnMoves } from '../use-own-moves.ts';
import { Alternatives } from '../what-if/Alternatives.tsx';

export function TakeBack() {
  const { t } = useWords();
  const { report, timeline, scenario, log } = useDebrief();
  const moves = useOwnMoves();
  const holder = scenario.variants.find(({ id }) => id === log.variant)?.holder ?? null;
  const offered = useMemo(
    () => keyMomentsOf(report, moves, timeline, { secret: scenario.secret ?? null, holder }),
    [report, moves, timeline, scenario, holder],
  );
  const [chosen, setChosen] = useState<number | 'none' | null>(null);
  if (offered.length === 0) return null;
  const choice = (value: number | 'none', label: ComponentChildren) => (
    <label class="takeback-choice">
      <input type="radio" name="takeback" checked={chosen === value} onChange={() => setChosen(value)} />
      {label}
    </label>
  );
  return (
    <section class="debrief-part" aria-labelledby="takeback">
      <h2 id="takeback">{t('debrief.takeback')}</h2>
      <p class="note">{t('debrief.takeback.intro')}</p>
      <div role="radiogroup" aria-labelledby="takeback">
        <ul class="takeback">
          {offered.map((moment) => (
            <li key={moment.n} data-chosen={chosen === moment.n}>
              {choice(moment.n, <MoveLabel {...moment} />)}
              {chosen === moment.n && <Alternatives n={moment.n} from={moment.from} />}
            </li>
          ))}
          <li data-chosen={chosen === 'none'}>{choice('none', t('debrief.takeback.none'))}</li>
        </ul>
      </div>
    </section>
  );
}
