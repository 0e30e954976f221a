/**
 * Where a night stands in its machine. XState decides every step. The machine has no context, no actions and no
 * history, so that the same event at the same place always leads to the same place: each step is asked of XState once
 * for a scenario and kept, and replays walk what is known.
 */
import { initialTransition, transition, type AnyMachineSnapshot, type AnyStateMachine } from 'xstate';
import type { Scenario } from '../scenario/schema.ts';
import { compileMachine, readFlow, type Value } from './machine.ts';
import type { Flow } from './night.ts';

/** One configuration of the machine, the flow it means, and the places that events lead to as far as known. */
interface Place {
  snapshot: AnyMachineSnapshot;
  flow: Flow;
  next: Map<string, Place>;
}

type Places = Map<string, Place>;

/** A scenario's machine, where it starts, and all places that its runs have been at, by their value. */
interface Atlas {
  machine: AnyStateMachine;
  start: Place;
  places: Places;
}

function placeOf(places: Places, snapshot: AnyMachineSnapshot): Place {
  const value = snapshot.value as Value;
  const key = JSON.stringify(value);
  const place = places.get(key) ?? { snapshot, flow: readFlow(value), next: new Map<string, Place>() };
  places.set(key, place);
  return place;
}

const atlases = new WeakMap<Scenario, Atlas>();

function atlasOf(scenario: Scenario): Atlas {
  const known = atlases.get(scenario);
  if (known) return known;
  const machine = compileMachine(scenario);
  const places: Places = new Map();
  const [first] = initialTransition(machine);
  const atlas = { machine, places, start: placeOf(places, first as AnyMachineSnapshot) };
  atlases.set(scenario, atlas);
  return atlas;
}

/** Where an event leads. A machine that has reached its end hears nothing more. */
function follow(atlas: Atlas, place: Place, type: string): Place {
  const known = place.next.get(type);
  if (known) return known;
  const { snapshot } = place;
  const next =
    snapshot.status === 'active'
      ? placeOf(atlas.places, transition(atlas.machine, snapshot, { type })[0] as AnyMachineSnapshot)
      : place;
  place.next.set(type, next);
  return next;
}

/** The machine of one run: it hears events and says where the night stands. */
export interface Walk {
  send(type: string): void;
  /** XState's own snapshot of this place. */
  getSnapshot(): AnyMachineSnapshot;
  readonly flow: Flow;
  /** A second walk from here; this one stays where it is. */
  fork(): Walk;
}

function walkFrom(atlas: Atlas, start: Place): Walk {
  let place = start;
  return {
    send(type) {
      place = follow(atlas, place, type);
    },
    getSnapshot: () => place.snapshot,
    get flow() {
      return place.flow;
    },
    fork: () => walkFrom(atlas, place),
  };
}

/** A walk through the scenario's machine from its start. */
export function startWalk(scenario: Scenario): Walk {
  const atlas = atlasOf(scenario);
  return walkFrom(atlas, atlas.start);
}
