/** Everything said and done so far, newest last, to be filtered by kind, person and words. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useSession, useWords } from '../context.tsx';
import { loadNight } from '../nights.ts';
import { Dialog } from '../panels/Dialog.tsx';
import type { Session } from '../session-types.ts';
import { useShell } from '../shell.tsx';
import { moments } from '../when.ts';
import { kinds, plainLine, type Kind } from './lines.ts';
import { loggedLines, LogRow } from './LogRow.tsx';

/**
 * Which of the player's moves an entry tells of, by the entry's number; empty until it has been worked out, and where
 * the log can't be gone through.
 */
function useOwnMoves(session: Session): ReadonlyMap<number, number> {
  const [own, setOwn] = useState<ReadonlyMap<number, number>>(new Map());
  useEffect(() => {
    let gone = false;
    const log = session.log();
    Promise.all([import('../branches/retrace.ts'), loadNight(log.scenario)])
      .then(([{ retrace }, compiled]) => {
        if (gone || !compiled) return;
        const mine = retrace(compiled, log).moves.filter(({ by }) => by === 'player');
        setOwn(new Map(mine.flatMap(({ n, entry }) => (entry === null ? [] : [[entry, n] as const]))));
      })
      .catch(() => {
        // A night that is led together is gone through at its server: then nothing can be taken from here.
      });
    return () => {
      gone = true;
    };
  }, [session]);
  return own;
}

export function LogPanel({ onClose }: { onClose(): void }) {
  const session = useSession();
  const { view, scenario } = session;
  const shell = useShell();
  const own = useOwnMoves(session);
  const words = useWords();
  const { t } = words;
  const [kind, setKind] = useState<Kind | 'all'>('all');
  const [person, setPerson] = useState('all');
  const [search, setSearch] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const all = useMemo(() => loggedLines(view.log, words), [view.log, words]);
  const wanted = search.trim().toLocaleLowerCase(words.locale);
  const rows = all.filter(
    ({ line }) =>
      (kind === 'all' || line.kind === kind) &&
      (person === 'all' || line.people.includes(person)) &&
      plainLine(line).toLocaleLowerCase(words.locale).includes(wanted),
  );
  useEffect(() => {
    const element = list.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, [rows.length]);
  const when = moments(view.log, scenario, words);
  const people = view.people.map((one) => one.id);
  return (
    <Dialog heading={t('log.heading')} onClose={onClose} side>
      <div class="log-filters">
        <label class="choice">
          <span>{t('log.filter')}</span>
          <select value={kind} onChange={(event) => setKind(kindOf(event.currentTarget.value))}>
            {(['all', ...kinds] as const).map((one) => (
              <option key={one} value={one}>
                {t(`log.filter.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label class="choice">
          <span>{t('log.person')}</span>
          <select value={person} onChange={(event) => setPerson(event.currentTarget.value)}>
            <option value="all">{t('log.person.all')}</option>
            {people.map((id) => (
              <option key={id} value={id}>
                {words.person(id)}
              </option>
            ))}
          </select>
        </label>
        <label class="choice">
          <span>{t('log.search')}</span>
          <input type="search" value={search} onInput={(event) => setSearch(event.currentTarget.value)} />
        </label>
      </div>
      <p class="log-count" role="status">
        {all.length === 0
          ? t('log.empty')
          : rows.length === 0
            ? t('log.nothing')
            : t('log.count', { count: rows.length })}
      </p>
      {/* A list that scrolls takes the focus, so that keys can scroll it. */}
      <ol class="log" ref={list} tabIndex={0} aria-label={t('log.heading')}>
        {rows.map(({ entry, line }) => {
          const move = own.get(entry.n);
          return (
            <LogRow
              key={entry.n}
              line={line}
              time={when(entry).time}
              onTakeFrom={move === undefined ? null : () => shell.takeFrom(session.id, move)}
            />
          );
        })}
      </ol>
    </Dialog>
  );
}

function kindOf(value: string): Kind | 'all' {
  return kinds.find((one) => one === value) ?? 'all';
}
