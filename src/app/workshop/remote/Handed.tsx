/** What the team has handed to the commander, newest first, behind one line at the top. */
import { useState } from 'preact/hooks';
import type { Note } from '../../../workshop/protocol/shared.ts';
import { useWords } from '../../context.tsx';
import { logLine, plainLine } from '../../log/lines.ts';
import { Dialog } from '../../panels/Dialog.tsx';
import type { Words } from '../../session-types.ts';
import type { RemoteSession } from './session.ts';

export function Handed({ session }: { session: RemoteSession }) {
  const words = useWords();
  const { t } = words;
  const [open, setOpen] = useState(false);
  const { team, handed } = session.shared;
  if (!team) return <p class="team-line">{t('shared.lead')}</p>;
  const notes = handed.toReversed();
  return (
    <>
      <button type="button" class="button team-handed" aria-expanded={open} onClick={() => setOpen(true)}>
        {t('shared.lead.team', { count: handed.length })}
      </button>
      {open && (
        <Dialog heading={t('shared.notes')} onClose={() => setOpen(false)} side>
          {notes.length === 0 && <p>{t('shared.notes.none')}</p>}
          <ol class="notes">
            {notes.map((note) => (
              <li key={note.n}>
                <p class="note">
                  {words.at(note.minute)} · {t(`team.role.${note.from}`)}
                </p>
                <p>{textOf(note, session, words)}</p>
              </li>
            ))}
          </ol>
        </Dialog>
      )}
    </>
  );
}

/** What was handed over, in words: as the commander's own view has it now. */
function textOf({ kind, id }: Note, { view }: RemoteSession, words: Words): string {
  switch (kind) {
    case 'entry': {
      const entry = view.log.find(({ n }) => String(n) === id);
      const line = entry && logLine(entry, words);
      return line ? plainLine(line) : words.t('shared.note.gone');
    }
    case 'lead': {
      const lead = view.leads.find((one) => one.id === id);
      const heard = lead ? [...lead.speaksFor, ...lead.speaksAgainst].map((text) => words.night(text)) : [];
      return [words.night(`lead.${id}`), ...heard].join(' ');
    }
    case 'task': {
      const person = view.people.find(({ task }) => task?.id === id);
      const name = words.night(`task.${id}`);
      if (!person?.task) return name;
      return words.t('shared.note.task', {
        task: name,
        who: words.person(person.id),
        time: words.minutes(person.task.left),
      });
    }
    case 'audience': {
      const promised = view.audiences.find((one) => one.id === id)?.promisedAt ?? null;
      const name = words.night(`audience.${id}`);
      if (promised === null) return words.t('shared.note.unpromised', { audience: name });
      return words.t('shared.note.promised', { audience: name, at: words.at(promised) });
    }
  }
}
