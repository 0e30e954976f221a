/** Say, Assign, Answer, Decide: always in the same place. Under them, one tap away, the keyboard. */
import { useBridge } from './bridge-context.ts';
import { undecided } from './decide/undecided.ts';
import { verbKeys, verbs, type Verb } from './panels.ts';

export function Verbs() {
  const { view, words, panel, lesson, drafts, open, openVerb, close } = useBridge();
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
              {panel?.verb !== verb && drafts.begun(verb) !== null && <Begun />}
              <kbd aria-hidden="true">{verbKeys[verb]}</kbd>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="b-own-keyboard" onClick={() => open({ verb: 'decide', tab: 'keyboard' })}>
        {words.t('bridge.keyboard')}
      </button>
    </nav>
  );
}

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
