/** The standing rule: what the liaison lets through to the fixers. */
import { standingRules } from '../../../scenario/vocabulary.ts';
import type { View } from '../../../run/view.ts';
import { useBridge } from '../bridge-context.ts';
import { Box, Choice } from '../parts/Choice.tsx';
import { FormFrame } from '../parts/FormFrame.tsx';
import { MoveButton } from '../parts/MoveButton.tsx';
import { useForm } from '../use-form.ts';

/** Everybody who has called or written so far, and the executives: the names that a rule can pass. */
export function senders(view: View): string[] {
  const called = view.log.flatMap((entry) => (entry.type === 'arrived' ? [entry.from] : []));
  const waiting = view.waiting.map((item) => item.from);
  const executives = view.people.filter((person) => person.part === 'executive').map((person) => person.id);
  const room = new Set(
    view.people
      .filter((person) => person.part !== 'executive' && person.part !== 'voice')
      .map((one) => one.id),
  );
  return [...new Set([...called, ...waiting, ...executives])].filter((id) => !room.has(id));
}

export function Liaison() {
  const { view, words, open } = useBridge();
  const form = useForm('rule', { rule: view.rule, names: [] });
  const { rule, names } = form.value;
  if (!view.liaison) {
    return (
      <div class="b-no-rule">
        <p>{words.t('bridge.rule.nobody')}</p>
        <button type="button" class="button" onClick={() => open({ verb: 'say', tab: 'roles' })}>
          {words.t('bridge.rule.role')}
        </button>
      </div>
    );
  }
  const person = words.list(view.liaison.people.map((id) => words.person(id)));
  const toggle = (id: string, on: boolean) =>
    form.put({ names: on ? [...names, id] : names.filter((one) => one !== id) });
  const missing = rule === null || (rule === 'names' && names.length === 0);
  return (
    <FormFrame
      onClear={form.begun ? form.clear : null}
      foot={
        <MoveButton
          move={{ type: 'rule', rule: rule ?? 'hold', names: rule === 'names' ? names : [] }}
          look="main"
          missing={missing ? words.t('bridge.rule.pick') : null}
          done={form.clear}
        >
          {words.t('bridge.rule.tell', { person })}
        </MoveButton>
      }
    >
      <div class="b-rule">
        {view.rule === null && (
          <p>{words.t('bridge.rule.for', { person, capacity: view.liaison.capacity })}</p>
        )}
        <p class="b-sheet-note">
          {words.t('bridge.rule.now', {
            person,
            rule: words.t(`bridge.rule.${view.rule ?? 'open'}`),
            held: view.liaison.held,
            capacity: view.liaison.capacity,
          })}
        </p>
        <Choice
          name="rule"
          legend={words.t('bridge.rule')}
          look="rows"
          options={standingRules.map((one) => ({
            value: one,
            label: words.t(`bridge.rule.${one}`),
            note: words.t(`bridge.rule.${one}.what`),
          }))}
          value={rule}
          onPick={(next) => form.put({ rule: next })}
        />
        {rule === 'names' && (
          <fieldset class="b-ask b-ask-chips" data-group>
            <legend>{words.t('bridge.rule.who')}</legend>
            <div class="b-ask-list">
              {senders(view).map((id) => (
                <Box key={id} checked={names.includes(id)} onToggle={(on) => toggle(id, on)}>
                  {words.person(id)}
                </Box>
              ))}
            </div>
          </fieldset>
        )}
      </div>
    </FormFrame>
  );
}
