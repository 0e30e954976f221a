/** A night as a picture to send: outcome and six words, no names, and what it may not be used for. */
import { endingOf, type Report } from '../../assessment/types.ts';
import { competencies } from '../../scenario/vocabulary.ts';
import { howMuch } from '../debrief/outcome-words.ts';
import type { Words } from '../session-types.ts';

/** Pixels; what most places that show pictures beside a message show whole. */
export const cardSize = { width: 1200, height: 1000 } as const;

/** All that is on a card, in words. */
export interface CardText {
  dir: 'ltr' | 'rtl';
  lang: string;
  name: string;
  night: string;
  outcome: string;
  rows: { name: string; word: string; band: readonly [low: number, high: number] | null }[];
  honest: string;
}

/** @param night the title of the night */
export function cardText(report: Report, night: string, words: Words): CardText {
  const { t } = words;
  const { outcome } = report;
  return {
    dir: words.dir,
    lang: words.locale,
    name: t('app.name'),
    night,
    outcome: [
      t(`share.card.${endingOf(outcome)}`, { minutes: words.minutes(outcome.minutesToRestore) }),
      howMuch(outcome, words),
    ].join(' · '),
    rows: competencies.map((id) => {
      const { score, band, rating } = report.competencies[id];
      const from = (edge: number) => Math.min(100, Math.max(0, edge));
      return {
        name: t(`competency.${id}`),
        word: t(`rating.${rating}`),
        band: score === null ? null : [from(score - band), from(score + band)],
      };
    }),
    honest: `${t('app.learning-only')} ${t('debrief.unchecked')}`,
  };
}

/** The same for those who do not see it; goes with the picture. */
export function cardAlt({ name, night, outcome, rows, honest }: CardText): string {
  const six = rows.map((row) => `${row.name}: ${row.word}`).join('; ');
  return `${name}. ${night}. ${outcome}. ${six}. ${honest}`;
}

const ink = { top: '#0a101d', foot: '#1b2b4d', line: '#2b3a5c', paper: '#e9edf5', muted: '#b3c1dc', glow: '#8cc6ff', sodium: '#f0a24a', building: '#0d1526' } as const; // oxfmt-ignore
/** Pixels from the edge to the words. */
const margin = 72;

type Pen = CanvasRenderingContext2D;

/** Makes the picture, in the fonts of the page. */
export async function makeCard(text: CardText): Promise<Blob> {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, cardSize, { lang: text.lang });
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('this browser draws no pictures');
  const family = getComputedStyle(document.body).fontFamily;
  // A font that can't be fetched is replaced by the next of its family.
  await Promise.allSettled(
    [400, 700].map((weight) => document.fonts.load(`${weight} 32px ${family}`, text.outcome)),
  );
  draw(pen, text, family);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture was made'))), 'image/png');
  });
}

function draw(pen: Pen, text: CardText, family: string): void {
  const { width, height } = cardSize;
  const start = text.dir === 'rtl' ? width - margin : margin;
  const end = width - start;
  const say = (words: string, x: number, y: number, size: number, colour: string, weight = 400) => {
    pen.font = `${weight} ${size}px ${family}`;
    pen.fillStyle = colour;
    pen.fillText(words, x, y, width - 2 * margin);
  };
  pen.direction = text.dir;
  pen.textAlign = 'start';
  city(pen);
  say(text.name, start, 136, 72, ink.paper, 700);
  say(text.night, start, 192, 34, ink.sodium);
  say(text.outcome, start, 252, 34, ink.paper);
  for (const [at, row] of text.rows.entries()) {
    const y = 344 + at * 74;
    say(row.name, start, y, 32, ink.muted);
    const column = start + (end - start) * 0.46;
    say(row.word, column, y, 32, ink.paper, 700);
    bar(pen, row.band, start + (end - start) * 0.76, end, y - 18);
  }
  pen.fillStyle = ink.top;
  pen.fillRect(0, height - 156, width, 156);
  pen.font = `400 25px ${family}`;
  for (const [at, line] of wrap(pen, text.honest, width - 2 * margin).entries())
    say(line, start, height - 108 + at * 35, 25, ink.muted);
}

/** The band of a score between two ends; from the start of the line to its end, whichever side that is. */
function bar(pen: Pen, band: CardText['rows'][number]['band'], from: number, to: number, y: number): void {
  pen.fillStyle = ink.line;
  pen.fillRect(Math.min(from, to), y, Math.abs(to - from), 12);
  if (!band) return;
  const [low, high] = band.map((score) => from + ((to - from) * score) / 100) as [number, number];
  const least = 8;
  const wide = Math.max(least, Math.abs(high - low));
  const middle = Math.min(
    Math.max((low + high) / 2, Math.min(from, to) + wide / 2),
    Math.max(from, to) - wide / 2,
  );
  pen.fillStyle = ink.glow;
  pen.fillRect(middle - wide / 2, y - 4, wide, 20);
}

/** Roofs against the night, one window awake. */
function city(pen: Pen): void {
  const { width, height } = cardSize;
  const sky = pen.createLinearGradient(0, 0, 0, height);
  sky.addColorStop(0, ink.top);
  sky.addColorStop(1, ink.foot);
  pen.fillStyle = sky;
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = ink.building;
  for (const [at, roof] of [196, 236, 176, 256, 216, 184, 244, 200].entries())
    pen.fillRect(at * 156 - 20, height - roof, 148, roof);
  pen.fillStyle = ink.sodium;
  pen.fillRect(3 * 156 + 60, height - 232, 14, 18);
}

/** Words in lines no wider than asked for. */
function wrap(pen: Pen, text: string, wide: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && pen.measureText(longer).width > wide) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
