/** See: which moment stands on the projector; where each led a night, the switch that is off unless a room wants it. */
import { useWords } from '../../../context.tsx';
import { askedAt, exchangeOf } from '../../parts/moments.ts';
import { useScenario } from '../../parts/use-scenario.ts';
import { choiceShown, ratingsFocus } from '../../projector/SeeScreen.tsx';
import { useDesk } from '../console-context.ts';
import { Switch } from '../Switch.tsx';

export function SeePart() {
  const words = useWords();
  const { t, number } = words;
  const { seen, room, ask } = useDesk();
  const scenario = useScenario(room.scenario);
  const { debrief, focus } = seen;
  if (!debrief) return null;
  const on = debrief.rated !== null;
  const shown = focus === ratingsFocus && on ? null : choiceShown(debrief, focus)?.exchange;
  const point = (to: string) => void ask('focus', { item: to });
  return (
    <div class="typed">
      {debrief.working && <p role="status">{t('projector.working')}</p>}
      <h3 id="see-list">{t('console.see')}</h3>
      {!debrief.working && debrief.choices.length === 0 && <p class="note">{t('projector.see.none')}</p>}
      <ul class="see-list" aria-labelledby="see-list">
        {debrief.choices.map(({ exchange, of }) => {
          const found = scenario && exchangeOf(scenario, exchange);
          return (
            <li key={exchange}>
              <button
                type="button"
                class="button"
                aria-pressed={exchange === shown}
                onClick={() => point(exchange)}
              >
                <span lang={words.nightLocale} dir={words.nightDir}>
                  {found ? askedAt(found, words) : exchange}
                </span>{' '}
                <span class="note">
                  {t('console.see.of', { n: number(of), of: number(debrief.players) })}
                </span>
              </button>
            </li>
          );
        })}
        {on && (
          <li>
            <button
              type="button"
              class="button"
              aria-pressed={focus === ratingsFocus}
              onClick={() => point(ratingsFocus)}
            >
              {t('console.see.ratings')}
            </button>
          </li>
        )}
      </ul>
      {room.mode === 'alone' && (
        <>
          <Switch
            on={on}
            label={t('console.distributions')}
            onAsk={async (wanted) => (await ask('distributions', { on: wanted })).ok}
          />
          <p class="note">{t('console.distributions.about')}</p>
        </>
      )}
    </div>
  );
}
