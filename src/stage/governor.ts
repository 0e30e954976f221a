/**
 * How much of the machine the picture may take: pure, told the time by whoever draws. The overlay comes first, so a
 * machine that draws slowly gets fewer frames, and one that draws in software gets pictures when something changed.
 */

/** `live`: every frame. `eased`: a third of them. `steps`: a few pictures after each change, then none. */
export type Pace = 'live' | 'eased' | 'steps';

/** Whether to draw now, and how far the picture's own time moves on. */
export interface Turn {
  readonly draw: boolean;
  /** Milliseconds until it is worth asking again; 0 is the next frame of the screen. */
  readonly wait: number;
}

/** Milliseconds between two frames where nothing moves but breath: half of what the screen can do. */
const calmFrame = 1000 / 31;
/** The same, for a machine that cannot keep up. */
const easedFrame = 1000 / 15;
/** Between two pictures of a change on a machine that draws in software. */
const stepFrame = 220;
/** How many pictures tell a change there, and how many seconds of motion each of them takes on. */
const stepsOfChange = 3;
export const secondsOfStep = 0.8;
/** Milliseconds after a press or a key in which a slow machine belongs to the overlay. */
const quiet = { eased: 120, steps: 420 } as const;
/** Milliseconds that a change is drawn with every frame. */
const livelyFor = 2600;
/** Slower than this on average, in milliseconds a frame, and the pace goes down. */
const slow = { eased: 36, steps: 85 } as const;
/** Milliseconds from which a frame counts no more than this, and from which it was a pause. */
const longest = 150;
const pause = 1000;
/** Frames that are not judged, because they compile shaders and upload pictures, and those that are. */
const unjudged = 12;
const judged = 45;

export class Governor {
  #pace: Pace;
  #quietUntil = 0;
  #livelyUntil = 0;
  #steps = 0;
  #last = 0;
  #asked = 0;
  #average = 0;
  #frames = 0;

  readonly #fixed: boolean;

  /**
   * @param software the browser has no graphics card to draw with
   * @param fixed a pace that is kept, for measuring
   */
  constructor(software: boolean, fixed?: Pace) {
    this.#pace = fixed ?? (software ? 'steps' : 'live');
    this.#fixed = fixed !== undefined;
  }

  get pace(): Pace {
    return this.#pace;
  }

  /** The player pressed something: the answer comes first. */
  pressed(now: number): void {
    if (this.#pace !== 'live') this.#quietUntil = now + quiet[this.#pace];
  }

  /** Something in the picture changed. */
  changed(now: number): void {
    this.#livelyUntil = now + livelyFor;
    this.#steps = stepsOfChange;
  }

  /** Asked once for each frame of the screen, or when `wait` is over. */
  turn(now: number): Turn {
    if (this.#pace === 'steps') return this.#stepTurn(now);
    this.#judge(now);
    const lively = now < this.#livelyUntil && this.#pace === 'live';
    const gap = lively ? 0 : this.#pace === 'live' ? calmFrame : easedFrame;
    // Half a frame early is on time: the screen's own frames are not exact.
    const due = now - this.#last >= gap - 8 && now >= this.#quietUntil;
    if (due) this.#last = now;
    return { draw: due, wait: 0 };
  }

  #stepTurn(now: number): Turn {
    if (this.#steps === 0) return { draw: false, wait: Infinity };
    const ready = Math.max(this.#quietUntil, this.#last + stepFrame);
    if (now < ready) return { draw: false, wait: ready - now };
    this.#last = now;
    this.#steps -= 1;
    return { draw: true, wait: this.#steps > 0 ? stepFrame : Infinity };
  }

  #judge(now: number): void {
    // One long frame is nobody's fault, and after a pause there is nothing to judge.
    const took = now - this.#asked > pause ? 0 : Math.min(longest, now - this.#asked);
    this.#asked = now;
    if (took === 0) return;
    this.#frames += 1;
    if (this.#fixed || this.#frames <= unjudged) return;
    this.#average += (took - this.#average) * 0.06;
    if (this.#frames < unjudged + judged) return;
    if (this.#average > slow.steps) this.#pace = 'steps';
    else if (this.#average > slow.eased) this.#pace = 'eased';
  }
}

/** Names by which browsers tell that pictures are drawn by the processor. */
const softwareNames = /swiftshader|llvmpipe|softpipe|software|basic render|microsoft basic/i;

/** @param renderer what the browser says about the graphics card; an empty text when it says nothing */
export function drawsInSoftware(renderer: string): boolean {
  return softwareNames.test(renderer);
}
