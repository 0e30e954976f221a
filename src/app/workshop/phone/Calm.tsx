/** A screen of a few words: a hold, an end, something that is still on its way. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  title: string;
  text: string;
  children?: ComponentChildren;
}

export function Calm({ title, text, children }: Props) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    main.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [title]);
  return (
    <main id="main" class="calm" tabIndex={-1} ref={main}>
      <h1>{title}</h1>
      <p>{text}</p>
      {children && <div class="calm-ways">{children}</div>}
    </main>
  );
}
