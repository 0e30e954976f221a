/** How a player touches the game: with a mouse or a finger, or with the keyboard alone. */
import type { Locator, Page } from 'playwright';

export interface Hands {
  /** Activates a button or a tab. */
  use(control: Locator): Promise<void>;
  /** Picks an answer of a question, by its radio or its box. */
  pick(answer: Locator): Promise<void>;
  /** Opens what stands under a key, or touches the control that shows it. */
  key(key: string, control: Locator): Promise<void>;
}

/** A mouse, or a finger where the page was opened for touch. */
export function pointer(how: 'mouse' | 'finger' = 'mouse'): Hands {
  const touch = how === 'finger' ? finger() : (control: Locator) => control.click();
  return {
    use: touch,
    // Radios and boxes are drawn by their labels.
    pick: (answer) => touch(answer.locator('xpath=ancestor::label[1]')),
    key: (_key, control) => touch(control),
  };
}

/**
 * Taps at the end that is further from the last tap: twice at one place, as fast as a test is, would be a double tap,
 * of which the game takes one.
 */
function finger(): (control: Locator) => Promise<void> {
  let last = 0;
  return async (control) => {
    // Found once: looking for a name goes through the whole page.
    const found = await control.elementHandle();
    const box = await found?.boundingBox();
    const ends = box ? [box.width * 0.25, box.width * 0.75] : [];
    const [x = 0] = ends.toSorted(
      (one, other) => Math.abs((box?.x ?? 0) + other - last) - Math.abs((box?.x ?? 0) + one - last),
    );
    await found?.tap(box ? { position: { x, y: box.height / 2 } } : {});
    if (box) last = box.x + x;
    await found?.dispose();
  };
}

/** Presses after which a control counts as out of the keyboard's reach. */
const mostPresses = 150;

// Both run in the page. No function in them may have a name: tsx adds a helper for it that a page does not have.

/** Where the focus is, seen from a control (`gone` when it was drawn anew): there, on which side in its row, or which way Tab has to go. */
function whereIsFocus(control: Element): string {
  if (!control.isConnected) return 'gone';
  const active = document.activeElement;
  if (active === control) return 'here';
  if (active === null || active === document.body) return 'after';
  const list = control.closest('[role=tablist], [role=radiogroup], [role=toolbar]');
  const isStop = control.matches('[role=tab], [role=radio]') || control.closest('[role=toolbar]') !== null;
  const grouped = isStop && list?.contains(active) === true;
  const later = active.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING;
  if (grouped && control.matches('[role=radio]')) {
    // An arrow picks: the short way round, so that nothing is picked in passing.
    const radios = [...list.querySelectorAll('[role=radio]')];
    const ahead = (radios.indexOf(control) - radios.indexOf(active) + radios.length) % radios.length;
    return ahead * 2 <= radios.length === (getComputedStyle(list).direction === 'ltr') ? 'right' : 'left';
  }
  if (grouped) return (later !== 0) === (getComputedStyle(list).direction === 'ltr') ? 'right' : 'left';
  return later ? 'after' : 'before';
}

/** Where the focus is, seen from an answer: in its question, or which way Tab has to go. */
function whereIsFocusForAnswer(answer: Element): string {
  if (!answer.isConnected) return 'gone';
  const active = document.activeElement;
  const place = answer.closest('fieldset') ?? answer;
  if (place.contains(active)) return 'here';
  if (active === null || active === document.body) return 'after';
  return active.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING ? 'after' : 'before';
}

/** The digit that picks an answer: its place in its question, from 1; 0 where the digits belong to something else. */
function digitOf(answer: Element): number {
  if (!answer.closest('[data-pick]')) return 0;
  const all = [...(answer.closest('fieldset')?.querySelectorAll('input') ?? [])];
  return 1 + all.findIndex((one) => one === answer);
}

const presses: Record<string, string> = {
  after: 'Tab',
  before: 'Shift+Tab',
  // Along a row; up and down lead from one row to another.
  right: 'ArrowRight',
  left: 'ArrowLeft',
};

/** The keyboard alone. Nothing here touches an element: the focus has to get there by keys. */
export function keyboard(page: Page): Hands {
  async function reach(place: Locator, where: (element: Element) => string): Promise<void> {
    // Found once: looking for a name goes through the whole page.
    let element = await place.elementHandle();
    for (let n = 0; n < mostPresses; n++) {
      const found = (await element?.evaluate(where)) ?? 'gone';
      if (found === 'here') return element?.dispose();
      if (found === 'gone') element = await place.elementHandle();
      else await page.keyboard.press(presses[found] ?? 'Tab');
    }
    throw new Error(`The keyboard does not reach ${String(place)}.`);
  }
  return {
    async use(control) {
      await reach(control, whereIsFocus);
      await page.keyboard.press('Enter');
    },
    async pick(answer) {
      if ((await answer.getAttribute('type')) === 'checkbox') {
        await reach(answer, whereIsFocus);
        await page.keyboard.press('Space');
        return;
      }
      await reach(answer, whereIsFocusForAnswer);
      const digit = await answer.evaluate(digitOf);
      if (digit > 0 && digit <= 9) return page.keyboard.press(String(digit));
      for (let presses = 0; !(await answer.isChecked()); presses++) {
        if (presses > mostPresses) throw new Error(`The arrow keys do not reach ${String(answer)}.`);
        await page.keyboard.press('ArrowDown');
      }
    },
    async key(key) {
      await page.keyboard.press(key);
    },
  };
}
