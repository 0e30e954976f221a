/** What a room needs to know before it opens: what is played, how, in which language, and until when. */
import { useState } from 'preact/hooks';
import { locales } from '../../../i18n/index.ts';
import type { NewRoom } from '../../../workshop/protocol/messages.ts';
import { modes, type Mode, type RefusalCode } from '../../../workshop/protocol/words.ts';
import { useWords } from '../../context.tsx';
import { firstNight, listed } from '../../nights.ts';
import { titleOf } from '../../past/titles.ts';
import { usePages } from '../parts/pages-context.ts';
import { consoleFragment } from './address.ts';
import { agendas, presets, type Agenda, type Preset } from './agendas.ts';
import { keepRoom } from './my-rooms.ts';
import { openRoom } from './server.ts';

const minute = 60_000;
type Length = Preset | 'own';

/** The request for a room that is opened now. */
export function wantedRoom(
  choice: { scenario: string; mode: Mode; locale: string; agenda: Agenda },
  now: number,
): NewRoom {
  const { scenario, mode, locale, agenda } = choice;
  const isNight = listed.find(({ id }) => id === scenario)?.kind === 'night';
  const [before, after] = listed.filter(({ kind }) => kind === 'form').map(({ id }) => id);
  const withForms = agenda.forms && isNight && before !== undefined && after !== undefined;
  return {
    scenario,
    mode,
    locale,
    playEndsAt: now + agenda.playEnds * minute,
    sessionEndsAt: now + agenda.session * minute,
    ...(isNight && agenda.acts !== null && { acts: [...agenda.acts] }),
    ...(withForms && { forms: [before, after] as [string, string] }),
  };
}

export function NewRoomForm() {
  const words = useWords();
  const { t } = words;
  const { ports, go } = usePages();
  const [scenario, setScenario] = useState(firstNight);
  const [mode, setMode] = useState<Mode>('alone');
  const [locale, setLocale] = useState(words.locale);
  const [length, setLength] = useState<Length>('60');
  const [own, setOwn] = useState<Agenda>(agendas['60']);
  const [state, setState] = useState<'asked' | RefusalCode | null>(null);
  const agenda = length === 'own' ? own : agendas[length];
  const open = async () => {
    if (state === 'asked') return;
    setState('asked');
    const now = ports.now();
    const plan = wantedRoom({ scenario, mode, locale, agenda }, now);
    const opened = await openRoom(ports, plan);
    if (!opened.ok) return setState(opened.code);
    const { room, secret, code, follow } = opened;
    keepRoom({ room, secret, code, follow, scenario, mode, openedAt: now, plan });
    go(consoleFragment(room, secret));
  };
  return (
    <form
      class="door-form"
      aria-label={t('host.new')}
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <label class="choice">
        <span>{t('host.scenario')}</span>
        <select value={scenario} onChange={({ currentTarget }) => setScenario(currentTarget.value)}>
          {(['night', 'drill', 'form'] as const).map((kind) => (
            <optgroup key={kind} label={t(`host.kind.${kind}`)}>
              {listed
                .filter((one) => one.kind === kind)
                .map(({ id }) => (
                  <option key={id} value={id}>
                    {titleOf(id, words)}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </label>
      <Cards
        name="mode"
        legend={t('host.mode')}
        chosen={mode}
        onChoose={(id) => setMode(id)}
        cards={modes.map((id) => ({ id, label: t(`host.mode.${id}`), about: t(`host.mode.${id}.about`) }))}
      />
      <Cards
        name="length"
        legend={t('host.length')}
        chosen={length}
        onChoose={(id) => setLength(id)}
        cards={[...presets, 'own' as const].map((id) => ({
          id,
          label: id === 'own' ? t('host.length.own') : words.minutes(Number(id)),
          about: t(`host.length.${id}.about`),
        }))}
      />
      {length === 'own' && <OwnLength agenda={own} onChange={setOwn} />}
      <label class="choice">
        <span>{t('host.locale')}</span>
        <select value={locale} onChange={({ currentTarget }) => setLocale(currentTarget.value)}>
          {locales
            .filter(({ pseudo }) => !pseudo)
            .map(({ tag, name }) => (
              <option key={tag} value={tag} lang={tag}>
                {name}
              </option>
            ))}
        </select>
        <small class="note">{t('host.locale.about')}</small>
      </label>
      <div class="door-go">
        <button type="submit" class="button button-main" aria-disabled={state === 'asked'}>
          {t('host.open')}
        </button>
        <p role="status">
          {state === 'asked' && t('host.opening')}
          {state !== null && state !== 'asked' && t(`workshop.refused.${state}`)}
        </p>
      </div>
    </form>
  );
}

interface CardsProps<Id extends string> {
  name: string;
  legend: string;
  chosen: Id;
  cards: readonly { id: Id; label: string; about: string }[];
  onChoose(id: Id): void;
}

/** Radio buttons with a sentence each. */
function Cards<Id extends string>({ name, legend, chosen, cards, onChoose }: CardsProps<Id>) {
  return (
    <fieldset class="cards">
      <legend>{legend}</legend>
      {cards.map(({ id, label, about }) => (
        <label key={id} class="card">
          <input type="radio" name={name} checked={id === chosen} onChange={() => onChoose(id)} />
          <span>{label}</span>
          <small class="note">{about}</small>
        </label>
      ))}
    </fieldset>
  );
}

const withinMinutes = (text: string, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.round(Number(text)) || least));

/** Minutes of one's own. Play ends early enough that the debrief is as long as play was. */
function OwnLength({ agenda, onChange }: { agenda: Agenda; onChange(agenda: Agenda): void }) {
  const { t, minutes } = useWords();
  const debrief = agenda.session - agenda.playEnds;
  return (
    <div class="door-own">
      <label class="choice">
        <span>{t('host.own.session')}</span>
        <input
          type="number"
          min={10}
          max={240}
          value={agenda.session}
          onChange={({ currentTarget }) => {
            const session = withinMinutes(currentTarget.value, 10, 240);
            const playEnds = Math.min(agenda.playEnds, session - 5);
            onChange({ ...agenda, session, playEnds });
          }}
        />
      </label>
      <label class="choice">
        <span>{t('host.own.play')}</span>
        <input
          type="number"
          min={5}
          max={agenda.session - 5}
          value={agenda.playEnds}
          onChange={({ currentTarget }) => {
            const playEnds = withinMinutes(currentTarget.value, 5, agenda.session - 5);
            onChange({ ...agenda, playEnds, play: playEnds });
          }}
        />
      </label>
      <label class="switch">
        <input
          type="checkbox"
          checked={agenda.acts !== null}
          onChange={({ currentTarget }) =>
            onChange({ ...agenda, acts: currentTarget.checked ? agendas['45'].acts : null })
          }
        />
        <span>{t('host.own.short')}</span>
      </label>
      <p class="note" role="status">
        {debrief * 2 >= agenda.session
          ? t('host.own.debrief', { minutes: minutes(debrief) })
          : t('host.own.debrief.short', { minutes: minutes(debrief) })}
      </p>
    </div>
  );
}
