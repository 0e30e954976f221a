/** The room votes: the ballot that is open, who commands between ballots, and the whys without their writers. */
import { useEffect, useState } from 'preact/hooks';
import { ballotSeconds, type BallotNow, type Whys } from '../../../../workshop/protocol/shared.ts';
import { useWords } from '../../../context.tsx';
import { countdown } from '../../parts/times.ts';
import { countText } from '../../projector/count.ts';
import { useDesk } from '../console-context.ts';

export function VotesPart() {
  const words = useWords();
  const { t } = words;
  const { seen, room, ask } = useDesk();
  /** While it is being moved; what the server has counts again as soon as it tells. */
  const [moved, setMoved] = useState<number | null>(null);
  const seconds = moved ?? room.ballotSeconds;
  useEffect(() => setMoved(null), [room.ballotSeconds]);
  const { shared } = seen;
  const ballot = shared?.ballot ?? null;
  const open = ballot !== null && ballot.result === null;
  const players = seen.seats.filter(({ kind, here }) => kind === 'player' && here);
  return (
    <section class="desk-card votes" aria-labelledby="votes">
      <h2 id="votes">{t('console.votes')}</h2>
      {ballot === null ? <p class="note">{t('console.votes.none')}</p> : <Ballot ballot={ballot} />}
      <div class="row">
        <button
          type="button"
          class="button"
          onClick={() => void ask(open ? 'ballot-close' : 'ballot-open', {})}
        >
          {t(open ? 'console.votes.close' : 'console.votes.open')}
        </button>
        <button type="button" class="button button-plain" onClick={() => void ask('skip', { run: null })}>
          {t('console.votes.skip')}
        </button>
      </div>
      <label class="slider">
        <span>{t('console.votes.time', { seconds: words.number(seconds) })}</span>
        <input
          type="range"
          min={ballotSeconds.least}
          max={ballotSeconds.most}
          step={5}
          value={seconds}
          onInput={({ currentTarget }) => setMoved(Number(currentTarget.value))}
          onChange={({ currentTarget }) =>
            void ask('ballot-time', { seconds: Number(currentTarget.value) }).then(
              ({ ok }) => !ok && setMoved(null),
            )
          }
        />
      </label>
      <label class="choice">
        <span>{t('console.votes.commander')}</span>
        <select
          value={shared?.command ?? 'deputy'}
          onChange={({ currentTarget: { value } }) =>
            void ask('commander', { seat: value === 'deputy' ? null : value })
          }
        >
          <option value="deputy">{t('console.votes.deputy')}</option>
          {players.map(({ id, nickname }) => (
            <option key={id} value={id}>
              {nickname}
            </option>
          ))}
        </select>
      </label>
      {ballot?.result && <WhysPart ballot={ballot} />}
      <p class="note">{t(room.agenda.paused ? 'console.votes.paused' : 'console.votes.rule')}</p>
    </section>
  );
}

/** How many votes are in; the count itself only once it has closed. */
function Ballot({ ballot }: { ballot: BallotNow }) {
  const words = useWords();
  const { t, number } = words;
  const { now } = useDesk();
  const { options, votes, seats, closesAt, result } = ballot;
  return (
    <div class="ballot">
      <p role="status">
        {t('console.votes.in', { count: votes, of: number(seats) })}{' '}
        {result === null && (
          <strong class="number" dir="ltr">
            {countdown(closesAt - now)}
          </strong>
        )}
      </p>
      {result !== null && (
        <>
          <ul class="ballot-result">
            {options.map((option) => (
              <li key={option} data-chosen={result.chosen.includes(option)}>
                <span lang={words.nightLocale} dir={words.nightDir}>
                  {words.night(`option.${option}`)}
                </span>
                <strong class="number">{countText(result.counts[option] ?? 0, words)}</strong>
              </li>
            ))}
          </ul>
          <p class="note">{t(`vote.by.${result.by}`)}</p>
        </>
      )}
    </div>
  );
}

/** Anonymous; eight by chance where there are many, or those with a word in them. */
function WhysPart({ ballot }: { ballot: BallotNow }) {
  const words = useWords();
  const { t } = words;
  const { ask } = useDesk();
  const [whys, setWhys] = useState<Whys | null>(null);
  const [search, setSearch] = useState('');
  const count = ballot.result?.whys ?? 0;
  if (count === 0) return null;
  const look = async () => {
    const answer = await ask<Whys>('whys', { search: search.trim() || null });
    if (answer.ok) setWhys(answer);
  };
  const shown = whys?.ballot === ballot.id ? whys : null;
  return (
    <div class="whys">
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <label class="choice">
          <span>{t('console.whys', { count })}</span>
          <input
            type="search"
            maxLength={40}
            placeholder={t('console.whys.search')}
            value={search}
            onInput={({ currentTarget }) => setSearch(currentTarget.value)}
          />
        </label>
        <button type="submit" class="button">
          {t('console.whys.show')}
        </button>
      </form>
      {shown && (
        <ul>
          {shown.whys.map(({ id, option, text }) => (
            <li key={id}>
              <q dir="auto">{text}</q>{' '}
              <span class="note" lang={words.nightLocale} dir={words.nightDir}>
                {words.night(`option.${option}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
