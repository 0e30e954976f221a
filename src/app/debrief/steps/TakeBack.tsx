/** One question after the reveal: which moment would you take back? Its what-if and the moment itself are a tap away. */
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Scenario } from '../../../scenario/schema.ts';
import { useWords } from '../../context.tsx';
import { useShell } from '../../shell.tsx';
import { moments } from '../../when.ts';
import { useDebrief } from '../debrief-context.ts';
import { keyMomentsOf } from '../key-moments.ts';
import type { KeyMoment } from '../moment.ts';
import { MoveLabel } from '../MoveLabel.tsx';
import { useOwnMoves } from '../use-own-moves.ts';
import { OwnSentence } from './OwnSentence.tsx';
import { Alternatives } from '../what-if/Alternatives.tsx';

const placeOf = ({ act, time }: { act: string | null; time: string }): string => act ?? time;

const criticalOf = ({ tasks }: Scenario): ReadonlySet<string> =>
  new Set(tasks.filter(({ critical }) => critical).map(({ id }) => id));

/** The moment at which a first sentence counted most: with whoever kept it, else the first that was answered. */
function meantFor(offered: readonly KeyMoment[], holder: string | null): number | null {
  const answers = offered.filter(({ move, from }) => move.type === 'reply' && from !== null);
  return (answers.find(({ from }) => from === holder) ?? answers[0])?.n ?? null;
}

export function TakeBack() {
  const words = useWords();
  const { t } = words;
  const { takeFrom } = useShell();
  const { run, report, timeline, scenario, log, earlier } = useDebrief();
  const when = useMemo(() => moments(timeline, scenario, words), [timeline, scenario, words]);
  const moves = useOwnMoves();
  const holder = scenario.variants.find(({ id }) => id === log.variant)?.holder ?? null;
  const offered = useMemo(
    () =>
      keyMomentsOf(report, moves, timeline, {
        secret: scenario.secret ?? null,
        holder,
        critical: criticalOf(scenario),
      }),
    [report, moves, timeline, scenario, holder],
  );
  const meant = meantFor(offered, holder);
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
              <div class="takeback-row">
                {choice(moment.n, <MoveLabel {...moment} />)}
                <button type="button" class="button button-plain" onClick={() => takeFrom(run, moment.n)}>
                  {t('branch.from')}
                  <span class="hidden">, {placeOf(when(moment.entry))}</span>
                </button>
              </div>
              {earlier.sentence !== null && moment.n === meant && <OwnSentence sentence={earlier.sentence} />}
              {chosen === moment.n && <Alternatives n={moment.n} from={moment.from} />}
            </li>
          ))}
          <li data-chosen={chosen === 'none'}>{choice('none', t('debrief.takeback.none'))}</li>
        </ul>
      </div>
    </section>
  );
}
