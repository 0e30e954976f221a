/** Counts what a page asks of the graphics card: every draw, by the frame of the screen in which it is made. */

export interface Draws {
  /** Draws since the last `take`, and the frames in which there were any. */
  take(): { draws: number; frames: number };
  stop(): void;
}

export function countDraws(): Draws {
  const made = WebGLRenderingContext.prototype;
  const own = { elements: made.drawElements, arrays: made.drawArrays };
  let draws = 0;
  let frames = 0;
  let inFrame = false;
  const note = (): void => {
    draws += 1;
    if (inFrame) return;
    inFrame = true;
    frames += 1;
    // All draws of one frame are made in one task.
    queueMicrotask(() => {
      inFrame = false;
    });
  };
  made.drawElements = function (this: WebGLRenderingContext, ...args) {
    note();
    own.elements.apply(this, args);
  };
  made.drawArrays = function (this: WebGLRenderingContext, ...args) {
    note();
    own.arrays.apply(this, args);
  };
  return {
    take() {
      const taken = { draws, frames };
      [draws, frames] = [0, 0];
      return taken;
    },
    stop() {
      made.drawElements = own.elements;
      made.drawArrays = own.arrays;
    },
  };
}
