/** What the schema found wrong, in words that an author can act on. */
import type { BaseIssue } from 'valibot';
import { nearest, type Problem } from './problem.ts';

type Words = Pick<Problem, 'what' | 'fix'>;

/** What to write where another kind of value stands. */
const kinds: Readonly<Record<string, string>> = {
  number: 'a number',
  string: 'a text',
  boolean: 'true or false',
  array: 'a list',
  record: 'fields (name: value)',
  object: 'fields (name: value)',
  strict_object: 'fields (name: value)',
};

/** The choices in an expectation such as `("a" | "b")`; empty when it is none. */
const choices = (expected: string): string[] =>
  [...expected.matchAll(/"([^"]*)"/g)].map(([, choice = '']) => choice);

/** Fields that the forms of a union ask for: what is there has none of them right. */
function fieldsOf(issue: BaseIssue<unknown>): string[] {
  const missing = (issue.issues ?? []).filter(
    ({ received, type }) => type === 'strict_object' && received === 'undefined',
  );
  return [...new Set(missing.map(({ path }) => String(path?.at(-1)?.key)))];
}

function fixOf(issue: BaseIssue<unknown>): string {
  const { kind, type, expected, message, received } = issue;
  // The schema's own words for a form that it wants.
  if (!message.startsWith('Invalid ')) return message;
  if (type === 'picklist' || type === 'variant' || type === 'literal') {
    const known = choices(expected ?? '');
    const near = nearest(received.replaceAll('"', ''), known);
    return near === null ? `write one of ${known.join(', ')}` : `did you mean "${near}"`;
  }
  if (type === 'union') {
    const fields = fieldsOf(issue);
    return fields.length === 0 ? 'write it in one of its forms' : `it takes one of ${fields.join(', ')}`;
  }
  if (kind === 'schema') return `write ${kinds[type] ?? expected ?? 'something else'}`;
  const limit = /^([<>])=(.+)$/.exec(expected ?? '');
  if (limit) return `${limit[1] === '<' ? 'at most' : 'at least'} ${limit[2]} is possible`;
  return `expected ${expected ?? 'something else'}`;
}

/** @param label where the value stands, such as `tasks.1.effort` */
export function issueWords(issue: BaseIssue<unknown>, label: string, parent: string): Words {
  const key = String(issue.path?.at(-1)?.key);
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return { what: `there is no field "${key}" in ${parent}`, fix: 'mend its name, or drop it' };
  if (issue.type === 'strict_object' && issue.received === 'undefined')
    return { what: `${parent} has no "${key}"`, fix: 'add it' };
  const { type, received } = issue;
  const shown =
    type === 'min_length' ? 'too short' : received === 'Object' ? 'not as it has to be' : received;
  return { what: `${label} is ${shown}`, fix: fixOf(issue) };
}
