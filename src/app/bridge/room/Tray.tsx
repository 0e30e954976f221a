/** Who waits, in plain sight, and for how long they will. While the commander is at the keyboard it is silent. */
import { Night } from '../../Night.tsx';
import type { ItemView, View } from '../../../run/view.ts';
import type { Words } from '../../session-types.ts';
import { useBridge } from '../bridge-context.ts';
import { Role } from '../parts/Role.tsx';
import { goneLately, seenTo } from './gone.ts';
import { goneText } from './gone-text.ts';
import { patienceLeft, patienceText, trayOrder } from './waiting.ts';

/** Of those who wait at once, how many stand side by side on a phone; the verb counts them all. */
const shown = 3;

export function Tray() {
  const { view, words } = useBridge();
  const items = trayOrder(view.waiting);
  const gone = goneLately(view);
  return (
    <section
      class="b-tray"
      aria-labelledby="tray-title"
      data-empty={items.length + gone.length === 0}
      data-waits={Math.min(shown, items.filter((item) => item.heldBy === null).length)}
    >
      <h2 id="tray-title" class="b-tray-title">
        {words.t('bridge.tray')}
      </h2>
      {items.length + gone.length === 0 ? (
        <p class="b-tray-empty">{emptyText(view, words)}</p>
      ) : (
        <ul class="b-tray-list">
          {items.map((item) => (
            <li key={item.id}>
              <TrayItem item={item} />
            </li>
          ))}
          {gone.map((one) => (
            <li key={one.n} class="b-gone">
              <ChannelMark channel={one.channel} />
              <span>{goneText(one, words)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function emptyText(view: View, words: Words): string {
  const by = seenTo(view);
  return by === null
    ? words.t('bridge.tray.empty')
    : words.t('bridge.tray.seen', { person: words.person(by) });
}

function TrayItem({ item }: { item: ItemView }) {
  const { view, words, open } = useBridge();
  return (
    <button
      type="button"
      class="b-waiting"
      data-held={item.heldBy !== null}
      data-last={item.heldBy === null && item.patience <= 1}
      onClick={() => open({ verb: 'answer', item: item.id })}
    >
      <span class="b-waiting-from">
        <ChannelMark channel={item.channel} />
        <span class="b-waiting-name" data-preview="">
          {words.person(item.from)}
          <Role person={item.from} />
        </span>
      </span>
      <span class="b-waiting-patience">{patienceText(words, item)}</span>
      {item.heldBy === null && (
        <span class="b-waiting-short" aria-hidden="true">
          {words.minutes(item.patience)}
        </span>
      )}
      {item.heldBy === null && (
        <span
          class="b-waiting-left"
          aria-hidden="true"
          style={{ '--left': patienceLeft(item, view.minute) }}
        />
      )}
      {item.text !== null && (
        // One line of it; all of it stands in what a tap opens.
        <span class="b-waiting-text" data-preview="">
          <Night of={item.text} />
        </span>
      )}
    </button>
  );
}

const marks: Record<ItemView['channel'], string> = {
  call: 'M3 2.5h3l1 3-1.6 1.2a8 8 0 0 0 3.9 3.9L10.5 9l3 1v3c-6 1-11.5-4.500-10.500-10.500z',
  message: 'M2 3h12v8H7l-3 2.500v-2.500H2z',
  visitor: 'M4 14V2h8v12M9.500 8v1',
  alert: 'M8 2l6.500 11.500h-13zM8 6.500v3M8 11.300v.7',
  tell: 'M8 3a4.500 4.500 0 1 0 .01 0M8 10.500V14',
  scene: 'M2 4h12v8H2z',
};

/** How it came: the channel as a small mark with its word for those who do not see it. */
export function ChannelMark({ channel }: { channel: ItemView['channel'] }) {
  const { words } = useBridge();
  return (
    <span class="b-channel">
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={marks[channel]} />
      </svg>
      <span class="hidden">{words.t(`bridge.channel.${channel}`)} </span>
    </span>
  );
}
