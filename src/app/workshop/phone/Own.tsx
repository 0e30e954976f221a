/** One's own night on the phone: the ordinary screens, and what the room's plan lays over them. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Agenda } from '../../../workshop/protocol/room.ts';
import { useChanges, useWords } from '../../context.tsx';
import { RunScreen } from '../../RunScreen.tsx';
import type { Services } from '../../services.ts';
import type { Session } from '../../session-types.ts';
import { courseOf, type Course } from './agenda.ts';
import { Calm } from './Calm.tsx';

interface Props {
  services: Services;
  session: Session;
  agenda: Agenda | null;
  onReopen(): void;
}

/** Where the session is against the room's plan; re-renders with it. */
export function useCourse(session: Session, agenda: Agenda | null): Course {
  useChanges(session.subscribe);
  // Without a plan (no network since the page was opened) the night goes on.
  return agenda ? courseOf(session.view.act, agenda) : 'play';
}

export function Own({ services, session, agenda, onReopen }: Props) {
  const course = useCourse(session, agenda);
  const { middle } = session.view;
  const exchange = middle?.exchange ?? null;
  useEffect(() => {
    // What is left out happens as the deputy would have it, which is what leaving a scripted exchange means.
    if (course === 'skip' && exchange !== null) void session.move({ type: 'leave' });
  }, [course, exchange, session]);
  useEffect(() => {
    if (course === 'skip') session.enter();
  }, [course, session, session.cut]);
  const waits = course === 'boundary' || course === 'landed';
  return (
    <>
      <div hidden={waits || course === 'skip'}>
        <RunScreen
          key={session.id}
          store={services.store}
          onAgain={nothing}
          onReopen={onReopen}
          after={<Through />}
        />
      </div>
      {waits && <Waiting course={course} />}
    </>
  );
}

const nothing = () => {};

/** The own night has come to its end, and the room's debrief has not begun. */
function Through() {
  const { t } = useWords();
  return <Calm title={t('room.through')} text={t('room.through.text')} />;
}

function Waiting({ course, children }: { course: 'boundary' | 'landed'; children?: ComponentChildren }) {
  const { t } = useWords();
  return (
    <Calm title={t(`room.${course}`)} text={t(`room.${course}.text`)}>
      {children}
    </Calm>
  );
}
