/** A place in the page that a stage is painted into. */
import { createStage, type Stage, type StageOptions } from '../stage/index.ts';

/**
 * Makes a stage in `parent` once there is room for it (a small phone shows faces instead), and keeps its size.
 * `show` gets it, or null when there is none: no WebGL, no network, an old graphics driver. Returns how to end it.
 */
export function paintInto(
  parent: HTMLElement,
  options: StageOptions,
  show: (stage: Stage | null) => void,
): () => void {
  let stage: Stage | null = null;
  let asked = false;
  let over = false;
  const observer = new ResizeObserver(() => {
    if (parent.clientHeight === 0) return;
    if (asked) return stage?.resize();
    asked = true;
    createStage(parent, options).then(
      (made) => {
        if (over) return made.destroy();
        stage = made;
        show(made);
      },
      () => !over && show(null),
    );
  });
  observer.observe(parent);
  return () => {
    over = true;
    observer.disconnect();
    stage?.destroy();
  };
}
