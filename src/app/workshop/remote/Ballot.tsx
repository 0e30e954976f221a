/** What the room decides now: the question, what each answer costs, the seconds left, one's own vote or none. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Line, LineState } from '../../../workshop/client/line.ts';
import { whyLength, type BallotNow, type MyVote } from '../../../workshop/protocol/shared.ts';
import { useWords } from '../../context.tsx';
import { hearing } from '../../exchange/hearing.ts';
import { Night } from '../../Night.tsx';
import type { RemoteSession } from './session.ts';
import { Spoken } from './Spoken.tsx';
import { useSecondsLeft } from './use-time.ts';
import { openWhyDraft } from './why-draft.ts';

interface Props {
  session: RemoteSession;
  ballot: BallotNow;
  line: Line;
  state: LineState;
  /** What the server has of this seat's vote. */
  known: MyVote | null;
  /** Only looks on: no buttons. */
  watches: boolean;
}

export function Ballot({ session, ballot, line, state, known, watches }: Props) {
  const words = useWords();
  const { t } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [ballot.id]);
  return (
    <main id="main" class="phone-page ballot">
      <h1 class="ballot-title" tabIndex={-1} ref={heading}>
        {t('ballot.title')}
      </h1>
      <Question session={session} ballot={ballot} />
      <p class="ballot-terms">
        <span>{t(ballot.price === 0 ? 'ballot.free' : 'ballot.price', { count: ballot.price })}</span>
        <Left ballot={ballot} ahead={state.ahead} />
      </p>
      {ballot.picks > 1 && <p class="note">{t('ballot.picks', { count: ballot.picks })}</p>}
      <Choice
        key={ballot.id}
        run={session.id}
        ballot={ballot}
        line={line}
        state={state}
        known={known}
        watches={watches}
      />
    </main>
  );
}

/** Who asks, and what they say. */
function Question({ session, ballot }: Pick<Props, 'session' | 'ballot'>) {
  const words = useWords();
  const { middle } = session.view;
  if (middle?.exchange !== ballot.exchange) return null;
  return (
    <Spoken session={session}>
      <p class="note">{hearing(middle, words)}</p>
    </Spoken>
  );
}

/** Seconds left, and how many have voted. Neither is read out again and again. */
function Left({ ballot, ahead }: { ballot: BallotNow; ahead: number }) {
  const { t } = useWords();
  const seconds = useSecondsLeft(ballot.closesAt, ahead);
  return (
    <span class="ballot-left">
      <span>{seconds > 0 ? t('ballot.left', { count: seconds }) : t('ballot.counting')}</span>{' '}
      <span class="note">{t('ballot.count', { votes: ballot.votes, seats: ballot.seats })}</span>
    </span>
  );
}

/** `undefined`: nothing chosen yet; null: passed. */
type Chosen = string | null | undefined;

function Choice({ run, ballot, line, state, known, watches }: Omit<Props, 'session'> & { run: string }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<Chosen>(known?.ballot === ballot.id ? known.option : undefined);
  const drafts = useMemo(() => openWhyDraft(run), [run]);
  const [why, setWhy] = useState(() => drafts.for(ballot.id).text);
  /** The why that goes with this vote: what was sent, not what is being typed. */
  const given = useRef(drafts.for(ballot.id).sent?.text ?? '');
  const [sent, setSent] = useState<'open' | 'sending' | 'in' | 'waits'>(
    known?.ballot === ballot.id ? 'in' : 'open',
  );
  const latest = useRef(0);
  const send = async (option: string | null, text: string) => {
    const n = ++latest.current;
    setSent('sending');
    const trimmed = text.trim();
    const answer = await line.ask('vote', {
      ballot: ballot.id,
      option,
      ...(trimmed !== '' && { why: trimmed }),
    });
    // Only the last one counts, here as there.
    if (n === latest.current) setSent(answer.ok ? 'in' : 'waits');
  };
  const choose = (option: string | null) => {
    setChosen(option);
    void send(option, given.current);
  };
  const add = () => {
    given.current = why;
    drafts.keep({ text: why, sent: { ballot: ballot.id, text: why } });
    void send(chosen ?? null, why);
  };
  useEffect(() => {
    // The server may tell of the ballot first, and of what this seat has voted after it.
    if (known?.ballot !== ballot.id || latest.current > 0) return;
    setChosen(known.option);
    setSent('in');
  }, [ballot.id, known]);
  const connected = state.wire === 'here';
  const again = useRef(() => {});
  again.current = () => {
    if (sent === 'waits' && chosen !== undefined) void send(chosen, given.current);
  };
  useEffect(() => {
    // What could not be said while the network was away is said now.
    if (connected) again.current();
  }, [connected]);
  return (
    <>
      <fieldset class="ballot-options">
        <legend class="hidden">{t('ballot.options')}</legend>
        {ballot.options.map((option) => (
          <Option key={option} chosen={chosen === option} watches={watches} onChoose={() => choose(option)}>
            <Night of={`option.${option}`} />
          </Option>
        ))}
        <Option passes chosen={chosen === null} watches={watches} onChoose={() => choose(null)}>
          {t('ballot.pass')}
        </Option>
      </fieldset>
      <p class="ballot-state" role="status">
        {sent === 'open' ? t(watches ? 'ballot.watching' : 'ballot.open') : t(`ballot.${sent}`)}
      </p>
      {!watches && (
        <form
          class="ballot-why"
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
        >
          <label for="ballot-why">{t('ballot.why')}</label>
          <span class="join-name">
            <input
              id="ballot-why"
              maxLength={whyLength}
              autocomplete="off"
              value={why}
              aria-describedby="ballot-why-note"
              onInput={({ currentTarget: { value } }) => {
                setWhy(value);
                const sentText = given.current;
                drafts.keep({
                  text: value,
                  sent: sentText === '' ? null : { ballot: ballot.id, text: sentText },
                });
              }}
            />
            <button type="submit" class="button" aria-disabled={why.trim() === '' || chosen === undefined}>
              {t('ballot.why.send')}
            </button>
          </span>
          <span class="note" id="ballot-why-note">
            {t('ballot.why.note')}
          </span>
        </form>
      )}
    </>
  );
}

interface OptionProps {
  chosen: boolean;
  watches: boolean;
  passes?: boolean;
  onChoose(): void;
  children: ComponentChildren;
}

function Option({ chosen, watches, passes = false, onChoose, children }: OptionProps) {
  return (
    <label class="ballot-option" data-pass={passes || undefined}>
      <input type="radio" name="ballot" checked={chosen} disabled={watches} onChange={onChoose} />
      <span>{children}</span>
    </label>
  );
}
