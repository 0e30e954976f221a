/**
 * Nothing is in the middle: what was said last, or what the deputy asks, is the largest text; beside it what was
 * said and done before, and what is due next.
 */
import type { Entry } from '../../../run/timeline.ts';
import type { View } from '../../../run/view.ts';
import { nothingCame } from '../../log/came.ts';
import { logLine, plainLine } from '../../log/lines.ts';
import { isOwn } from '../../log/news.ts';
import { changesOf } from '../../session/wait.ts';
import type { Scenario } from '../../../scenario/schema.ts';
import type { WaitEnd, Words } from '../../session-types.ts';
import { useBridge } from '../bridge-context.ts';
import { heldBy } from '../command.ts';
import { undecided } from '../decide/undecided.ts';
import { tell } from '../entry-text.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { MoveButton } from '../parts/MoveButton.tsx';
import { Board } from '../room/Board.tsx';
import type { Panel } from '../panels.ts';
import { comingUp } from '../room/coming.ts';
import { seenLately } from '../room/seen.ts';
import { stakeOf } from '../room/stake.ts';
import { Coming } from './Coming.tsx';
import { Part } from './Part.tsx';
import { Seen } from './Seen.tsx';
import { Stakes } from './Stakes.tsx';
import { freshLoss, Loss } from './Loss.tsx';
import type { Lesson } from './teaching.ts';
import { deputyOf } from './teaching.ts';
import { ToldLine } from './Told.tsx';

/** Lines kept in sight under the largest one. */
const kept = 4;

/**
 * The newest entries of the night that say something, newest first. Yesterday is not lately; when the bridge opens,
 * the call that came before it still is.
 */
export function lately(log: readonly Entry[], words: Words, most = kept): Entry[] {
  const found: Entry[] = [];
  let end = log.length;
  while (end > 0 && found.length < most) {
    const start = Math.max(
      0,
      log.findLastIndex((entry, i) => i < end && entry.type === 'chapter'),
    );
    const chapter = log[start];
    if (chapter?.type !== 'chapter' || chapter.act !== 'yesterday') {
      for (let i = end - 1; i >= start && found.length < most; i--) {
        const entry = log[i];
        if (entry && tell(entry, words, log)) found.push(entry);
      }
    }
    end = start;
  }
  return found;
}

/** The line in which somebody has just answered a question, or what one has just done oneself for minutes, or null. */
export const heardEntry = ({ heard, log, minute }: View): Entry | null =>
  heard === null ? ownDoing(log, minute) : (log.findLast(({ n }) => n === heard) ?? null);

/** A message answered, a call taken: what the minutes went into stands over what else landed in them. */
function ownDoing(log: readonly Entry[], minute: number): Entry | null {
  const last = log.findLast(isOwn);
  const isPaid = last?.type === 'took' && last.minutes > 0 && minute - last.minute <= last.minutes;
  return isPaid ? last : null;
}

export function Idle() {
  const { session, view, words, lesson } = useBridge();
  const deputy = deputyOf(view);
  const held = heldBy(view);
  const asks = held === null && lesson !== null && deputy !== null;
  const loss = freshLoss(view);
  const all = seenLately(view);
  const stake = stakeOf(view, session.scenario);
  const entries = lately(view.log, words, kept + 2 + all.length)
    // What could be seen has its own place; the newest thing of all is said whatever it is.
    .filter((entry, at) => entry !== loss && (at === 0 || !all.some(({ n }) => n === entry.n)))
    .slice(0, kept + 1);
  // An answer to one's own question comes before the deputy's next one.
  const heard = held === null ? heardEntry(view) : null;
  const newest = heard ?? (asks ? undefined : entries[0]);
  const signs = all.filter(({ n }) => held !== null || n !== newest?.n);
  const before = entries.filter((entry) => held !== null || entry !== newest).slice(0, kept);
  const coming = comingUp(view, session.scenario);
  const somebodyAsks = view.waiting.some((item) => item.heldBy === null);
  const nobodyWaits =
    !somebodyAsks &&
    undecided(view.tasks).length === 0 &&
    view.audiences.every((one) => one.promisedAt === null || one.promisedAt >= view.minute);
  // Whoever asked may have gone or been answered since: then nobody is said to ask.
  const { waitEnd } = session;
  const stopped = waitEnd === 'moved' || (waitEnd === 'asks' && !somebodyAsks) ? null : waitEnd;
  return (
    // Scrolls on small screens, so it takes the focus for the arrow keys.
    <div
      class="b-idle"
      tabIndex={0}
      role="group"
      aria-label={held ? undefined : words.t('bridge.middle')}
      aria-labelledby={held ? theirs : undefined}
    >
      {loss && <Loss entry={loss} />}
      {held ? (
        <Theirs person={held.person} />
      ) : newest ? (
        <Newest entry={newest} />
      ) : asks ? (
        <>
          <Said who={deputy} name={words.person(deputy)} line={lessonText(words, lesson)} />
          {lesson.opens && <Opens panel={lesson.opens} id={lesson.id} />}
        </>
      ) : null}
      <p class="b-quiet">
        {stopped !== null ? (
          <span class="b-wait-end">{whyStopped(stopped, session.scenario, view, words)}</span>
        ) : (
          // Where somebody waits it is not quiet, and nobody says that it is.
          !asks && !held && nobodyWaits && quiet(view, words)
        )}
      </p>
      <div class="b-idle-columns">
        <div class="b-idle-column">
          {stake && <Stakes stake={stake} />}
          {before.length > 0 && <Lately entries={before} />}
        </div>
        <div class="b-idle-column">
          {signs.length > 0 && <Seen signs={signs} />}
          {coming.length > 0 && <Coming coming={coming} />}
        </div>
        {view.leads.length > 0 && <Board place="line" />}
      </div>
    </div>
  );
}

/** Why time stands: what changed is named, by the newest change that the log has words for. */
function whyStopped(stopped: WaitEnd, scenario: Scenario, view: View, words: Words): string {
  const changes = stopped === 'changes' ? changesOf(view, scenario) : [];
  for (const change of changes) {
    const line = logLine(change, words);
    if (line) return plainLine(line);
  }
  return words.t(`clock.stopped.${stopped}`);
}

/** Id of the sentence that says who commands instead. */
const theirs = 'idle-theirs';

interface SaidProps {
  who: string;
  name: string;
  line: string;
  /** Id of the line. */
  id?: string;
}

function Said({ who, name, line, id }: SaidProps) {
  const { view } = useBridge();
  return (
    <div class="b-asks">
      <Avatar person={who} mood={view.people.find((one) => one.id === who)?.mood ?? 'calm'} size="large" />
      <p class="b-asks-words">
        <span class="b-asks-who">{name}</span>{' '}
        <span class="b-asks-line" id={id}>
          {line}
        </span>
      </p>
    </div>
  );
}

/** The way to what the question is about, where it lies behind more than one tap. */
function Opens({ panel, id }: { panel: Panel; id: Lesson['id'] }) {
  const { words, open } = useBridge();
  return (
    <button type="button" class="button b-asks-open" onClick={() => open(panel)}>
      {words.t(`bridge.teach.${id}.open`)}
    </button>
  );
}

/** What was said or done last, with its minute. */
function Newest({ entry }: { entry: Entry }) {
  const { view, words } = useBridge();
  const told = tell(entry, words, view.log);
  if (!told) return null;
  const mood = view.people.find((one) => one.id === told.who)?.mood ?? 'calm';
  const own = { lang: words.nightLocale, dir: words.nightDir };
  return (
    <div class="b-asks b-newest" key={entry.n}>
      {told.who !== null && <Avatar person={told.who} mood={mood} size="large" />}
      <p class="b-asks-words">
        <span class="b-asks-who">
          <time>{words.at(entry.minute)}</time> {told.quote !== null && told.text}
        </span>{' '}
        {told.quote === null ? (
          <span class="b-asks-line">{told.text}</span>
        ) : (
          <q class="b-asks-line b-told-quote" {...own}>
            {told.quote}
          </q>
        )}
        {nothingCame(entry, view.log) && <span class="b-came-nothing">{words.t('entry.aside.nothing')}</span>}
      </p>
    </div>
  );
}

/** Somebody else decides; here is how to have it again. */
function Theirs({ person }: { person: string }) {
  const { view, words } = useBridge();
  const held = heldBy(view);
  const who = words.person(person);
  const line =
    held === null || held.since === null
      ? words.t('bridge.command.has', { person: who })
      : words.t('bridge.command.has.since', { person: who, at: words.at(held.since) });
  return (
    <div class="b-theirs">
      <Said who={person} name={words.t('bridge.command.decides')} line={line} id={theirs} />
      <MoveButton move={{ type: 'resume' }} look="main" then="stay">
        {words.t('bridge.command.back')}
      </MoveButton>
    </div>
  );
}

function Lately({ entries }: { entries: Entry[] }) {
  const { words } = useBridge();
  return (
    <Part id="lately" title={words.t('bridge.lately')}>
      <ol class="b-told">
        {entries.map((entry) => (
          <li key={entry.n} class="b-told-line">
            <ToldLine entry={entry} />
          </li>
        ))}
      </ol>
    </Part>
  );
}

/** Work that could go on while nobody in the room is at any, or undefined. */
const lyingOpen = ({ people, tasks }: View) =>
  people.some(({ here, task }) => here && task !== null)
    ? undefined
    : tasks.find((task) => !task.decision && !task.done && task.people.length === 0);

/** A room in which nobody works is not said to be calm while something is left to do. */
function quiet(view: View, words: Words): string {
  const open = lyingOpen(view);
  return open
    ? words.t('bridge.quiet.open', { task: words.night(`task.${open.id}`) })
    : words.t(quietKey(view.stress));
}

/** What the quiet room sounds like, by its mean stress. */
const quietKey = (stress: number) =>
  stress > 0.6 ? 'bridge.quiet.tense' : stress > 0.35 ? 'bridge.quiet.busy' : 'bridge.quiet.calm';

export function lessonText(words: Words, lesson: Lesson): string {
  const about = lesson.about ?? '';
  const name =
    lesson.id === 'promise' || lesson.id === 'late'
      ? words.night(`audience.${about}`)
      : lesson.id === 'decision'
        ? words.night(`task.${about}`)
        : words.person(about);
  return words.t(`bridge.teach.${lesson.id}`, { about: name });
}
