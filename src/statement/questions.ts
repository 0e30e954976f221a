/** What a reader would ask next. Questions only: the answer is the writer's own. */
import type { Feature } from './features.ts';
import type { ShortId } from './messages.ts';

/** In the order of their weight. Each is asked when its condition holds. */
const asked: readonly (readonly [id: ShortId, when: (has: (feature: Feature) => boolean) => boolean])[] = [
  ['ask.denial', (has) => has('denial')],
  ['ask.naming', (has) => has('naming')],
  ['ask.agent', (has) => !has('agent')],
  ['ask.failing', (has) => has('agent') && !has('failing')],
  ['ask.passive', (has) => has('passive')],
  ['ask.deflection', (has) => has('deflection')],
  ['ask.buried', (has) => has('buried')],
  ['ask.harm', (has) => !has('harm')],
  ['ask.repair', (has) => !has('repair')],
  ['ask.minimising', (has) => has('minimising')],
  ['ask.overclaiming', (has) => has('overclaiming')],
  ['ask.prevention', (has) => !has('prevention')],
  ['ask.regret', (has) => has('agent') && !has('regret')],
  ['ask.bolstering', (has) => has('bolstering')],
  ['ask.late', (has) => has('late')],
  ['ask.certainty', (has) => !has('certainty')],
];
const most = 4;

/** The ids of at most four questions. */
export function questionsFor(has: (feature: Feature) => boolean): ShortId[] {
  return asked
    .filter(([, when]) => when(has))
    .slice(0, most)
    .map(([id]) => id);
}
