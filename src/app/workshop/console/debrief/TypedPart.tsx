/** What participants typed, for the host alone; each goes to the projector only when it is let through. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { TypedItem, TypedList } from '../../../../workshop/protocol/debrief.ts';
import { typedLimits } from '../../../../workshop/protocol/room.ts';
import type { TypedKind } from '../../../../workshop/protocol/words.ts';
import { useWords } from '../../../context.tsx';
import { useDesk } from '../console-context.ts';

export function TypedPart({ kind }: { kind: TypedKind }) {
  const { t, number } = useWords();
  const { ask, seen, local } = useDesk();
  const [list, setList] = useState<TypedList | null>(null);
  const [search, setSearch] = useState('');
  const searched = useRef('');
  const sent = seen.debrief?.sent ?? 0;
  const look = useCallback(
    async (wanted: string) => {
      const answer = await ask<TypedList>('typed', { kind, search: wanted.trim() || null });
      if (answer.ok) setList(answer);
    },
    [ask, kind],
  );
  // Asked again whenever somebody has sent something.
  useEffect(() => void look(searched.current), [look, sent]);
  const show = async (item: TypedItem, on: boolean) => {
    if (!(await ask('show', { item: item.item, on })).ok || !list) return;
    const items = list.items.map((one) => (one.item === item.item ? { ...one, shown: on } : one));
    setList({ ...list, items });
  };
  return (
    <div class="typed">
      <p class="note">{t(local ? 'console.typed.aloud' : 'console.typed.about')}</p>
      {local && <TypeIn kind={kind} onDone={() => void look('')} />}
      {!local && (
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault();
            searched.current = search;
            void look(search);
          }}
        >
          {list !== null && list.of > list.items.length && (
            <label class="choice">
              <span>{t('console.typed.of', { count: list.items.length, of: number(list.of) })}</span>
              <input
                type="search"
                maxLength={60}
                placeholder={t('console.whys.search')}
                value={search}
                onInput={({ currentTarget }) => setSearch(currentTarget.value)}
              />
            </label>
          )}
          <button type="submit" class="button">
            {t('console.typed.look')}
          </button>
        </form>
      )}
      {list?.items.length === 0 && <p class="note">{t('console.typed.none')}</p>}
      <ul>
        {list?.items.map((item) => (
          <li key={item.item}>
            <label class="switch">
              <input
                type="checkbox"
                checked={item.shown}
                onChange={({ currentTarget }) => void show(item, currentTarget.checked)}
              />
              <span dir="auto">{item.text}</span>
            </label>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What somebody says aloud in a room without phones that send. */
function TypeIn({ kind, onDone }: { kind: TypedKind; onDone(): void }) {
  const { t } = useWords();
  const { ask } = useDesk();
  const [text, setText] = useState('');
  const add = async () => {
    if (!(await ask('type-in', { kind, text })).ok) return;
    setText('');
    onDone();
  };
  return (
    <form
      class="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void add();
      }}
    >
      <label class="choice">
        <span>{t('console.type-in')}</span>
        <input
          type="text"
          dir="auto"
          maxLength={kind === 'word' ? typedLimits.word : typedLimits.recall}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
        />
      </label>
      <button type="submit" class="button">
        {t('console.type-in.add')}
      </button>
    </form>
  );
}
