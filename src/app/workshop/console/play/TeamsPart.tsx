/** Teams: made by one tap before play, changed by hand at any time; how far each is, never what it chose. */
import { useState } from 'preact/hooks';
import { teamRoles, type TeamRole } from '../../../../workshop/protocol/shared.ts';
import { useWords } from '../../../context.tsx';
import { useDesk } from '../console-context.ts';

const sizes = [4, 5, 6] as const;

export function TeamsPart() {
  const { t, number } = useWords();
  const { seen, room, ask } = useDesk();
  const [size, setSize] = useState<number>(5);
  const inLobby = room.stage === 'lobby';
  return (
    <section class={inLobby ? 'teams' : 'teams desk-card'} aria-labelledby="teams">
      <h2 id="teams">{t('console.teams')}</h2>
      {inLobby && (
        <div class="row">
          <label class="choice">
            <span>{t('console.teams.size')}</span>
            <select value={size} onChange={({ currentTarget }) => setSize(Number(currentTarget.value))}>
              {sizes.map((one) => (
                <option key={one} value={one}>
                  {number(one)}
                </option>
              ))}
            </select>
          </label>
          <button type="button" class="button" onClick={() => void ask('teams', { size })}>
            {t(seen.teams.length === 0 ? 'console.teams.make' : 'console.teams.again')}
          </button>
        </div>
      )}
      <ol class="team-list">
        {seen.teams.map(({ n, act, mates, ended }) => (
          <li key={n}>
            <details>
              <summary>
                {t('console.team', { n: number(n) })}{' '}
                <span class="note">
                  {ended ? t('console.at.ended') : act === null ? '' : t(`console.act.${act}`)} ·{' '}
                  {t('console.team.here', {
                    count: mates.filter(({ here }) => here).length,
                    of: number(mates.length),
                  })}
                </span>
              </summary>
              <ul>
                {mates.map(({ seat, nickname, roles, here }) => (
                  <li key={seat} data-here={here}>
                    <bdi>{nickname}</bdi>
                    {seen.teams.length > 1 && (
                      <select
                        aria-label={t('console.team.move', { name: nickname })}
                        value={n}
                        onChange={({ currentTarget }) => {
                          const team = Number(currentTarget.value);
                          // Where it is refused the choice goes back to what is.
                          currentTarget.value = String(n);
                          void ask('to-team', { seat, team });
                        }}
                      >
                        {seen.teams.map((one) => (
                          <option key={one.n} value={one.n}>
                            {t('console.team', { n: number(one.n) })}
                          </option>
                        ))}
                      </select>
                    )}
                    <select
                      aria-label={t('console.team.role', { name: nickname })}
                      value={roles[0] ?? 'observer'}
                      onChange={({ currentTarget }) => {
                        const role = teamRoles.find((one) => one === currentTarget.value);
                        if (role) void ask('role', { seat, roles: [role] satisfies TeamRole[] });
                      }}
                    >
                      {teamRoles.map((role) => (
                        <option key={role} value={role}>
                          {t(`console.role.${role}`)}
                        </option>
                      ))}
                    </select>
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
