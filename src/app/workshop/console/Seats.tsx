/** Who is here and where: never what they chose, never a score. */
import { useMemo, useState } from 'preact/hooks';
import type { SeatNow } from '../../../workshop/protocol/messages.ts';
import { useWords } from '../../context.tsx';
import { useDesk } from './console-context.ts';

/** Rows drawn at once: a thousand seats are counted, and searched, not listed. */
const rowsShown = 60;

export function Seats() {
  const { t, number } = useWords();
  const { seen, room, ask } = useDesk();
  const [search, setSearch] = useState('');
  const [removed, setRemoved] = useState<SeatNow | null>(null);
  const { seats } = seen;
  const found = useMemo(() => {
    const wanted = search.trim().toLocaleLowerCase();
    return wanted === ''
      ? seats
      : seats.filter(({ nickname }) => nickname.toLocaleLowerCase().includes(wanted));
  }, [search, seats]);
  const remove = async (seat: SeatNow) => {
    if ((await ask('remove', { seat: seat.id })).ok) setRemoved(seat);
  };
  const restore = async () => {
    if (removed && (await ask('restore', { seat: removed.id })).ok) setRemoved(null);
  };
  return (
    <section class="desk-card seats" aria-labelledby="seats">
      <h2 id="seats">{t('console.seats')}</h2>
      <p class="seats-count" role="status">
        {t('console.seats.here', { count: room.here, seats: number(room.seats) })}
      </p>
      <Where />
      {removed && (
        <p class="seats-undo" role="status">
          {t('console.seats.removed', { name: removed.nickname })}{' '}
          <button type="button" class="button" onClick={() => void restore()}>
            {t('console.seats.undo')}
          </button>
        </p>
      )}
      {seats.length > 12 && (
        <label class="choice">
          <span>{t('console.seats.find')}</span>
          <input
            type="search"
            value={search}
            onInput={({ currentTarget }) => setSearch(currentTarget.value)}
          />
        </label>
      )}
      <ul>
        {found.slice(0, rowsShown).map((seat) => (
          <li key={seat.id} data-here={seat.here}>
            <span class="seat-name">
              <span class="seat-dot" aria-hidden="true" />
              <bdi>{seat.kind === 'watcher' ? t('console.seats.watcher') : seat.nickname}</bdi>
            </span>
            <span class="note">{whereOf(seat)}</span>
            <button type="button" class="button button-plain" onClick={() => void remove(seat)}>
              {t('console.seats.remove')} <span class="hidden">{seat.nickname}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length > rowsShown && (
        <p class="note">{t('console.seats.more', { count: found.length - rowsShown })}</p>
      )}
      <p class="note">{t('console.seats.blind')}</p>
    </section>
  );

  function whereOf(seat: SeatNow): string {
    const at = seat.ended ? t('console.at.ended') : seat.act === null ? '' : t(`console.act.${seat.act}`);
    const waits = seat.waits ? t('console.at.waits') : '';
    const simulated = seat.simulated ? t('console.seats.simulated') : '';
    return [seat.here ? '' : t('console.at.away'), at, waits, simulated]
      .filter((part) => part !== '')
      .join(' · ');
  }
}

/** How many are in which act. */
function Where() {
  const { t, number } = useWords();
  const { seen, room } = useDesk();
  if (room.stage !== 'play' && room.stage !== 'held') return null;
  const players = seen.seats.filter(({ kind }) => kind === 'player');
  const rows = [
    ...room.agenda.acts.map((act) => ({
      key: act as string,
      label: t(`console.act.${act}`),
      count: players.filter((seat) => !seat.ended && seat.act === act).length,
    })),
    { key: 'ended', label: t('console.at.ended'), count: players.filter(({ ended }) => ended).length },
  ];
  return (
    <dl class="where">
      {rows.map(({ key, label, count }) => (
        <div key={key} data-some={count > 0}>
          <dt>{label}</dt>
          <dd>
            <span
              class="where-bar"
              style={{ inlineSize: `${(100 * count) / Math.max(1, players.length)}%` }}
            />
            {number(count)}
          </dd>
        </div>
      ))}
    </dl>
  );
}
