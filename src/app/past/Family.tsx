/** Attempts and branches of one night, as a nested list: each may be opened or laid beside the one it came from. */
import type { RunStatus, RunSummary } from '../../storage/types.ts';
import { useWords } from '../context.tsx';
import { Dialog } from '../panels/Dialog.tsx';
import { sizeOf, type Attempt } from './families.ts';
import { nameOf } from './titles.ts';
import { resultText, startedText } from './words-of-run.ts';

interface Acts {
  status(run: RunSummary): RunStatus | undefined;
  onOpen(run: RunSummary): void;
  onCompare(one: RunSummary, other: RunSummary): void;
}

interface Props extends Acts {
  family: Attempt;
  onClose(): void;
}

export function Family({ family, onClose, ...acts }: Props) {
  const words = useWords();
  const title = nameOf(family.run, words);
  return (
    <Dialog heading={words.t('past.family.heading', { count: sizeOf(family) })} onClose={onClose}>
      <p class="note">
        <bdi>{title}</bdi>
      </p>
      <ul class="tree">
        <Node attempt={family} parent={null} acts={acts} />
      </ul>
    </Dialog>
  );
}

function Node({ attempt, parent, acts }: { attempt: Attempt; parent: RunSummary | null; acts: Acts }) {
  const words = useWords();
  const { t } = words;
  const { run, branches } = attempt;
  const { rewound } = run;
  const started = startedText(run, words);
  const what =
    rewound === null
      ? t('past.family.first')
      : t('past.family.from', { time: words.at(rewound.minute), count: rewound.moves });
  const opens = run.doubt !== 'impossible' && (run.ended || acts.status(run) === 'current');
  return (
    <li>
      <div class="tree-one">
        <p>
          <strong>{what}</strong>
          <span class="note">{started}</span>
          <span class="note">{resultText(run, words)}</span>
        </p>
        <div class="row">
          {opens && (
            <button
              type="button"
              class="button"
              aria-label={`${t(run.ended ? 'title.runs.open' : 'title.runs.resume')}: ${what}, ${started}`}
              onClick={() => acts.onOpen(run)}
            >
              {t(run.ended ? 'title.runs.open' : 'title.runs.resume')}
            </button>
          )}
          {parent && (
            <button
              type="button"
              class="button button-plain"
              aria-label={`${t('past.family.beside')}: ${what}, ${started}`}
              onClick={() => acts.onCompare(parent, run)}
            >
              {t('past.family.beside')}
            </button>
          )}
        </div>
      </div>
      {branches.length > 0 && (
        <ul>
          {branches.map((branch) => (
            <Node key={branch.run.id} attempt={branch} parent={run} acts={acts} />
          ))}
        </ul>
      )}
    </li>
  );
}
