/** Prepared injects: what comes anyway, sooner. Logged, and the same for everybody it is sent to. */
import { useMemo, useState } from 'preact/hooks';
import { preparedInjects } from '../../../../run/index.ts';
import { useWords } from '../../../context.tsx';
import { useScenario } from '../../parts/use-scenario.ts';
import { useDesk } from '../console-context.ts';

export function InjectsPart() {
  const words = useWords();
  const { t } = words;
  const { room, ask } = useDesk();
  const { scenario } = room;
  const played = useScenario(scenario);
  const injects = useMemo(() => {
    const prepared = new Set(played ? preparedInjects(played) : []);
    return (played?.injects ?? []).filter(({ id }) => prepared.has(id));
  }, [played]);
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set());
  if (injects.length === 0) return null;
  const send = async (inject: string) => {
    if ((await ask('inject', { run: null, inject })).ok) setSent(new Set([...sent, inject]));
  };
  return (
    <details class="desk-card">
      <summary>{t('console.injects')}</summary>
      <p class="note">{t('console.injects.about')}</p>
      <ul class="injects">
        {injects.map(({ id, from, says }) => {
          const said = says.at(-1);
          return (
            <li key={id}>
              <p>
                <strong>{words.person(from)}</strong>{' '}
                <span class="note" lang={words.nightLocale} dir={words.nightDir}>
                  {said && words.night(`line.${said.text}`)}
                </span>
              </p>
              <button type="button" class="button" onClick={() => void send(id)}>
                {t(sent.has(id) ? 'console.injects.sent' : 'console.injects.send')}{' '}
                <span class="hidden">{words.person(from)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
