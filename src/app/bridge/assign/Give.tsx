/** A task, a person, a time: three choices that make one sentence, and the sentence is what is said. */
import type { TaskView } from '../../../run/view.ts';
import type { Words } from '../../session-types.ts';
import { useBridge } from '../bridge-context.ts';
import type { Forms, TermsValue } from '../drafts.ts';
import { Choice } from '../parts/Choice.tsx';
import { FormFrame } from '../parts/FormFrame.tsx';
import { MoveButton } from '../parts/MoveButton.tsx';
import { PersonChoice } from '../parts/PersonChoice.tsx';
import { Readback, Terms } from '../parts/Terms.tsx';
import { useForm } from '../use-form.ts';

/** Tasks that can be given: open, and not a step that needs a decision. */
export const givable = (tasks: readonly TaskView[]): TaskView[] =>
  tasks.filter((task) => !task.done && !task.decision);

/** An order before the first tap. */
export const emptyOrder: Forms['give'] = { task: null, person: null, terms: { timebox: 10, readback: true } };

export function Give({ start }: { start: string | null }) {
  const { session, view, words } = useBridge();
  const tasks = givable(view.tasks);
  const fixers = view.people.filter((one) => one.part === 'fixer' && one.here).map((one) => one.id);
  const form = useForm('give', emptyOrder, start === null ? {} : { person: start }, (kept) => ({
    ...kept,
    task: tasks.some(({ id }) => id === kept.task) ? kept.task : null,
    person: kept.person === 'room' || fixers.includes(kept.person ?? '') ? kept.person : null,
  }));
  const { task, person, terms } = form.value;
  if (tasks.length === 0) return <p class="b-sheet-note">{words.t('bridge.assign.none')}</p>;
  const missing =
    task === null
      ? words.t('bridge.assign.pickTask')
      : person === null
        ? words.t('bridge.assign.pickPerson')
        : null;
  const putTerms = (next: TermsValue) => form.put({ terms: next });
  const move = { type: 'assign', task: task ?? '', person: person ?? '', ...terms } as const;
  return (
    <FormFrame
      onClear={form.begun ? form.clear : null}
      holds={task === null ? '' : words.night(`task.${task}`)}
      foot={
        <div class="b-order">
          <p class="b-sentence">{orderText(words, task, person, terms)}</p>
          {/* Nobody in particular would say it back. */}
          {person !== 'room' && (
            <Readback value={terms} onChange={putTerms} price={session.price({ ...move, readback: true })} />
          )}
          <MoveButton move={move} look="main" missing={missing} done={form.clear}>
            {words.t('bridge.assign.say')}
          </MoveButton>
        </div>
      }
    >
      <div class="b-give">
        <div class="b-give-choices">
          <Choice
            name="task"
            legend={words.t('bridge.assign.task')}
            look="rows"
            options={tasks.map((one) => ({
              value: one.id,
              label: words.night(`task.${one.id}`),
              ...(one.people.length > 0 && {
                note: words.t('bridge.assign.has', {
                  people: words.list(one.people.map((id) => words.person(id))),
                }),
              }),
            }))}
            value={task}
            onPick={(next) => form.put({ task: next })}
          />
          <PersonChoice
            name="person"
            legend={words.t('bridge.assign.person')}
            people={fixers}
            value={person}
            onPick={(next) => form.put({ person: next })}
            room
          />
        </div>
        <Terms value={terms} onChange={putTerms} />
      </div>
    </FormFrame>
  );
}

/** The order as it will be said; half of one as the question that is still open, and nothing before the first tap. */
export function orderText(
  words: Words,
  task: string | null,
  person: string | null,
  terms: TermsValue,
): string {
  if (task === null) {
    if (person === null) return '';
    if (person === 'room') return words.t('bridge.assign.order.room.open');
    return words.t('bridge.assign.order.open', { person: words.person(person) });
  }
  const what = words.night(`task.${task}`);
  if (person === null) return words.t('bridge.assign.order.who', { task: what });
  if (person === 'room') return words.t('bridge.assign.order.room', { task: what });
  const order = words.t('bridge.assign.order', {
    person: words.person(person),
    task: what,
  });
  const back =
    terms.timebox > 0 ? words.t('bridge.assign.order.time', { time: words.minutes(terms.timebox) }) : '';
  return [order, back, terms.readback ? words.t('bridge.assign.order.readback') : '']
    .filter(Boolean)
    .join(' ');
}
