/**
 * A shared night read-only: what this seat may see of it, one thing under the other, with nothing to press but handing
 * something to the commander. Used by voters between ballots, by a team's roles, and by whoever has stepped out.
 */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { View } from '../../../run/view.ts';
import type { NoteKind } from '../../../workshop/protocol/shared.ts';
import { facesOf } from '../../bridge/parts/Avatar.tsx';
import { idleText } from '../../bridge/room/doing.ts';
import { dueKey } from '../../bridge/top/promise.ts';
import { useWords } from '../../context.tsx';
import { Face } from '../../exchange/Face.tsx';
import { loggedLines, LogRow } from '../../log/LogRow.tsx';
import { Night } from '../../Night.tsx';
import { moments } from '../../when.ts';
import type { RemoteSession } from './session.ts';
import { Spoken } from './Spoken.tsx';

/** How something is handed over; null where this seat hands nothing over. */
export type HandOver = ((kind: NoteKind, id: string) => ComponentChildren) | null;

interface Props {
  session: RemoteSession;
  hand: HandOver;
  /** What stands above all: a ballot's result, what can be done here. */
  children?: ComponentChildren;
}

/** Lines of the log that are shown, newest first. */
const lastLines = 12;

export function Watch({ session, hand, children }: Props) {
  const words = useWords();
  const { t } = words;
  const { view } = session;
  return (
    <main id="main" class="phone-page watch" tabIndex={-1}>
      <header class="watch-top">
        <h1 class="hidden">{t(`act.${view.act}`)}</h1>
        <time class="watch-clock">{words.clock(view.clock)}</time>
        {view.live && view.impact !== '' && (
          <p class="watch-impact">
            <Night of={`impact.${view.impact}`} />
          </p>
        )}
        {view.money > 0 && <p class="watch-money">{words.money(view.money)}</p>}
      </header>
      {children}
      <Spoken session={session} />
      <Said session={session} />
      <People view={view} hand={hand} session={session} />
      <Tasks view={view} hand={hand} />
      <Leads view={view} hand={hand} />
      <Promises view={view} hand={hand} />
      <Waiting view={view} />
      <Log session={session} hand={hand} />
    </main>
  );
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <section class="watch-part" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** What was decided last, and by whom, as it is said aloud. */
function Said({ session }: { session: RemoteSession }) {
  const { t } = useWords();
  const last = session.shared.said.findLast(({ text }) => text !== null);
  if (!last?.text) return null;
  return (
    <p class="watch-said" role="status">
      <span class="note">{t(`shared.said.${last.by}`)}</span> <Night of={last.text} />
    </p>
  );
}

function People({ view, hand, session }: { view: View; hand: HandOver; session: RemoteSession }) {
  const words = useWords();
  const { t } = words;
  if (!view.live || view.people.length === 0) return null;
  return (
    <Part title={t('bridge.people')}>
      <ul class="watch-list">
        {view.people
          .filter(({ here }) => here)
          .map((person) => (
            <li key={person.id} class="watch-person">
              <Face person={person.id} mood={person.mood} cast={facesOf(session.scenario)} size="small" />
              <div>
                <p>
                  <strong>{words.person(person.id)}</strong>{' '}
                  {person.task ? (
                    <>
                      <Night of={`task.${person.task.id}`} /> · {words.minutes(person.task.left)}
                    </>
                  ) : (
                    <span class="note">{idleText(words, view, person)}</span>
                  )}
                </p>
                {person.tell && (
                  <p class="note">
                    <Night of={person.tell} />
                  </p>
                )}
              </div>
              {person.task && hand?.('task', person.task.id)}
            </li>
          ))}
      </ul>
    </Part>
  );
}

/** Work that nobody is on: what waits for a decision, and what can be given. */
function Tasks({ view, hand }: { view: View; hand: HandOver }) {
  const { t } = useWords();
  const open = view.tasks.filter(({ done, people }) => !done && people.length === 0);
  if (open.length === 0 || !hand) return null;
  return (
    <Part title={t('shared.tasks')}>
      <ul class="watch-list">
        {open.map((task) => (
          <li key={task.id}>
            <p>
              <Night of={`task.${task.id}`} />
              {task.decision && <span class="note"> · {t('shared.task.decide')}</span>}
            </p>
            {hand('task', task.id)}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Leads({ view, hand }: { view: View; hand: HandOver }) {
  const { t } = useWords();
  if (view.leads.length === 0) return null;
  return (
    <Part title={t('bridge.board')}>
      <ul class="watch-list">
        {view.leads.map((lead) => (
          <li key={lead.id}>
            <div>
              <p>
                <strong>
                  <Night of={`lead.${lead.id}`} />
                </strong>{' '}
                <span class="note">{t(`bridge.lead.${lead.state}`)}</span>
              </p>
              {[...lead.speaksFor, ...lead.speaksAgainst].map((text) => (
                <p key={text.id} class="note">
                  <Night of={text} />
                </p>
              ))}
            </div>
            {hand?.('lead', lead.id)}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Promises({ view, hand }: { view: View; hand: HandOver }) {
  const words = useWords();
  const { t } = words;
  if (!view.live || view.audiences.length === 0) return null;
  return (
    <Part title={t('bridge.promises')}>
      <ul class="watch-list">
        {view.audiences.map((audience) => (
          <li key={audience.id}>
            <p>
              <Night of={`audience.${audience.id}`} />{' '}
              <span class="note">
                {audience.promisedAt === null
                  ? t(audience.posts === 0 ? 'bridge.promise.nothing' : 'bridge.promise.open')
                  : t(dueKey(audience), { at: words.at(audience.promisedAt) })}
              </span>
            </p>
            {hand?.('audience', audience.id)}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Waiting({ view }: { view: View }) {
  const words = useWords();
  if (view.waiting.length === 0) return null;
  return (
    <Part title={words.t('shared.waiting')}>
      <ul class="watch-list">
        {view.waiting.map((item) => (
          <li key={item.id}>
            <p>
              <strong>{words.person(item.from)}</strong> {item.text && <Night of={item.text} />}
              {item.heldBy !== null && (
                <span class="note"> · {words.t('shared.held', { who: words.person(item.heldBy) })}</span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Log({ session, hand }: { session: RemoteSession; hand: HandOver }) {
  const words = useWords();
  const { view, scenario } = session;
  const lines = useMemo(() => loggedLines(view.log, words).slice(-lastLines).toReversed(), [view.log, words]);
  const when = moments(view.log, scenario, words);
  if (lines.length === 0) return null;
  return (
    <Part title={words.t('shared.log')}>
      <ol class="watch-log">
        {lines.map(({ entry, line }) => (
          <Row key={entry.n} hand={hand?.('entry', String(entry.n))}>
            <LogRow line={line} time={when(entry).time} onTakeFrom={null} />
          </Row>
        ))}
      </ol>
    </Part>
  );
}

/** A row of the log with its button beside it; the row is a list item of its own. */
function Row({ hand, children }: { hand: ComponentChildren; children: ComponentChildren }) {
  return (
    <>
      {children}
      {hand && <li class="watch-hand">{hand}</li>}
    </>
  );
}
