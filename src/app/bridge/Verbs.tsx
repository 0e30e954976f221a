/** Say, Assign, Answer, Decide: always in the same place. Under them, one tap away, the keyboard. */
import { useBridge } from './bridge-context.ts';
import { undecided } from './decide/undecided.ts';
import { refusalText } from './parts/MoveButton.tsx';
import { verbKeys, verbs, type Verb } from './panels.ts';

export function Verbs() {
  const { view, words, panel, lesson, drafts, openVerb, close } = useBridge();
  const waits = view.waiting.filter((item) => item.heldBy === null).length;
  const decisions = undecided(view.tasks).length;
  const counts: Partial<Record<Verb, number>> = { answer: waits, decide: decisions };
  return (
    <nav class="b-verbs" aria-label={words.t('bridge.verbs')} inert={view.handsOn}>
      <ul>
        {verbs.map((verb) => (
          <li key={verb}>
            <button
              type="button"
              class="b-verb"
              data-verb={verb}
              data-lesson={panel === null && lesson?.verb === verb}
              aria-expanded={panel?.verb === verb}
              aria-keyshortcuts={verbKeys[verb]}
              onClick={() => (panel?.verb === verb ? close() : openVerb(verb))}
            >
              <span class="b-verb-word">{words.t(`bridge.verb.${verb}`)}</span>
              <Count verb={verb} n={counts[verb] ?? 0} />
              {panel?.verb !== verb && drafts.unsaid(verb) && <Begun />}
              <kbd aria-hidden="true">{verbKeys[verb]}</kbd>
            </button>
          </li>
        ))}
      </ul>
      <OwnKeyboard />
    </nav>
  );
}

/** The temptation: quieter than the verbs, and no more than one press away. Nothing is looked at yet, so it is free. */
function OwnKeyboard() {
  const { session, words, act } = useBridge();
  const refusal = session.refuse(down);
  return (
    <button
      type="button"
      class="b-own-keyboard"
      aria-disabled={refusal !== null}
      title={refusal === null ? undefined : refusalText(words, refusal)}
      onClick={() => refusal === null && void act(down, 'next')}
    >
      <svg class="b-own-keys" viewBox="0 0 20 12" aria-hidden="true">
        <path d="M1.5 1h17v10h-17zM4.500 4h.01M8 4h.01M11.500 4h.01M15 4h.01M6 8h8" />
      </svg>
      <span class="b-own-words">
        <span class="b-own-name">{words.t('bridge.keyboard')}</span>
        <span class="b-own-price">
          {refusal === null ? (
            words.t('bridge.keyboard.price')
          ) : (
            // The box holds two words; why not is heard, and seen by whoever rests on it.
            <>
              <span aria-hidden="true">{words.t('bridge.keyboard.not')}</span>
              <span class="hidden">{refusalText(words, refusal)}</span>
            </>
          )}
        </span>
      </span>
    </button>
  );
}

const down = { type: 'terminal', action: 'down' } as const;

/** Something was filled in here and not yet said. */
function Begun() {
  const { words } = useBridge();
  return (
    <span class="b-verb-begun">
      <span aria-hidden="true">…</span>
      <span class="hidden">{words.t('bridge.verb.begun')}</span>
    </span>
  );
}

function Count({ verb, n }: { verb: Verb; n: number }) {
  const { words } = useBridge();
  if (n === 0) return null;
  return (
    <span class="b-verb-count">
      <span aria-hidden="true">{words.number(n)}</span>
      <span class="hidden">{words.t(`bridge.verb.${verb}.count`, { count: n })}</span>
    </span>
  );
}
