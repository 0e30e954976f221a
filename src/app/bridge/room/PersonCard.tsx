/** One person: name, roles, what they do and for how long, how deep they are in it, and the last tell. */
import { Night } from '../../Night.tsx';
import type { PersonView } from '../../../run/view.ts';
import type { Words } from '../../session-types.ts';
import { changeable } from '../assign/Change.tsx';
import { emptyOrder } from '../assign/Give.tsx';
import { useBridge } from '../bridge-context.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { idleText } from './doing.ts';

/** Focus in three steps, for words; the bar shows the rest. */
export function depth(person: PersonView): 'deep' | 'working' | 'lost' {
  if (person.interrupted || person.focus < 0.4) return 'lost';
  return person.focus < 0.75 ? 'working' : 'deep';
}

export function PersonCard({ person }: { person: PersonView }) {
  const { view, words, panel } = useBridge();
  const press = usePress(person);
  const held = view.liaison?.person === person.id;
  const pointed = (panel?.verb === 'say' || panel?.verb === 'assign') && panel.person === person.id;
  return (
    <button
      type="button"
      class="b-person"
      data-here={person.here}
      data-lost={person.interrupted}
      data-tell={person.tell !== null}
      data-liaison={held}
      aria-expanded={pointed}
      onClick={press}
    >
      <Avatar person={person.id} mood={person.mood} />
      <span class="b-person-words">
        <span class="b-person-name">{words.person(person.id)}</span>
        <Doing person={person} />
        {person.here && <Bar person={person} words={words} />}
      </span>
      {person.tell !== null && (
        <span class="b-person-tell">
          <Night of={person.tell} />
        </span>
      )}
    </button>
  );
}

/**
 * What a press on a face does: while a form asks for somebody, it answers that question; else it opens what can be
 * said to them.
 */
function usePress({ id, here, part }: PersonView): () => void {
  const { words, panel, drafts, open, tell } = useBridge();
  const tab = panel?.verb === 'assign' ? panel.tab : null;
  const choose = (tab: 'give' | 'change') => {
    if (tab === 'give') drafts.keep(tab, (now) => ({ ...(now ?? emptyOrder), person: id }));
    else drafts.keep(tab, () => ({ person: id }));
    tell(words.t('bridge.person.chosen', { person: words.person(id) }));
    open({ verb: 'assign', tab, person: id });
  };
  if (tab === 'give' && here && part === 'fixer') return () => choose(tab);
  if (tab === 'change' && here && changeable.includes(part)) return () => choose(tab);
  return () => open({ verb: 'say', tab: 'person', person: id });
}

function Doing({ person }: { person: PersonView }) {
  const { view, words } = useBridge();
  if (!person.here) return <span class="b-person-doing">{words.t('bridge.person.home')}</span>;
  if (person.task === null) {
    const held = view.liaison?.person === person.id ? view.liaison : null;
    return (
      <span class="b-person-doing">
        <span class="b-person-roles">{idleText(words, view, person)}</span>
        {held && (
          <span class="b-person-held">
            {words.t('bridge.person.held', { held: held.held, capacity: held.capacity })}
          </span>
        )}
      </span>
    );
  }
  const { id, left, lag } = person.task;
  // While a thread is looked for, what that costs is the figure.
  const word = lag > 0 ? null : wordIn(view.minute, person.task);
  return (
    <span class="b-person-doing">
      <span class="b-person-task">
        <Night of={`task.${id}`} />
      </span>
      <span class="b-person-left">
        <span aria-hidden="true">
          {word !== null && (
            <span class="b-person-word">
              {words.t('bridge.person.word', { time: words.number(word) })} ·{' '}
            </span>
          )}
          <Left left={left} lag={lag} />
          {word !== null && <span class="b-person-word"> {words.t('bridge.person.work')}</span>}
        </span>
        <span class="hidden">
          {word !== null && `${words.t('bridge.person.word', { time: words.minutes(word) })}, `}
          {words.t('bridge.person.left', { time: words.minutes(left) })}
          {lag > 0 && `, ${words.t('bridge.person.lag', { time: words.minutes(lag) })}`}
        </span>
      </span>
    </span>
  );
}

/** Minutes until they come with word, or null where that says no more than the minutes that are left. */
export function wordIn(now: number, task: { since: number; timebox: number; left: number }): number | null {
  if (task.timebox === 0) return null;
  const at = task.since + task.timebox - now;
  return at > 0 && Math.abs(at - task.left) > 2 ? at : null;
}

/** How deep they are in it; while the thread is lost, instead, how much of the time left goes into finding it. */
function Bar({ person, words }: { person: PersonView; words: Words }) {
  const lag = person.task?.lag ?? 0;
  return (
    <span class="b-focus">
      {person.task && <span class="hidden">{words.t(`bridge.focus.${depth(person)}`)}</span>}
      {person.task && lag > 0 ? (
        <Lag left={person.task.left} lag={lag} />
      ) : (
        <span class="b-focus-bar" aria-hidden="true" style={{ '--focus': person.focus }} />
      )}
    </span>
  );
}

/** The minutes that were left, struck out while a thread is being looked for, and those that it takes now. */
export function Left({ left, lag }: { left: number; lag: number }) {
  const { words } = useBridge();
  if (lag <= 0) return <>{words.minutes(left)}</>;
  return (
    <>
      <s class="b-left-was">{words.number(Math.max(0, left - lag))}</s>{' '}
      <b class="b-left-now">{words.minutes(left)}</b>
    </>
  );
}

/** The minutes left as one bar: those of the work plain, those of finding the thread again hatched. */
export function Lag({ left, lag }: { left: number; lag: number }) {
  const whole = Math.max(1, left);
  return (
    <span class="b-lag" aria-hidden="true">
      <span class="b-lag-work" style={{ 'flex-grow': Math.max(0, left - lag) / whole }} />
      <span class="b-lag-thread" style={{ 'flex-grow': Math.min(lag, left) / whole }} />
    </span>
  );
}
