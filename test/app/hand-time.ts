/** A clock that a test turns by hand. */
import type { Time } from '../../src/app/session/ports.ts';

/** Time that only passes when told; timers run in the order in which they are due. */
export class HandTime implements Time {
  private clock = 0;
  private timers: { at: number; run: () => void }[] = [];
  private isHidden = false;
  private readonly listeners = { visibility: new Set<() => void>(), leave: new Set<() => void>() };

  now = () => this.clock;
  hidden = () => this.isHidden;
  after = (ms: number, then: () => void) => {
    const timer = { at: this.clock + ms, run: then };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((one) => one !== timer);
    };
  };
  onVisibility = (then: () => void) => this.listen(this.listeners.visibility, then);
  onLeave = (then: () => void) => this.listen(this.listeners.leave, then);

  pass(ms: number): void {
    const until = this.clock + ms;
    for (;;) {
      const next = this.timers.filter((one) => one.at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.timers = this.timers.filter((one) => one !== next);
      this.clock = next.at;
      next.run();
    }
    this.clock = until;
  }

  hide(hidden: boolean): void {
    this.isHidden = hidden;
    for (const listener of this.listeners.visibility) listener();
  }

  leave(): void {
    for (const listener of this.listeners.leave) listener();
  }

  private listen(set: Set<() => void>, then: () => void) {
    set.add(then);
    return () => set.delete(then);
  }
}
