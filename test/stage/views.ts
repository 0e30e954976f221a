/** Views to look at: one of each act, and the bridge in the states that must be told apart. */
import type { StageNoise, StagePerson, StageView } from '../../src/stage/view.ts';

type Some<Value> = Partial<Value> & { id: string };

export function person(some: Some<StagePerson>): StagePerson {
  return {
    name: some.id,
    mood: 'calm',
    posture: 'typing',
    focus: 0.8,
    lit: false,
    interrupted: false,
    liaison: false,
    ...some,
  };
}

export function noise(some: Some<StageNoise>): StageNoise {
  return { kind: 'call', from: 'caller', target: null, held: false, ...some };
}

export function view(some: Partial<StageView>): StageView {
  return {
    act: 'bridge',
    minute: 20,
    control: 0.1,
    people: room(),
    noise: [],
    leads: ['known', 'suspected', 'suspected', 'ruledOut'],
    handsOn: false,
    stress: 0.3,
    ...some,
  };
}

/** Four at desks, the liaison, and the chief executive who is not there. */
function room(changes: Record<string, Partial<StagePerson>> = {}): StagePerson[] {
  return [
    person({ id: 'mina', focus: 0.9 }),
    person({ id: 'ade', focus: 0.7 }),
    person({ id: 'tomas', focus: 0.2, posture: 'still', mood: 'concerned' }),
    person({ id: 'june', focus: 0.5, posture: 'still' }),
    person({ id: 'rosa', focus: 0.6, liaison: true }),
    person({ id: 'ingrid', posture: 'away', focus: 0 }),
  ].map((one) => ({ ...one, ...changes[one.id] }));
}

const held = [
  noise({ id: 'h1', held: true }),
  noise({ id: 'h2', held: true, kind: 'message' }),
  noise({ id: 'h3', held: true }),
];

export const views: Record<string, StageView> = {
  night: view({ noise: held }),
  noise: view({
    noise: [
      ...held,
      noise({ id: 'n1', target: 'mina' }),
      noise({ id: 'n2', kind: 'message', target: 'tomas' }),
      noise({ id: 'n3', kind: 'alert', target: 'ade' }),
      noise({ id: 'n4', kind: 'visitor' }),
      noise({ id: 'n5' }),
    ],
    people: room({
      mina: { interrupted: true, mood: 'concerned', posture: 'still' },
      ade: { interrupted: true, mood: 'angry', posture: 'still' },
      june: { interrupted: true, mood: 'tired', posture: 'still' },
      tomas: { mood: 'afraid', posture: 'still', focus: 0.1 },
      ingrid: { posture: 'door', mood: 'angry' },
    }),
    stress: 0.8,
  }),
  aside: view({
    people: room({
      tomas: { posture: 'aside', mood: 'afraid' },
      mina: { lit: true },
      ade: { mood: 'tired' },
    }),
  }),
  command: view({
    people: room({
      ingrid: { posture: 'lead', mood: 'angry' },
      rosa: { liaison: false },
      june: { liaison: true },
    }),
    control: 0.3,
    stress: 0.6,
  }),
  /** For the picture that a shared link shows. */
  card: view({
    control: 0.34,
    stress: 0.2,
    noise: [
      ...held,
      noise({ id: 'n1', target: 'ade' }),
      noise({ id: 'n5' }),
      noise({ id: 'n6', kind: 'visitor' }),
    ],
    people: room({
      ade: { interrupted: true, mood: 'concerned', posture: 'still' },
      tomas: { mood: 'afraid', posture: 'still', focus: 0.15 },
    }),
  }),
  hands: view({
    handsOn: true,
    stress: 0.6,
    people: room({ rosa: { mood: 'tired' }, june: { mood: 'angry' } }),
  }),
  half: view({ control: 0.5, stress: 0.2 }),
  dawn: view({
    control: 1,
    stress: 0,
    people: room({
      mina: { mood: 'relieved', posture: 'still' },
      ade: { mood: 'relieved', posture: 'still' },
      tomas: { posture: 'away' },
      june: { mood: 'relieved' },
      rosa: { mood: 'tired' },
      ingrid: { posture: 'door', mood: 'relieved' },
    }),
  }),
  yesterday: view({ act: 'yesterday', control: 0, stress: 0 }),
  call: view({ act: 'call', minute: 0, people: [], noise: [noise({ id: 'ring' })] }),
  review: view({ act: 'review', control: 1, stress: 0.1 }),
  room: view({
    act: 'room',
    control: 1,
    people: room({
      ingrid: { posture: 'still', mood: 'concerned' },
      mina: { mood: 'tired' },
      ade: { mood: 'angry' },
    }),
  }),
  later: view({
    act: 'later',
    people: [],
    windows: { lit: Array.from({ length: 100 }, (_, i) => i).filter((i) => (i * 37) % 100 < 31) },
  }),
  debrief: view({
    act: 'debrief',
    control: 1,
    people: room({ rosa: { posture: 'away' }, mina: { posture: 'away' } }),
  }),
};
