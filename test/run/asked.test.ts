/** Whoever is asked says something back, the second time too; whoever is at the desk is heard when taken aside. */
import { describe, expect, test } from 'vitest';
import { questions } from '../../src/scenario/vocabulary.ts';
import { night, type Night, type NightOptions } from '../support/night.ts';

const cast = [
  {
    id: 'eve',
    part: 'fixer' as const,
    asked: {
      what: [
        { when: { fact: 'cause' }, text: 'eve.found', fact: 'told' },
        { when: { quantity: 'late' as const, of: 'eve', op: '>' as const, value: 0 }, text: 'eve.late' },
        { when: { quantity: 'working' as const, of: 'eve', op: '>' as const, value: 0 }, text: 'eve.work' },
        { text: 'eve.one' },
        { text: 'eve.two' },
      ],
      help: [{ text: 'eve.help' }],
      eta: [],
      aside: [
        { when: { quantity: 'still' as const, of: 'eve', op: '>' as const, value: 0 }, text: 'eve.still' },
      ],
    },
  },
];

const quiet = (plus: NightOptions['plus'] = {}): Night => night({ quiet: true, plus: { cast, ...plus } });
const texts = (played: Night) => played.all('spoke').map(({ text }) => text);

describe('a question to one person', () => {
  test('is answered at once by the first line that holds, then by one that was not said, then by the oldest', () => {
    const played = quiet().checkin('eve', 'what');
    expect(played.last('spoke')).toMatchObject({ person: 'eve', about: 'what', minute: 0, state: 'idle' });
    played.checkin('eve', 'what').checkin('eve', 'what').checkin('eve', 'what');
    expect(texts(played)).toEqual(['eve.one', 'eve.two', 'eve.one', 'eve.two']);
  });

  test('goes by what they have in hand, and by their time', () => {
    const played = quiet().assign('eve', 'find', { timebox: 5 }).checkin('eve', 'what');
    expect(played.last('spoke')).toMatchObject({ text: 'eve.work', state: 'work' });
    expect(played.last('spoke').minutes).toBeGreaterThan(0);
    played.at(7).checkin('eve', 'what');
    expect(played.last('spoke').text).toBe('eve.late');
  });

  test('lets the room know what is told in it', () => {
    const played = quiet();
    played.world.facts['cause'] = 0;
    played.checkin('eve', 'what');
    expect(played.last('spoke').text).toBe('eve.found');
    expect(played.last('learned')).toMatchObject({ fact: 'told', how: 'told' });
  });

  test.each(questions)('is answered in general words where the night has none: %s', (question) => {
    const move =
      question === 'aside'
        ? ({ type: 'aside', person: 'ana' } as const)
        : ({ type: 'checkin', person: 'ana', how: question } as const);
    const played = quiet().move(move).move(move);
    expect(played.all('spoke')).toMatchObject([
      { person: 'ana', about: question, text: null },
      { person: 'ana', about: question, text: null },
    ]);
  });

  test('shows its answer until the commander does something else, or two minutes have gone', () => {
    const played = quiet().checkin('eve', 'help');
    expect(played.view.heard).toBe(played.last('spoke').n);
    expect(played.fork().wait(1).view.heard).toBe(played.last('spoke').n);
    expect(played.fork().wait(2).view.heard).toBeNull();
    expect(played.move({ type: 'say', line: 'declare' }).view.heard).toBeNull();
  });

  test('of a line to the room is answered by whom it asks for, and cannot be said to somebody who left', () => {
    const says = [
      { id: 'eve-asked', kind: 'invite' as const, asks: { who: 'eve', answers: [{ text: 'eve.line' }] } },
    ];
    const line = { type: 'say', line: 'eve-asked' } as const;
    expect(quiet({ says }).move(line).last('spoke')).toMatchObject({ about: 'line', text: 'eve.line' });
    const gone = quiet({ says }).move({ type: 'relieve', person: 'eve' });
    expect(gone.view.says).not.toContain('eve-asked');
    expect(gone.refusal(line)).toBe('person-away');
  });
});

/** The holder comes to the desk at some minute; somebody louder asks for the middle in the same one. */
const visit = (at: number): NightOptions['plus'] => ({
  injects: [
    {
      id: 'louder',
      trigger: { at },
      channel: 'call',
      from: 'max',
      says: [{ text: 'max.calls' }],
      opens: 'max',
      demands: true,
    },
    {
      id: 'comes',
      trigger: { at },
      channel: 'visitor',
      from: 'holder',
      says: [{ text: 'ben.knows' }],
      opens: 'knows',
      patience: 2,
    },
  ],
});
const outside = (person: string) => ({ type: 'aside', person }) as const;

describe('a word outside', () => {
  test('with whoever stands at the desk is what they came for', () => {
    const played = quiet(visit(3)).at(3);
    expect(played.view.middle?.exchange).toBe('max.1');
    played.reply('max.listen');
    expect(played.view.waiting.map(({ inject }) => inject)).toEqual(['comes']);
    played.move(outside('ana'));
    expect(played.view.middle?.exchange).toBe('knows.1');
    expect(played.all('took')).toMatchObject([{ from: 'ana', minutes: 0 }]);
    expect(played.all('spoke')).toEqual([]);
    expect(played.reply('knows.thanks').all('missed')).toEqual([]);
  });

  test('with whoever comes in that very minute comes before anybody louder', () => {
    const played = quiet(visit(4)).at(3).move(outside('ana'));
    expect(played.view.middle?.exchange).toBe('knows.1');
    expect(played.view.waiting.map(({ inject }) => inject)).toEqual(['louder']);
    expect(played.all('spoke')).toEqual([]);
  });

  test('with anybody else leaves the attempt where it is, and they say something', () => {
    const played = quiet(visit(4)).at(3).move(outside('ben'));
    expect(played.view.middle?.exchange).toBe('max.1');
    expect(played.all('spoke')).toMatchObject([{ person: 'ben', about: 'aside' }]);
  });

  test('costs a minute, and shows how they are', () => {
    const played = quiet().move(outside('ana'));
    expect(played.run.minute).toBe(1);
    expect(played.all('tell').map(({ person }) => person)).toContain('ana');
  });
});
