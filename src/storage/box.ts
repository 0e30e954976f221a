/** Small things kept as text on this device: settings, plans, estimates. */

/** `localStorage`, or anything with its two calls. */
export interface TextBox {
  getItem(key: string): string | null;
  setItem(key: string, text: string): void;
}

/** The browser's own box, or null where the page may not have one. */
export function browserBox(): TextBox | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

/** The tab's own box, which ends with it, or null where the page may not have one. */
export function tabBox(): TextBox | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/** The JSON kept under a key; undefined when there is none, or none that can be read. */
export function readBox(box: TextBox | null, key: string): unknown {
  try {
    return JSON.parse(box?.getItem(key) ?? '');
  } catch {
    return undefined;
  }
}

/** Keeps a value as JSON. False when the box is full or forbidden: it then holds until the tab closes. */
export function writeBox(box: TextBox | null, key: string, value: unknown): boolean {
  try {
    box?.setItem(key, JSON.stringify(value));
    return box !== null;
  } catch {
    return false;
  }
}
