/** The subjects of a panel. Arrow keys, Home and End move, as in any tab list. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { stepOf, upAndDown } from './arrows.ts';

interface Props<T extends string> {
  id: string;
  label: string;
  tabs: { id: T; label: string; mark?: boolean }[];
  value: T;
  onPick: (tab: T) => void;
  children: ComponentChildren;
}

export function Tabs<T extends string>({ id, label, tabs, value, onPick, children }: Props<T>) {
  const list = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const first = tabs[0]?.id;
  useLayoutEffect(() => {
    // A row begins at its first tab: there is nothing to look for yet, and looking makes the page lay itself out.
    if (!moved.current && value === first) return;
    moved.current = true;
    // Where the tabs stand in one row that scrolls, the chosen one is in sight; nothing else moves.
    const row = list.current;
    const tab = row?.querySelector<HTMLElement>('[aria-selected=true]');
    if (!row || !tab || row.scrollWidth <= row.clientWidth) return;
    const [at, within] = [tab.getBoundingClientRect(), row.getBoundingClientRect()];
    if (at.left < within.left) row.scrollLeft += at.left - within.left;
    else if (at.right > within.right) row.scrollLeft += at.right - within.right;
  }, [value, first]);
  const step = (event: KeyboardEvent) => {
    const by = upAndDown[event.key] ?? stepOf(event.key, directionOf(list.current));
    const at = tabs.findIndex((tab) => tab.id === value);
    const end = { Home: tabs[0], End: tabs.at(-1) }[event.key];
    const next = by === 0 ? end : tabs[(at + by + tabs.length) % tabs.length];
    if (!next) return;
    event.preventDefault();
    onPick(next.id);
    list.current?.querySelector<HTMLElement>(`#${id}-tab-${next.id}`)?.focus();
  };
  return (
    <div class="b-tabs">
      <div class="b-tab-list" role="tablist" aria-label={label} tabIndex={-1} ref={list} onKeyDown={step}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            class="b-tab"
            id={`${id}-tab-${tab.id}`}
            aria-selected={tab.id === value}
            aria-controls={`${id}-page`}
            tabIndex={tab.id === value ? 0 : -1}
            data-mark={tab.mark ?? false}
            onClick={() => onPick(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div class="b-tab-page" role="tabpanel" id={`${id}-page`} aria-labelledby={`${id}-tab-${value}`}>
        {children}
      </div>
    </div>
  );
}

const directionOf = (within: Element | null): 'ltr' | 'rtl' =>
  within !== null && getComputedStyle(within).direction === 'rtl' ? 'rtl' : 'ltr';
