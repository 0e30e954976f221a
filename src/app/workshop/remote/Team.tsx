/** One's place in the team: the own role, what it is for, and who has what is not on this screen. */
import type { NightPart, SharedNow, TeamMate, TeamRole } from '../../../workshop/protocol/shared.ts';
import { useWords } from '../../context.tsx';

interface Props {
  team: NonNullable<SharedNow['team']>;
  shared: SharedNow;
  seat: string;
}

/** Who of a team has each part of the night; decided by the server, said here. */
const keepers: Record<NightPart, TeamRole> = {
  work: 'deputy',
  leads: 'deputy',
  timeline: 'scribe',
  customers: 'customer-liaison',
  staff: 'internal-liaison',
  callers: 'customer-liaison',
  faces: 'commander',
};

export function Team({ team, shared, seat }: Props) {
  const words = useWords();
  const { t } = words;
  const roles = shared.you ?? [];
  const named = (role: TeamRole): string => {
    const mates = team.mates.filter((mate) => mate.roles.includes(role));
    return mates.length === 0 ? t(`team.role.${role}`) : words.list(mates.map(({ nickname }) => nickname));
  };
  return (
    <section class="team" aria-label={t('team.title', { n: words.number(team.n) })}>
      <h2>{words.list(roles.map((role) => t(`team.role.${role}`)))}</h2>
      {roles.map((role) => (
        <p key={role} class="note">
          {t(`team.does.${role}`)}
        </p>
      ))}
      <details>
        <summary>{t('team.title', { n: words.number(team.n) })}</summary>
        <ul class="team-mates">
          {team.mates.map((mate) => (
            <li key={mate.seat}>
              <Mate mate={mate} own={mate.seat === seat} />
            </li>
          ))}
        </ul>
        {shared.unseen.length > 0 && (
          <ul class="team-unseen">
            {shared.unseen.map((part) => (
              <li key={part} class="note">
                {t('team.unseen', { part: t(`team.part.${part}`), who: named(keepers[part]) })}
              </li>
            ))}
          </ul>
        )}
      </details>
    </section>
  );
}

function Mate({ mate, own }: { mate: TeamMate; own: boolean }) {
  const words = useWords();
  const { t } = words;
  const what = words.list(mate.roles.map((role) => t(`team.role.${role}`)));
  return (
    <>
      {own ? <strong>{mate.nickname}</strong> : mate.nickname} <span class="note">{what}</span>
      {!mate.here && <span class="note"> · {t('team.away')}</span>}
    </>
  );
}
