/**
 * What a facilitator reads: the parts of each page, in order. Their words are `guide.<page>.<part>` (a heading) and
 * `guide.<page>.<part>.text`; the console's help and the pages in docs/ are both made from them.
 */
export const guides = {
  facilitating: [
    'before',
    'agenda45',
    'agenda60',
    'agenda90',
    'opening',
    'modes',
    'debrief',
    'personal',
    'upset',
    'hybrid',
    'paper',
    'questions',
  ],
  sheet: ['what', 'host', 'others', 'kept', 'leaves', 'not', 'where', 'rights'],
} as const;
export type GuideName = keyof typeof guides;

/** A paragraph or a list. */
export type Block = { kind: 'text'; text: string } | { kind: 'list'; items: string[] };

/** Parts a text: paragraphs are divided by an empty line, items of a list begin with a dash. */
export function blocksOf(text: string): Block[] {
  return text
    .split('\n\n')
    .map((part) =>
      part.startsWith('- ')
        ? { kind: 'list', items: part.split('\n').map((line) => line.replace(/^- /, '')) }
        : { kind: 'text', text: part },
    );
}
