/** Somebody else commands: who, since when, and the way back to having it. */
import { useBridge } from '../bridge-context.ts';
import { heldBy } from '../command.ts';

export function Commander() {
  const { view, words, open, panel } = useBridge();
  const held = heldBy(view);
  if (!held) return null;
  const person = words.person(held.person);
  return (
    <p class="b-room-note">
      <span>
        {held.since === null
          ? words.t('bridge.command.has', { person })
          : words.t('bridge.command.has.since', { person, at: words.at(held.since) })}
      </span>
      {!(panel?.verb === 'decide' && panel.tab === 'command') && (
        <button
          type="button"
          class="b-room-note-way"
          onClick={() => open({ verb: 'decide', tab: 'command' })}
        >
          {words.t('bridge.command.ask')}
        </button>
      )}
    </p>
  );
}
