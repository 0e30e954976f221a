/** The end of a drill or form: its report in the compact debrief, again with the other variant, or what is next. */
import type { RunStore } from '../../storage/types.ts';
import { useSession, useWords } from '../context.tsx';
import { DrillDebrief } from '../debrief/DrillDebrief.tsx';
import { useReport } from '../debrief/use-report.ts';
import { listed } from '../nights.ts';
import { useShell } from '../shell.tsx';
import { nextDrill, otherVariant } from './next.ts';
import { titleOf } from './titles.ts';

export function ExerciseDebrief(_: { store: RunStore }) {
  const session = useSession();
  const words = useWords();
  const shell = useShell();
  const made = useReport(session);
  if (made === null) return <p class="opening">{words.t('debrief.loading')}</p>;
  const { scenario } = session;
  const { skipConfrontations } = session.log().options;
  const again = otherVariant(
    scenario.variants.map(({ id }) => id),
    session.log().variant,
  );
  const next = scenario.kind === 'drill' ? nextDrill(listed, scenario.id) : null;
  const same = next?.competency === scenario.objectives[0]?.competency;
  return (
    <DrillDebrief
      report={made.report}
      timeline={made.timeline}
      scenario={scenario}
      practised={[...new Set(scenario.objectives.map(({ competency }) => competency))]}
      onRetry={() =>
        shell.play({
          scenario: scenario.id,
          skipConfrontations,
          ...(again !== undefined && { variant: again }),
        })
      }
      onLeave={shell.practise}
      next={
        next && {
          title: titleOf(next, words).text,
          why: words.t(same ? 'practice.next.same' : 'practice.next.other'),
          onStart: () => shell.play({ scenario: next.id, skipConfrontations }),
        }
      }
    />
  );
}
