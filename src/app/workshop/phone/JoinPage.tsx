/** Takes a seat: first what happens here and what the host can see, then a code, a nickname, one button. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { LanguageList } from '../../first/LanguageList.tsx';
import type { KeptSeat } from '../../../workshop/client/seats.ts';
import type { JoinProblem } from '../../../workshop/client/join.ts';
import { limits } from '../../../workshop/protocol/limits.ts';
import { cleanCode, isCode } from './code.ts';
import { anyNickname } from './draw.ts';
import { spacedCode, type JoinKey, type JoinWords } from './join-words.ts';
import type { PhonePorts } from './ports.ts';

interface Props {
  ports: PhonePorts;
  words: JoinWords;
  /** From the address; null where it has to be typed. */
  code: string | null;
  /** A seat that this device already holds. */
  seat: KeptSeat | null;
  onLocale(tag: string): void;
  onSeat(seat: KeptSeat): void;
}

export function JoinPage({ ports, words, code, seat, onLocale, onSeat }: Props) {
  const { t } = words;
  const [typed, setTyped] = useState('');
  const [nickname, setNickname] = useState(() => anyNickname(words.locale));
  /** Whether somebody typed it: then another language does not draw another one. */
  const own = useRef(false);
  const [problem, setProblem] = useState<JoinProblem | null>(null);
  const [going, setGoing] = useState(false);
  const wrong = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (!own.current) setNickname(anyNickname(words.locale));
  }, [words.locale]);
  useEffect(() => {
    if (problem !== null) wrong.current?.focus();
  }, [problem]);
  const join = async (event: Event) => {
    event.preventDefault();
    if (going) return;
    const wanted = code ?? cleanCode(typed);
    setProblem(null);
    if (!isCode(wanted)) return setProblem('malformed');
    setGoing(true);
    const name = nickname.trim().slice(0, limits.nickname);
    const answer = await ports.join({
      code: wanted,
      nickname: name === '' ? null : name,
      locale: words.locale,
    });
    setGoing(false);
    if (!answer.ok) return setProblem(answer.code);
    const { room, seat: id, token, nickname: given, scenario, mode } = answer.joined;
    const kept: KeptSeat = {
      room,
      seat: id,
      token,
      nickname: given,
      scenario,
      mode,
      code: wanted,
      at: ports.now(),
      stage: 'lobby',
      part: 'night',
      watches: false,
      runs: {},
    };
    ports.seats.keep(kept);
    onSeat(kept);
  };
  return (
    <div class="phone-page join">
      <header class="join-top">
        <p class="join-game" lang="en" dir="ltr">
          Hold the Bridge
        </p>
        <LanguageList label={t('join.language')} locale={words.locale} onLocale={onLocale} />
      </header>
      <main id="main" class="join-main">
        <h1>{code === null ? t('join.title') : t('join.room', { code: spacedCode(code) })}</h1>
        {seat && (
          <div class="join-seat">
            <p>{t('join.seat', { name: seat.nickname })}</p>
            <button type="button" class="button button-main" onClick={() => onSeat(seat)}>
              {t('join.seat.back')}
            </button>
          </div>
        )}
        <Privacy words={words} />
        <form class="join-form" onSubmit={(event) => void join(event)} noValidate>
          {code === null && (
            <label class="join-field" for="join-code">
              <span>{t('join.code')}</span>
              <input
                id="join-code"
                class="join-code"
                dir="ltr"
                autocomplete="off"
                autocapitalize="characters"
                spellcheck={false}
                maxLength={16}
                value={typed}
                aria-invalid={problem === 'malformed' || problem === 'no-room'}
                aria-describedby={problem === null ? undefined : 'join-problem'}
                onInput={(event) => setTyped(event.currentTarget.value)}
              />
            </label>
          )}
          <div class="join-field">
            <label for="join-nickname">{t('join.nickname')}</label>
            <span class="join-name">
              <input
                id="join-nickname"
                autocomplete="off"
                maxLength={limits.nickname}
                value={nickname}
                aria-describedby="join-nickname-hint"
                onInput={(event) => {
                  own.current = true;
                  setNickname(event.currentTarget.value);
                }}
              />
              <button
                type="button"
                class="button"
                onClick={() => {
                  own.current = false;
                  setNickname(anyNickname(words.locale));
                }}
              >
                {t('join.reroll')}
              </button>
            </span>
            <span class="note" id="join-nickname-hint">
              {t('join.nickname.hint')} {t('join.pair')}
            </span>
          </div>
          {problem !== null && (
            <p class="join-problem" id="join-problem" role="alert" tabIndex={-1} ref={wrong}>
              {t(problemKey(problem))}
            </p>
          )}
          <div class="join-go">
            <button type="submit" class="button button-main" aria-disabled={going}>
              {t(going ? 'join.going' : seat ? 'join.seat.new' : 'join.go')}
            </button>
          </div>
        </form>
      </main>
    </div>
  );
}

function Privacy({ words: { t } }: { words: JoinWords }) {
  return (
    <div class="join-note">
      <p>
        {t('join.note')} {t('join.stepout')}
      </p>
      <dl>
        <div>
          <dt>{t('join.sees')}</dt> <dd>{t('join.sees.list')}</dd>
        </div>
        <div>
          <dt>{t('join.not')}</dt> <dd>{t('join.not.list')}</dd>
        </div>
      </dl>
      <p class="note">{t('join.team')}</p>
      <p class="note">{t('join.kept')}</p>
    </div>
  );
}

const worded = [
  'no-room',
  'malformed',
  'locked',
  'full',
  'too-often',
  'unstored',
  'no-network',
  'no-server',
] as const satisfies JoinProblem[];

function problemKey(problem: JoinProblem): JoinKey {
  const known = worded.find((one) => one === problem);
  return known ? `join.refused.${known}` : 'join.refused.other';
}
