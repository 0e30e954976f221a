/**
 * The rating page's own script, put into the exported file: no import but of types, no request, no library. It reads
 * the questionnaire from the page, shows one moment at a time, and keeps what is entered in the browser.
 */
import type { Item, Questionnaire, RatingsFile, Standing } from '../types.ts';

interface Given {
  rating: number | null;
  /** What it depends on; null when the box is not ticked. */
  depends: string | null;
}

interface State {
  rater: { id: string; outlook: string; standing: Standing };
  /** Fixes the order in which this rater sees the options. */
  seed: number;
  /** Which moment is open; -1 the beginning, as many as there are the end. */
  at: number;
  ratings: Record<string, Given>;
  notes: string;
}

type Child = Node | string;
type Attributes = Record<string, string | boolean | ((event: Event) => void)>;

const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
};

const sheet = JSON.parse(byId('questionnaire').textContent ?? '') as Questionnaire;
const { items } = sheet;
const place = byId('page');
const status = byId('status');
const shelf = `panel/${sheet.scenario}/${sheet.texts.slice(0, 16)}`;
const ui = (key: string): string => sheet.ui[key] ?? key;

const blank = (): State => ({
  rater: { id: '', outlook: '', standing: 'desk' },
  seed: crypto.getRandomValues(new Uint32Array(1))[0] ?? 1,
  at: -1,
  ratings: {},
  notes: '',
});

/** Whether this browser keeps anything for the page. */
let kept = true;
let state = blank();

/** What was kept, if it is what this page wrote. */
function load(): void {
  try {
    const found = JSON.parse(localStorage.getItem(shelf) ?? 'null') as Partial<State> | null;
    if (found !== null && typeof found.ratings === 'object') {
      const { rater } = blank();
      state = { ...blank(), ...found, rater: { ...rater, ...found.rater } };
    }
    if (!Number.isInteger(state.at)) state.at = -1;
    state.at = Math.min(Math.max(-1, state.at), items.length);
  } catch {
    kept = false;
  }
}

function keep(): void {
  try {
    localStorage.setItem(shelf, JSON.stringify(state));
  } catch {
    kept = false;
  }
}

/** An element with attributes, listeners and children; texts are only ever set as text. */
function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(key, value);
    else if (value !== false) made.setAttribute(key, value === true ? '' : value);
  }
  made.append(...children);
  return made;
}

const list = (lines: readonly string[]) => el('ul', {}, ...lines.map((line) => el('li', {}, line)));

const button = (text: string, click: () => void, plain = false) =>
  el('button', { type: 'button', class: plain ? 'plain' : '', click }, text);

const buttons = (...made: Child[]) => el('div', { class: 'buttons' }, ...made);

/** The options in the order of this rater: another one for each, the same each time. */
function ordered(item: Item): Item['options'] {
  const weight = (id: string) => {
    let h = state.seed ^ 0x811c9dc5;
    for (let i = 0; i < id.length; i++) h = Math.imul(h ^ id.charCodeAt(i), 0x01000193);
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    return (h ^ (h >>> 13)) >>> 0;
  };
  return item.options.toSorted((a, b) => weight(a.id) - weight(b.id));
}

const isGiven = (given: Given | undefined): boolean =>
  given !== undefined && (given.rating !== null || given.depends !== null);

function tell(): void {
  const line = document.getElementById('progress');
  const all = items.flatMap((item) => item.options);
  const rated = all.filter(({ id }) => isGiven(state.ratings[id])).length;
  const values: Record<string, number> = { n: state.at + 1, all: items.length, rated, options: all.length };
  const text = ui('progress').replace(/\{\{(\w+)\}\}/g, (hole, name: string) => String(values[name] ?? hole));
  if (line) line.textContent = text;
}

function rate(id: string, change: Partial<Given>): void {
  state.ratings[id] = { rating: null, depends: null, ...state.ratings[id], ...change };
  keep();
  tell();
}

function scale(id: string, clear: HTMLElement): Child[] {
  const change = (n: number) => () => {
    rate(id, { rating: n });
    clear.hidden = false;
  };
  const radio = (n: number) =>
    el('input', {
      type: 'radio',
      name: `rating-${id}`,
      value: String(n),
      checked: state.ratings[id]?.rating === n,
      change: change(n),
    });
  const labels = [1, 2, 3, 4, 5, 6, 7].map((n) => el('label', {}, radio(n), String(n)));
  const ends = [ui('least'), ui('middle'), ui('most')].map((word) => el('span', {}, word));
  return [el('div', { class: 'scale' }, ...labels), el('div', { class: 'ends' }, ...ends)];
}

function depends(id: string): Child[] {
  const because = state.ratings[id]?.depends ?? null;
  const text = el('input', {
    type: 'text',
    class: 'because',
    'aria-label': ui('because'),
    maxlength: '400',
    input: () => rate(id, { depends: text.value }),
  });
  text.value = because ?? '';
  text.hidden = because === null;
  const box = el('input', {
    type: 'checkbox',
    checked: because !== null,
    change: () => {
      text.hidden = !box.checked;
      rate(id, { depends: box.checked ? text.value : null });
      if (box.checked) text.focus();
    },
  });
  return [el('label', { class: 'tick' }, box, ui('depends')), text];
}

function optionOf({ id, text }: Item['options'][number]): HTMLElement {
  const clear = button(
    ui('clear'),
    () => {
      rate(id, { rating: null });
      const radios = [...field.querySelectorAll<HTMLInputElement>('input[type=radio]')];
      for (const radio of radios) radio.checked = false;
      radios[0]?.focus();
      clear.hidden = true;
    },
    true,
  );
  clear.hidden = (state.ratings[id]?.rating ?? null) === null;
  const field = el('fieldset', { 'data-option': id }, el('legend', {}, text));
  field.append(...scale(id, clear), ...depends(id), clear);
  return field;
}

function field(key: 'id' | 'outlook'): HTMLElement {
  const input = el('input', {
    type: 'text',
    maxlength: '80',
    input: () => {
      state.rater[key] = input.value;
      keep();
    },
  });
  input.value = state.rater[key];
  return el('label', { class: 'field' }, ui(`rater.${key}`), input);
}

/** Who rates; nobody is taken for an independent expert unless they say so. */
function standing(): HTMLElement {
  const choice = (value: Standing) => {
    const input = el('input', {
      type: 'radio',
      name: 'standing',
      value,
      checked: state.rater.standing === value,
      change: () => {
        state.rater.standing = value;
        keep();
      },
    });
    return el('label', { class: 'tick' }, input, ui(`rater.${value}`));
  };
  return el('fieldset', {}, el('legend', {}, ui('rater.standing')), choice('independent'), choice('desk'));
}

const beginning = (): Child[] => [
  el('h1', { tabindex: '-1' }, sheet.title),
  el('p', { class: 'quiet' }, sheet.tagline),
  ...sheet.intro.map((line) => el('p', {}, line)),
  el('h2', {}, ui('people')),
  list(sheet.people),
  el('h2', {}, ui('rater')),
  field('id'),
  field('outlook'),
  standing(),
  buttons(button(ui('start'), () => go(0))),
];

function moment(item: Item): Child[] {
  const more = (title: string, lines: readonly string[]): Child[] =>
    lines.length === 0 ? [] : [el('h3', {}, title), el('div', { class: 'quiet' }, list(lines))];
  const dayBefore = el('details', {}, el('summary', {}, ui('day-before')), list(item.dayBefore));
  return [
    el('p', { id: 'progress', class: 'quiet' }),
    el('h2', { tabindex: '-1' }, item.when),
    ...(item.again ? [el('p', {}, ui('again'))] : []),
    ...(item.dayBefore.length === 0 ? [] : [dayBefore]),
    ...more(ui('known'), item.known),
    ...more(ui('before'), item.before),
    el('div', { class: 'said' }, ...item.says.map((line) => el('p', {}, line))),
    el('p', { class: 'quiet' }, item.conditions.join(' ')),
    el('h3', {}, ui('question')),
    ...ordered(item).map(optionOf),
    buttons(
      button(ui('previous'), () => go(state.at - 1), true),
      button(ui('next'), () => go(state.at + 1)),
      button(ui('save'), save, true),
    ),
  ];
}

function ending(): Child[] {
  const notes = el('textarea', {
    rows: '4',
    maxlength: '2000',
    input: () => {
      state.notes = notes.value;
      keep();
    },
  });
  notes.value = state.notes;
  return [
    el('h1', { tabindex: '-1' }, ui('end')),
    el('label', { class: 'field' }, ui('notes'), notes),
    buttons(
      button(ui('previous'), () => go(items.length - 1), true),
      button(ui('save'), save),
    ),
  ];
}

/** What is saved: the format that `panel import` reads. */
function answers(): RatingsFile {
  const ratings = items.flatMap((item) =>
    item.options.flatMap(({ id }) => {
      const given = state.ratings[id];
      if (!given || !isGiven(given)) return [];
      const because = given.depends === null ? {} : { depends: given.depends };
      return { option: id, rating: given.rating, ...because };
    }),
  );
  const { scenario, contentHash, texts, language } = sheet;
  const rater = { ...state.rater, id: state.rater.id.trim() || `r${state.seed.toString(36)}` };
  const { notes } = state;
  return { format: 1, kind: 'panel-ratings', scenario, contentHash, texts, language, rater, ratings, notes };
}

function save(): void {
  const saved = answers();
  const file = new Blob([`${JSON.stringify(saved, null, 1)}\n`], { type: 'application/json' });
  const href = URL.createObjectURL(file);
  const name = saved.rater.id.replace(/[^\w-]+/g, '-').slice(0, 40);
  el('a', { href, download: `ratings-${sheet.scenario}-${name}.json` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
  status.textContent = ui('saved');
}

function show(): void {
  const item = items[state.at];
  place.replaceChildren(...(item ? moment(item) : state.at < 0 ? beginning() : ending()));
  status.textContent = kept ? '' : ui('unkept');
  tell();
}

function go(at: number): void {
  state.at = at;
  keep();
  show();
  place.querySelector<HTMLElement>('h1, h2')?.focus();
  scrollTo(0, 0);
}

load();
show();
