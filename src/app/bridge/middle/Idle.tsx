/** Nothing is in the middle: the deputy's question if there is one, and what was said and done lately. */
import type { Entry } from '../../../run/timeline.ts';
import type { Words } from '../../session-types.ts';
import { useBridge } from '../bridge-context.ts';
import { tell } from '../entry-text.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { Board } from '../room/Board.tsx';
import type { Lesson } from './teaching.ts';
import { deputyOf } from './teaching.ts';
import { ToldLine } from './Told.tsx';

/** Lines kept in sight. */
const kept = 4;
/** With a question above them. */
const keptBelow = 3;

/** The newest entries of this chapter that say something, newest first: yesterday is not lately. */
export function lately(log: readonly Entry[], words: Words, most = kept): Entry[] {
  const found: Entry[] = [];
  for (let i = log.length - 1; i >= 0 && found.length < most; i--) {
    const entry = log[i];
    if (entry?.type === 'chapter') break;
    if (entry && tell(entry, words)) found.push(entry);
  }
  return found;
}

export function Idle() {
  const { session, view, words, lesson } = useBridge();
  const deputy = deputyOf(view);
  const entries = lately(view.log, words, lesson ? keptBelow : kept);
  return (
    // Scrolls on small screens, so it takes the focus for the arrow keys.
    <div class="b-idle" tabIndex={0}>
      {lesson && deputy !== null ? (
        <div class="b-asks">
          <Avatar
            person={deputy}
            mood={view.people.find((one) => one.id === deputy)?.mood ?? 'calm'}
            size="large"
          />
          <p class="b-asks-words">
            <span class="b-asks-who">{words.person(deputy)}</span>
            <span class="b-asks-line">{lessonText(words, lesson)}</span>
          </p>
        </div>
      ) : (
        <p class="b-quiet">{words.t(quietKey(view.stress))}</p>
      )}
      {session.waitEnd !== null && session.waitEnd !== 'moved' && (
        <p class="b-wait-end">{words.t(`clock.stopped.${session.waitEnd}`)}</p>
      )}
      <div class="b-idle-columns">
        {entries.length > 0 && <Lately entries={entries} />}
        {view.leads.length > 0 && <Board place="idle" />}
      </div>
    </div>
  );
}

function Lately({ entries }: { entries: Entry[] }) {
  const { words } = useBridge();
  return (
    <section class="b-lately" aria-labelledby="lately">
      <h2 class="b-idle-title" id="lately">
        {words.t('bridge.lately')}
      </h2>
      <ol class="b-told">
        {entries.map((entry) => (
          <li key={entry.n} class="b-told-line">
            <ToldLine entry={entry} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What the quiet room sounds like, by its mean stress. */
const quietKey = (stress: number) =>
  stress > 0.6 ? 'bridge.quiet.tense' : stress > 0.35 ? 'bridge.quiet.busy' : 'bridge.quiet.calm';

export function lessonText(words: Words, lesson: Lesson): string {
  const about = lesson.about ?? '';
  const name =
    lesson.id === 'promise'
      ? words.night(`audience.${about}`)
      : lesson.id === 'decision'
        ? words.night(`task.${about}`)
        : words.person(about);
  return words.t(`bridge.teach.${lesson.id}`, { about: name });
}
