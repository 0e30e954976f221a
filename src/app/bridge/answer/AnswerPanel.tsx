/** Answer: who waits, and where they go: to you, to the liaison, to a person, later, away. */
import { useId, useRef, useState } from 'preact/hooks';
import { Night } from '../../Night.tsx';
import type { ItemView } from '../../../run/view.ts';
import { useBridge } from '../bridge-context.ts';
import type { Panel } from '../panels.ts';
import { Avatar } from '../parts/Avatar.tsx';
import { Choice, Digit } from '../parts/Choice.tsx';
import { MoveButton } from '../parts/MoveButton.tsx';
import { Role } from '../parts/Role.tsx';
import { PanelFrame } from '../parts/PanelFrame.tsx';
import { patienceText, trayOrder } from '../room/waiting.ts';

export function AnswerPanel({ panel }: { panel: Extract<Panel, { verb: 'answer' }> }) {
  const { view, words } = useBridge();
  const items = useSteady(trayOrder(view.waiting));
  const [picked, choose] = useState<string | null>(null);
  const [first] = useState(items[0]?.id ?? null);
  const chosen = picked ?? panel.item ?? first;
  // Whoever has gone is not replaced by somebody else under the same keys.
  const item = items.find((one) => one.id === chosen) ?? null;
  const gone = view.log.findLast((entry) => entry.type === 'expired' && entry.item === chosen);
  return (
    <PanelFrame title={words.t('bridge.verb.answer')}>
      {items.length === 0 ? (
        <p class="b-sheet-note">{words.t(view.middle ? 'bridge.answer.none.else' : 'bridge.answer.none')}</p>
      ) : (
        <div class="b-answer">
          {(items.length > 1 || item === null) && (
            <Choice
              name="item"
              legend={words.t('bridge.answer.who')}
              look="rows"
              // With somebody chosen the digits are what becomes of them, wherever the focus is.
              digits={item === null}
              options={items.map((one) => ({
                value: one.id,
                label: (
                  <>
                    {words.person(one.from)}
                    <Role person={one.from} />
                  </>
                ),
                note: patienceText(words, one),
              }))}
              value={item?.id ?? null}
              onPick={choose}
            />
          )}
          {item === null ? (
            <p class="b-sheet-note">
              {gone?.type === 'expired' &&
                `${words.t('bridge.answer.gone', { person: words.person(gone.from) })} `}
              {words.t('bridge.answer.choose')}
            </p>
          ) : (
            <Ways item={item} key={item.id} />
          )}
        </div>
      )}
    </PanelFrame>
  );
}

/** The items in the order in which they were first seen here: whoever comes later stands last. */
function useSteady(items: ItemView[]): ItemView[] {
  const order = useRef<string[]>([]);
  order.current = [...new Set([...order.current, ...items.map(({ id }) => id)])];
  const place = (item: ItemView) => order.current.indexOf(item.id);
  return items.toSorted((a, b) => place(a) - place(b));
}

function Ways({ item }: { item: ItemView }) {
  const { view, words, open } = useBridge();
  const [passing, pass] = useState(false);
  const said = useId();
  const liaison = view.liaison;
  const people = view.people.filter(
    (one) => one.here && one.part !== 'voice' && one.part !== 'executive' && one.id !== item.from,
  );
  return (
    <div class="b-ways">
      <div class="b-ways-said">
        <Avatar person={item.from} size="large" />
        <p id={said}>
          <span class="b-ways-from">
            {words.t(`bridge.from.${item.channel}`, { person: words.person(item.from) })}
            <Role person={item.from} /> · {patienceText(words, item)}
          </span>
          {item.text !== null && (
            <span class="b-ways-text">
              <Night of={item.text} />
            </span>
          )}
        </p>
      </div>
      <ul class="b-lines" data-group data-start="itself" aria-labelledby={said} tabIndex={-1}>
        {!item.read && (
          <li>
            <MoveButton move={{ type: 'take', item: item.id }} quiet>
              <Digit n={1} />{' '}
              {words.t(item.talks ? 'bridge.answer.talk' : `bridge.answer.take.${item.channel}`, {
                person: words.person(item.from),
              })}
            </MoveButton>
          </li>
        )}
        <li>
          {liaison ? (
            <MoveButton move={{ type: 'route', item: item.id, to: 'liaison' }} quiet>
              <Digit n={2} />{' '}
              {words.t('bridge.answer.liaison', {
                person: words.person(item.liaison ?? liaison.person),
                held: liaison.held,
                capacity: liaison.capacity,
              })}
            </MoveButton>
          ) : (
            // Nobody has the role: the way to give it stands where it is missed.
            <button
              type="button"
              class="b-move b-move-line"
              data-pick
              onClick={() => open({ verb: 'say', tab: 'roles' })}
            >
              <span class="b-move-words">
                <Digit n={2} /> {words.t('bridge.answer.liaison.none')}
              </span>
              <span class="b-cost b-move-reason">{words.t('bridge.rule.role')}</span>
            </button>
          )}
        </li>
        <li>
          <MoveButton move={{ type: 'route', item: item.id, to: 'defer' }} quiet>
            <Digit n={3} /> {words.t('bridge.answer.later')}
          </MoveButton>
        </li>
        <li>
          <MoveButton move={{ type: 'route', item: item.id, to: 'refuse' }} quiet>
            <Digit n={4} /> {words.t('bridge.answer.refuse')}
          </MoveButton>
        </li>
        <li>
          <button
            type="button"
            class="b-move b-move-line"
            data-pick
            aria-expanded={passing}
            onClick={() => pass(!passing)}
          >
            <span class="b-move-words">
              <Digit n={5} /> {words.t('bridge.answer.pass')}
            </span>
          </button>
        </li>
        {passing &&
          people.map((person, i) => (
            <li key={person.id} class="b-ways-person">
              <MoveButton move={{ type: 'route', item: item.id, to: person.id }} quiet>
                {i < 4 && <Digit n={i + 6} />}{' '}
                {words.t('bridge.answer.to', { person: words.person(person.id) })}
              </MoveButton>
            </li>
          ))}
      </ul>
    </div>
  );
}
