/** One part of the quiet room: a title, and what stands under it. */
import type { ComponentChildren } from 'preact';

interface Props {
  /** `b-<id>` in the sheet, and the title's own id. */
  id: string;
  title: ComponentChildren;
  children: ComponentChildren;
}

export function Part({ id, title, children }: Props) {
  return (
    <section class={`b-${id}`} aria-labelledby={id}>
      <h2 class="b-idle-title" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
