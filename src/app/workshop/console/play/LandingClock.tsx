/** At this pace you land at; and, when that is late, what to cut. */
import { useWords } from '../../../context.tsx';
import { clockMinutes, countdown } from '../../parts/times.ts';
import { useDesk } from '../console-context.ts';

/** Milliseconds past the end of play that nobody in a room notices. */
const leeway = 60_000;

export function LandingClock() {
  const { t, clock, list } = useWords();
  const { seen, room, now, ask } = useDesk();
  const landsAt = seen.landing?.landsAt ?? room.clock.landsAt;
  const { playEndsAt } = room.clock;
  const cuts = seen.landing?.cuts ?? [];
  const time = (instant: number) => clock(clockMinutes(instant - seen.ahead));
  const late = landsAt !== null && playEndsAt !== null && landsAt > playEndsAt + leeway;
  return (
    <div class="landing" data-late={late}>
      {playEndsAt !== null && (
        <p class="landing-left">
          <strong dir="ltr" class="number">
            {countdown(playEndsAt - now)}
          </strong>{' '}
          <span class="note">{t('console.landing.left', { time: time(playEndsAt) })}</span>
        </p>
      )}
      <p role="status">
        {landsAt === null ? t('console.landing.unknown') : t('console.landing', { time: time(landsAt) })}{' '}
        {late && t(cuts.length > 0 ? 'console.landing.late' : 'console.landing.late.land')}
      </p>
      {late && cuts.length > 0 && (
        <ul class="cuts">
          {cuts.map(({ without, landsAt: then }) => {
            const names = list(without.map((act) => t(`console.act.${act}`)));
            return (
              <li key={names}>
                <button
                  type="button"
                  class="button"
                  onClick={() =>
                    void ask('agenda', { acts: room.agenda.acts.filter((act) => !without.includes(act)) })
                  }
                >
                  {t('console.landing.cut', { acts: names, time: time(then) })}
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
