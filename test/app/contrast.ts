/**
 * The contrast of words as they are painted: over pictures and gradients a rule about styles knows nothing. The page is
 * photographed with its words and without them, and the two are compared word by word.
 */
import { page } from 'vitest/browser';

/** Of WCAG 2.2 AA for text of any size. */
const enough = 4.5;
/** A letter's edge is half its colour; this much of a word has to be more than an edge. */
const leastInk = 0.02;

type Picture = { data: Uint8ClampedArray; width: number; height: number; scale: number };

async function photograph(): Promise<Picture> {
  const base64 = await page.screenshot({ save: false });
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser paints no pictures');
  context.drawImage(image, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
  return { data, width, height, scale: image.width / document.body.getBoundingClientRect().width };
}

const light = (value: number): number => {
  const part = value / 255;
  return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};
const luminance = ({ data }: Picture, at: number): number =>
  0.2126 * light(data[at] ?? 0) + 0.7152 * light(data[at + 1] ?? 0) + 0.0722 * light(data[at + 2] ?? 0);

/** The best contrast within a box, which is that of the middle of a stroke; null where hardly anything is written. */
function contrastIn(box: DOMRect, words: Picture, bare: Picture): number | null {
  const { scale, width, height } = words;
  const origin = document.body.getBoundingClientRect();
  const [left, right] = [box.left - origin.left, box.right - origin.left].map((x) => Math.round(x * scale));
  const [top, bottom] = [box.top - origin.top, box.bottom - origin.top].map((y) => Math.round(y * scale));
  let best = 1;
  let inked = 0;
  let all = 0;
  for (let y = Math.max(0, top ?? 0); y < Math.min(height, bottom ?? 0); y++)
    for (let x = Math.max(0, left ?? 0); x < Math.min(width, right ?? 0); x++) {
      const at = 4 * (y * width + x);
      const [one, other] = [luminance(words, at), luminance(bare, at)];
      const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      all += 1;
      if (contrast > 1.2) inked += 1;
      best = Math.max(best, contrast);
    }
  return inked < leastInk * all ? null : best;
}

/** The words on the screen, each with where it stands. */
function wordsOf(root: Element): { word: string; box: DOMRect }[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: { word: string; box: DOMRect }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent?.checkVisibility({ visibilityProperty: true }) || parent.closest('.hidden, svg')) continue;
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const [box] = range.getClientRects();
      if (box && box.width > 0) found.push({ word, box });
    }
  }
  return found;
}

export interface Measured {
  /** The least contrast of any word; infinite where there is none. */
  least: number;
  faint: string[];
}

/** Measures every word of the page. */
export async function measureContrast(root: Element): Promise<Measured> {
  const words = await photograph();
  const style = document.createElement('style');
  style.textContent =
    '* { color: transparent !important; -webkit-text-fill-color: transparent !important; text-shadow: none !important; text-decoration-color: transparent !important; }';
  document.head.append(style);
  const bare = await photograph();
  style.remove();
  const measured = wordsOf(root).flatMap(({ word, box }) => {
    const contrast = contrastIn(box, words, bare);
    return contrast === null ? [] : [{ word, contrast }];
  });
  return {
    least: Math.min(...measured.map(({ contrast }) => contrast)),
    faint: measured
      .filter(({ contrast }) => contrast < enough)
      .map(({ word, contrast }) => `${word} has a contrast of ${contrast.toFixed(1)}`),
  };
}
