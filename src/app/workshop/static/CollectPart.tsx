/** Nights come in as dropped or chosen files, pasted links, or QR codes before a camera. */
import { useRef, useState } from 'preact/hooks';
import { readFile } from '../../../storage/file.ts';
import { useWords } from '../../context.tsx';
import { titleOf } from '../../past/titles.ts';
import { CameraDialog } from './CameraDialog.tsx';
import { collect, collectProblems, type Collected, type Found, type News } from './collect.ts';

interface Props {
  nights: readonly Collected[];
  /** What the last ones came to. */
  news: News;
  onFound(found: Found[]): void;
  onRemove(id: string): void;
}

export function CollectPart({ nights, news, onFound, onRemove }: Props) {
  const words = useWords();
  const { t, number } = words;
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [pasted, setPasted] = useState('');
  const [busy, setBusy] = useState(false);
  const [camera, setCamera] = useState(false);
  const take = async (texts: () => Promise<string[]>) => {
    setBusy(true);
    const found: Found[] = [];
    for (const text of await texts()) found.push(...(await collect(text)));
    setBusy(false);
    onFound(found);
  };
  const takeFiles = (files: readonly File[]) =>
    take(async () => {
      const read = await Promise.all(files.map((file) => readFile(file)));
      // What is no text is told as such by whoever reads it.
      return read.map((text) => (text.ok ? text.value : ''));
    });
  return (
    <section class="door-part" aria-labelledby="gather-collect">
      <h2 id="gather-collect">{t('gather.collect')}</h2>
      <div
        class="drop"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void takeFiles([...(event.dataTransfer?.files ?? [])]);
        }}
      >
        <p>{t('gather.drop')}</p>
        <input
          ref={chooser}
          class="hidden"
          type="file"
          multiple
          accept="application/json,.json"
          tabIndex={-1}
          aria-label={t('gather.files')}
          onChange={({ currentTarget }) => {
            void takeFiles([...(currentTarget.files ?? [])]).finally(() => {
              currentTarget.value = '';
            });
          }}
        />
        <div class="row">
          <button type="button" class="button" onClick={() => chooser.current?.click()}>
            {t('gather.files')}
          </button>
          <button type="button" class="button" onClick={() => setCamera(true)}>
            {t('gather.camera')}
          </button>
        </div>
      </div>
      <form
        class="gather-paste"
        onSubmit={(event) => {
          event.preventDefault();
          if (pasted.trim() === '') return;
          void take(() => Promise.resolve([pasted])).then(() => setPasted(''));
        }}
      >
        <label class="choice">
          <span>{t('gather.paste')}</span>
          <textarea
            class="field"
            rows={3}
            dir="ltr"
            value={pasted}
            onInput={({ currentTarget }) => setPasted(currentTarget.value)}
          />
        </label>
        <button type="submit" class="button">
          {t('gather.paste.add')}
        </button>
      </form>
      <div role="status" class="gather-news">
        {busy && <p>{t('host.looking')}</p>}
        {news.added !== undefined && <p>{t('gather.news.added', { count: news.added })}</p>}
        {collectProblems.map((problem) => {
          const count = news[problem];
          return count !== undefined && <p key={problem}>{t(`gather.news.${problem}`, { count })}</p>;
        })}
      </div>
      {nights.length > 0 && (
        <ol class="gather-nights">
          {nights.map(({ id, log, report }, at) => (
            <li key={id}>
              <span>
                {t('gather.night', { n: number(at + 1) })}{' '}
                <bdi class="note">{titleOf(log.scenario, words)}</bdi>
                {report === null && <span class="console-mark">{t('gather.unfinished')}</span>}
              </span>
              <button type="button" class="button button-plain" onClick={() => onRemove(id)}>
                {t('gather.remove')} <span class="hidden">{number(at + 1)}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
      {camera && (
        <CameraDialog
          onText={(text) => void take(() => Promise.resolve([text]))}
          onClose={() => setCamera(false)}
        />
      )}
    </section>
  );
}
