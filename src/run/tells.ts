/**
 * Tells: candour is read from behaviour. When it changed, somebody shows a changed tell; when nothing has been
 * visible for three minutes somebody shows one anyway, so that a quiet room is still alive. Innocent people show
 * some of the same lines.
 */
import { must } from './book.ts';
import { chance, emit, type Night } from './night.ts';
import { canAct, firstOn } from './people.ts';
import { isOpen } from './work.ts';
import { personOf, type PersonState, type World } from './world.ts';

/** A change of candour that is noticed in behaviour. */
const noticeable = 0.06;
/** Minutes without anything visible after which somebody shows a tell. */
const quiet = 3;

const band = (candour: number): 'open' | 'wary' | 'shut' =>
  candour >= 0.55 ? 'open' : candour >= 0.32 ? 'wary' : 'shut';

/** Times that the same line is shown in a night: more reads as a fault of the game. */
const mostOften = 2;

function timesShown({ timeline }: Night, text: string): number {
  let times = 0;
  for (const entry of timeline) if (entry.type === 'tell' && entry.text === text) times += 1;
  return times;
}

/** Whether somebody sits there with nothing in hand while there is work that nobody has. */
function isIdle(night: Night, person: PersonState): boolean {
  if (person.task !== null || person.with !== null || person.roles.length > 0) return false;
  return night.book.scenario.tasks.some(
    (task) => !task.decision && isOpen(night, task) && firstOn(night, task.id) === undefined,
  );
}

/** Lines that somebody can show now; who has nothing to do says so first, unless they have shut up. */
function linesOf(night: Night, id: string, person: PersonState): string[] {
  const { tells } = must(night.book.people, id);
  const fresh = (texts: readonly string[]) => texts.filter((text) => timesShown(night, text) < mostOften);
  const how = band(person.candour);
  const idle = how !== 'shut' && tells.idle && isIdle(night, person) ? fresh(tells.idle) : [];
  return idle.length > 0 ? idle : fresh(tells[how]);
}

/** Somebody shows how they are: true when there was something to see. */
export function show(night: Night, id: string, person: PersonState): boolean {
  const texts = linesOf(night, id, person);
  if (texts.length === 0) return false;
  const pick = Math.floor(chance(night, 'tell', id) * texts.length);
  // The same line twice running reads as a fault of the game.
  const text = texts[pick] === person.tell?.text ? texts[(pick + 1) % texts.length] : texts[pick];
  if (text === undefined) return false;
  person.tell = { text, minute: night.world.minute };
  person.shown = person.candour;
  emit(night, { type: 'tell', person: id, text });
  return true;
}

/** How far a person's candour has moved since it last showed. */
function change(world: World, id: string): number {
  const { candour, shown } = personOf(world, id);
  return Math.abs(candour - shown);
}

function anyChange(world: World, ids: readonly string[]): boolean {
  for (const id of ids) if (change(world, id) >= noticeable) return true;
  return false;
}

/** One minute of faces and hands: at most one tell a minute. */
export function tellMinute(night: Night): void {
  const { world, book } = night;
  const still = world.minute - world.seenAt >= quiet;
  if (!still && !anyChange(world, book.fixers)) return;
  const present = book.fixers.filter((id) => canAct(night, id));
  const changed = present
    .filter((id) => change(world, id) >= noticeable)
    .sort((a, b) => change(world, b) - change(world, a));
  for (const id of changed) if (show(night, id, personOf(world, id))) return;
  if (!still) return;
  const order = present.sort((a, b) => chance(night, 'quiet', a) - chance(night, 'quiet', b));
  for (const id of order) if (show(night, id, personOf(world, id))) return;
}
