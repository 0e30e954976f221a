/** Money, focus and the now revealed candour over the minutes of the night. */
import { useMemo } from 'preact/hooks';
import { atDesks } from '../../bridge/stage-view.ts';
import { useWords } from '../../context.tsx';
import type { Frame } from '../retell.ts';
import { Chart, type Series } from './Chart.tsx';

interface Props {
  frames: readonly Frame[];
  /** Night minute that is looked at. */
  minute: number;
}

export function Curves({ frames, minute }: Props) {
  const words = useWords();
  const { t } = words;
  const live = useMemo(() => frames.filter(({ view }) => view.live), [frames]);
  const at = Math.max(
    0,
    live.findLastIndex((frame) => frame.minute <= minute),
  );
  const desks = atDesks(live.at(-1)?.view.people ?? []).map(({ id }) => id);
  const curve = (value: (frame: Frame, id: string) => number): Series[] =>
    desks.map((id) => ({
      id,
      name: words.person(id),
      values: live.map((frame) => Math.round(100 * value(frame, id))),
    }));
  const shared = {
    minutes: live.map((frame) => frame.minute),
    times: live.map(({ view }) => words.clock(view.clock)),
    at,
  };
  const money = live.map(({ view }) => view.money);
  const percent = (value: number) => words.number(value);
  if (live.length < 2) return null;
  return (
    <div class="curves">
      <Chart
        {...shared}
        heading={t('debrief.curves.money')}
        series={[{ id: 'money', name: t('debrief.curves.money'), values: money }]}
        top={Math.max(...money)}
        worded={(value) => words.money(value)}
        money
      />
      <Chart
        {...shared}
        heading={t('debrief.curves.focus')}
        note={t('debrief.curves.focus.note')}
        series={curve(({ view }, id) => view.people.find((person) => person.id === id)?.focus ?? 0)}
        top={100}
        worded={percent}
      />
      <Chart
        {...shared}
        heading={t('debrief.curves.candour')}
        note={t('debrief.curves.candour.note')}
        series={curve(({ candour }, id) => candour[id] ?? 0)}
        top={100}
        worded={percent}
      />
    </div>
  );
}
