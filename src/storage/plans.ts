/**
 * The one thing to try: the last real moment like this one, the first sentence to say next time, who will notice; and
 * what came of it 30 and 90 days later. Kept on this device only.
 */
import { browserBox, readBox, writeBox, type TextBox } from './box.ts';
import { newId } from './summary.ts';

/** The moment came and the sentence was said, or another, or none; or it has not come yet. */
export const outcomes = ['said', 'otherwise', 'not-said', 'not-yet'] as const;
export type CheckOutcome = (typeof outcomes)[number];

export interface Check {
  /** Milliseconds since 1970. */
  at: number;
  /** Ids of what was ticked. */
  seen: string[];
  /** Whether the moment came, and whether the sentence was said. */
  came: CheckOutcome | null;
  /** In the player's own words. */
  note: string;
}

export interface Plan {
  id: string;
  /** The run that it came from; it may have been deleted since. */
  run: string;
  /** Milliseconds since 1970. */
  at: number;
  /** The last real moment like this one. */
  moment: string;
  /** The first sentence to say next time. */
  sentence: string;
  /** Who will notice. */
  witness: string;
  /** Oldest first. */
  checks: Check[];
}

export type PlanText = Pick<Plan, 'moment' | 'sentence' | 'witness'>;

export interface Plans {
  /** Newest first. */
  list(): Plan[];
  /** Of one run, or null: there is one for each. */
  of(run: string): Plan | null;
  byId(id: string): Plan | null;
  /** Writes a run's plan or replaces its words. Null when it cannot be kept beyond this tab. */
  write(run: string, text: PlanText): { plan: Plan; kept: boolean };
  /** Adds what came of it. False when it cannot be kept. */
  check(id: string, check: Omit<Check, 'at'>): boolean;
  remove(id: string): boolean;
  clear(): boolean;
}

const key = 'hold-the-bridge.plans';
/** Characters of a field, and how many plans and checks are kept: the oldest go. */
export const planLimits = { text: 500, kept: 200, checks: 12 } as const;

/** The plans in a box; damaged ones are left out. */
export function openPlans(box: TextBox | null = browserBox()): Plans {
  const found = readBox(box, key);
  let all = Array.isArray(found) ? found.filter(isPlan) : [];
  const short = (text: string) => text.trim().slice(0, planLimits.text);

  function keep(next: Plan[]): boolean {
    all = next.slice(0, planLimits.kept);
    return writeBox(box, key, all);
  }

  return {
    list: () => [...all],
    of: (run) => all.find((one) => one.run === run) ?? null,
    byId: (id) => all.find((one) => one.id === id) ?? null,
    write(run, { moment, sentence, witness }) {
      const before = all.find((one) => one.run === run);
      const plan: Plan = {
        id: before?.id ?? newId(),
        run,
        at: before?.at ?? Date.now(),
        moment: short(moment),
        sentence: short(sentence),
        witness: short(witness),
        checks: before?.checks ?? [],
      };
      const kept = keep([plan, ...all.filter((one) => one !== before)]);
      return { plan, kept };
    },
    check(id, check) {
      const at = Date.now();
      return keep(
        all.map((plan) =>
          plan.id === id
            ? {
                ...plan,
                checks: [...plan.checks, { ...check, note: short(check.note), at }].slice(-planLimits.checks),
              }
            : plan,
        ),
      );
    },
    remove: (id) => keep(all.filter((one) => one.id !== id)),
    clear: () => keep([]),
  };
}

const isShort = (value: unknown) => typeof value === 'string' && value.length <= planLimits.text;

function isCheck(value: unknown): value is Check {
  const { at, seen, came, note } = Object(value) as Partial<Record<keyof Check, unknown>>;
  return (
    Number.isFinite(at) &&
    Array.isArray(seen) &&
    seen.every(isShort) &&
    isShort(note) &&
    (came === null || outcomes.some((one) => one === came))
  );
}

function isPlan(value: unknown): value is Plan {
  const one = Object(value) as Partial<Record<keyof Plan, unknown>>;
  return (
    [one.id, one.run, one.moment, one.sentence, one.witness].every(isShort) &&
    Number.isFinite(one.at) &&
    Array.isArray(one.checks) &&
    one.checks.every(isCheck)
  );
}
