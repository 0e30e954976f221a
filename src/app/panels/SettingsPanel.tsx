/** Everything a player can set. Each change holds at once and is kept. */
import type { ComponentChildren } from 'preact';
import { locales } from '../../i18n/index.ts';
import { useChanges, useWords } from '../context.tsx';
import { channels, speeds, type Settings, type SettingsStore } from '../../storage/settings.ts';
import { Dialog } from './Dialog.tsx';

interface Props {
  store: SettingsStore;
  onClose(): void;
  /** Opens *How am I scored?*; left out over the ringing phone. */
  onScoring?: () => void;
}

export function SettingsPanel({ store, onClose, onScoring }: Props) {
  const words = useWords();
  const { t } = words;
  useChanges(store.subscribe);
  const now = store.current;
  return (
    <Dialog heading={t('settings.heading')} onClose={onClose}>
      <div class="settings">
        <Choice
          label={t('settings.language')}
          value={now.locale}
          options={[['auto', t('settings.language.auto')], ...languages(now.locale)]}
          onChange={(locale) => store.set({ locale })}
        />
        <Group heading={t('settings.time')}>
          <Choice
            label={t('settings.speed')}
            value={String(now.speed)}
            options={speeds.map((speed) => [
              String(speed),
              t('clock.speed.of', { speed: words.number(speed) }),
            ])}
            onChange={(value) => store.set({ speed: pickNumber(speeds, value) })}
          />
          <Choice
            label={t('settings.mode')}
            value={now.mode}
            options={modes.map((mode) => [mode, t(`settings.mode.${mode}`)])}
            onChange={(value) => store.set({ mode: pick(modes, value) })}
          />
          <Switch
            label={t('settings.listens')}
            on={now.listens}
            onChange={(listens) => store.set({ listens })}
          />
          <Switch
            label={t('settings.teaching')}
            on={now.teaching}
            onChange={(teaching) => store.set({ teaching })}
          />
        </Group>
        <Group heading={t('settings.sound')}>
          <Switch label={t('settings.muted')} on={now.muted} onChange={(muted) => store.set({ muted })} />
          <Switch label={t('settings.gentle')} on={now.gentle} onChange={(gentle) => store.set({ gentle })} />
          <Switch
            label={t('settings.murmurs')}
            on={now.murmurs}
            onChange={(murmurs) => store.set({ murmurs })}
          />
          {channels.map((channel) => (
            <label class="slider" key={channel}>
              <span>{t(`settings.volume.${channel}`)}</span>
              <input
                type="range"
                min="0"
                max="1"
                step="0.05"
                value={now.volume[channel]}
                onInput={(event) =>
                  store.set({ volume: { ...now.volume, [channel]: Number(event.currentTarget.value) } })
                }
              />
            </label>
          ))}
          <Switch
            label={t('settings.captions')}
            on={now.captions}
            onChange={(captions) => store.set({ captions })}
          />
        </Group>
        <Group heading={t('settings.seeing')}>
          <Choice
            label={t('settings.motion')}
            value={now.motion}
            options={motions.map((motion) => [motion, t(`settings.motion.${motion}`)])}
            onChange={(value) => store.set({ motion: pick(motions, value) })}
          />
          <Choice
            label={t('settings.textSize')}
            value={String(now.textSize)}
            options={sizes.map((size) => [String(size), `${words.number(size * 100)} %`])}
            onChange={(value) => store.set({ textSize: pickNumber(sizes, value) })}
          />
          <Switch label={t('settings.stage')} on={now.stage} onChange={(stage) => store.set({ stage })} />
          <Switch label={t('settings.keys')} on={now.keys} onChange={(keys) => store.set({ keys })} />
        </Group>
        {onScoring && (
          <button type="button" class="button" onClick={onScoring}>
            {t('scoring.open')}
          </button>
        )}
      </div>
    </Dialog>
  );
}

const modes = ['standard', 'relaxed', 'pressure'] as const satisfies readonly Settings['mode'][];
const motions = ['auto', 'reduced', 'full'] as const satisfies readonly Settings['motion'][];
const sizes = [1, 1.25, 1.5, 2] as const satisfies readonly Settings['textSize'][];

function pick<T extends string>(list: readonly [T, ...T[]], value: string): T {
  return list.find((one) => one === value) ?? list[0];
}

function pickNumber<T extends number>(list: readonly [T, ...T[]], value: string): T {
  return list.find((one) => one === Number(value)) ?? list[0];
}

/** Pseudo-locales are for finding layouts that break: offered only to who has one already. */
function languages(current: string): [string, string][] {
  return locales.filter((one) => !one.pseudo || one.tag === current).map((one) => [one.tag, one.name]);
}

function Group({ heading, children }: { heading: string; children: ComponentChildren }) {
  return (
    <section class="settings-group">
      <h3>{heading}</h3>
      {children}
    </section>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  options: [string, string][];
  onChange(value: string): void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <label class="choice">
      <span>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {options.map(([id, text]) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function Switch({ label, on, onChange }: { label: string; on: boolean; onChange(on: boolean): void }) {
  return (
    <label class="switch">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
    </label>
  );
}
