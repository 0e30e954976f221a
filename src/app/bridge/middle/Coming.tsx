/** What is due next: steps that wait for a yes or no, promised words, and who should be back. A tap opens each. */
import { useBridge } from '../bridge-context.ts';
import { Part } from './Part.tsx';
import type { Words } from '../../session-types.ts';
import type { Panel } from '../panels.ts';
import type { Coming as Due } from '../room/coming.ts';

export function Coming({ coming }: { coming: Due[] }) {
  const { view, words, open } = useBridge();
  return (
    <Part id="coming" title={words.t('bridge.coming')}>
      <ul class="b-coming-list">
        {coming.map((one) => (
          <li key={`${one.kind}-${one.id}`}>
            <button
              type="button"
              class="b-due"
              data-late={one.at !== null && one.at < view.minute}
              data-kind={one.kind}
              onClick={() => open(panelOf(one))}
            >
              <span class="b-due-time">{timeOf(one, words.at)}</span>
              <span class="b-due-words">{textOf(one, words, view.minute)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** A guess is marked as one. */
function timeOf(due: Due, at: (minute: number) => string): string {
  if (due.kind === 'decide') return '?';
  if (due.kind === 'refused') return '–';
  return due.kind === 'back' ? `~ ${at(due.at)}` : at(due.at);
}

function textOf(due: Due, words: Words, minute: number): string {
  switch (due.kind) {
    case 'cutoff':
      return words.t('bridge.coming.cutoff', {
        what: words.night('cutoff'),
        time: words.minutes(due.at - minute),
      });
    case 'decide':
      return words.t('bridge.coming.decide', { task: words.night(`task.${due.id}`) });
    case 'refused':
      return words.t('bridge.coming.refused', { task: words.night(`task.${due.id}`) });
    case 'promise':
      return words.t('bridge.coming.promise', { audience: words.night(`audience.${due.id}`) });
    case 'back':
      return words.t('bridge.coming.back', {
        person: words.person(due.id),
        task: words.night(`task.${due.task}`),
      });
  }
}

function panelOf(due: Due): Panel {
  switch (due.kind) {
    // What can still be done about it.
    case 'cutoff':
      return { verb: 'decide', tab: 'steps' };
    case 'decide':
    case 'refused':
      return { verb: 'decide', tab: 'steps', task: due.id };
    case 'promise':
      return { verb: 'say', tab: 'update', audience: due.id };
    case 'back':
      return { verb: 'say', tab: 'person', person: due.id };
  }
}
