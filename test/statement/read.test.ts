/** What a reading says, and what it does with texts that are no statements. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { all as arabic } from '../../src/i18n/ar/all.ts';
import { all as english } from '../../src/i18n/en/all.ts';
import {
  features,
  hurting,
  longest,
  messageIds,
  readStatement,
  type Reading,
} from '../../src/statement/index.ts';
import { sentencesOf } from '../../src/statement/sentences.ts';
import { unitsOf } from '../../src/statement/units.ts';
import { later, statements } from './corpus.ts';

const owned =
  'On Monday we charged 6,300 of you twice. We ran the billing job by hand and did not check whether it had run. We are sorry. The money is back by Friday, and from now on the job refuses to run twice.';

/** The parts of the text that carry a feature. */
function marked(text: string, { spans }: Reading, feature: string): string[] {
  return spans.filter((span) => span.feature === feature).map(({ start, end }) => text.slice(start, end));
}

/** The same letters everywhere: a draw that needs no chance. */
function noise(length: number): string {
  let state = 7;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return String.fromCharCode(33 + ((state >>> 16) % 94));
  }).join('');
}

describe('kinds', () => {
  const poem = `The gulls come in at evening light
and settle on the harbour wall
I counted them with you one night
before the first of autumn's fall
The lamps go out along the bay
The tide has something left to say`;
  test.each<[what: string, kind: string, text: string]>([
    ['nothing', 'empty', ''],
    ['blanks', 'empty', ' \n\t '],
    ['digits and marks', 'noise', '404 --- 12:30 !!! 7'],
    ['noise', 'noise', noise(3000)],
    ['200 kB of noise', 'noise', noise(200_000)],
    ['keys', 'noise', 'asdfgh qwrtpl sdfkj zxcvbn mnbvcx hgfdsk lkjhg'],
    ['200 kB of one letter', 'noise', 'x'.repeat(200_000)],
    ['a text that is too long', 'too-long', `${owned} `.repeat(1000)],
    ['Arabic', 'other-language', 'نعتذر لكل من تأثر بانقطاع الخدمة يوم الاثنين. لقد أخطأنا.'],
    [
      'French',
      'other-language',
      'Nous avons supprimé par erreur les commandes de 1 900 clients. Nous vous présentons nos excuses.',
    ],
    [
      'German',
      'other-language',
      'Wir haben am Montag die Bestellungen von 1900 Kunden gelöscht. Das war unser Fehler und es tut uns leid.',
    ],
    [
      'Spanish',
      'other-language',
      'Lamentamos lo ocurrido el lunes. Los pedidos de nuestros clientes se perdieron por un error que cometimos.',
    ],
    [
      'Dutch',
      'other-language',
      'Wij hebben maandag een fout gemaakt en daarom zijn de bestellingen van onze klanten verloren gegaan.',
    ],
    ['Chinese', 'other-language', '我们在星期一犯了一个错误，导致客户的订单丢失。对此我们深表歉意。'],
    ['a poem', 'not-a-statement', poem],
    [
      'a recipe',
      'not-a-statement',
      'Preheat the oven to 180 degrees. Whisk the eggs with the sugar and fold in the flour. Bake for forty minutes.',
    ],
    ['a greeting', 'not-a-statement', 'Happy birthday! I hope that you have a lovely day by the sea.'],
    ['a statement', 'read', owned],
    ['a statement with a quotation in another language', 'read', `${owned} Nous sommes désolés. نعتذر.`],
  ])('%s is %s', async (_what, kind, text) => {
    const reading = await readStatement(text);
    expect(reading.kind).toBe(kind);
    expect(reading.level === null).toBe(kind !== 'read');
    expect(reading.summary.id).toMatch(kind === 'read' ? /^reader\.level\.\d$/ : `reader.kind.${kind}`);
    if (kind !== 'read') expect([reading.spans, reading.questions, reading.reasons]).toEqual([[], [], []]);
  });

  test('says how long a text may be', async () => {
    expect((await readStatement(`${owned} `.repeat(1000))).summary.values).toEqual({ longest });
  });
});

describe('a reading', () => {
  test('marks the words that made it', async () => {
    const reading = await readStatement(owned);
    expect(reading.level).toBe(4);
    expect(marked(owned, reading, 'regret')).toEqual(['sorry']);
    expect(marked(owned, reading, 'failing').join()).toMatch(/did not check|charged/);
    expect(marked(owned, reading, 'prevention').join()).toContain('from now on');
    expect(hurting.filter((feature) => reading.found[feature])).toEqual([]);
  });

  test('falls when the doer is taken out of it', async () => {
    const faceless = owned
      .replace('we charged 6,300 of you twice', '6,300 customers were charged twice')
      .replace(
        'We ran the billing job by hand and did not check whether it had run',
        'The billing job was run twice in error',
      );
    const reading = await readStatement(faceless);
    expect(reading.level).toBe(2);
    expect(reading.found.agent).toBe(false);
    expect(reading.found.passive).toBe(true);
    expect(reading.questions.map(({ id }) => id)).toContain('reader.ask.agent');
  });

  test('falls when one colleague is blamed, when it never happens again, and when it is a supplier', async () => {
    const named = await readStatement(
      owned.replace('We ran the billing job by hand', 'Anna Berg ran the billing job by hand and we'),
    );
    expect([named.level, named.found.naming]).toEqual([3, true]);
    const boast = await readStatement(`${owned} This will never happen again.`);
    expect([boast.level, boast.found.overclaiming]).toEqual([3, true]);
    const blamed = await readStatement(
      'On Monday 6,300 customers were charged twice. This was caused by our payment provider. We are sorry.',
    );
    expect([blamed.level, blamed.found.deflection, blamed.found.agent]).toEqual([2, true, false]);
  });

  test('finds ownership in the fourth paragraph, and says that it is buried', async () => {
    const reading = await readStatement(statements.find(({ id }) => id === 'w035')?.text ?? '');
    expect([reading.found.buried, reading.found.agent, reading.level]).toEqual([true, true, 3]);
  });

  test('takes typographic and straight quotes alike', async () => {
    const curly = 'We didn’t test the restore, and 400 of you lost a day’s work. We’re sorry.';
    const straight = curly.replaceAll('’', "'");
    expect((await readStatement(curly)).found).toEqual((await readStatement(straight)).found);
  });

  test('does not mind where lines are wrapped', async () => {
    const text = statements.find(({ id }) => id === 'w054')?.text.replaceAll('\n\n', ' ') ?? '';
    const wrapped = text.replace(/(.{60,75}) /g, '$1\n');
    const [one, other] = [await readStatement(text), await readStatement(wrapped)];
    expect(other.found).toEqual(one.found);
    expect(other.spans.map(({ start, end }) => [start, end])).toEqual(
      one.spans.map(({ start, end }) => [start, end]),
    );
  });

  test('does not count signing, thanking or helping as being blamed', async () => {
    const { found } = await readStatement(
      `${owned} I thank Tom Reed, who noticed it at six. Questions go to Lena Fox on 0800 555 0100.\n\nMaria Holt\nChief executive`,
    );
    expect(found.naming).toBe(false);
  });

  test('takes no name for those who are served, and no plan that was put off for a repair', async () => {
    const { found } = await readStatement(
      'Fenwick Homes put the boiler in. We had known since spring that it was past its life, and we put off replacing it to save money. We are sorry.',
    );
    expect([found.failing, found.harm, found.repair]).toEqual([true, false, false]);
  });

  test('sees blame where nobody of ours did anything and one person did', async () => {
    const { found, level } = await readStatement(
      'The files were lost because Ian Marsh, our night clerk, forgot to lock the cabinet. He has been dismissed.',
    );
    expect([found.naming, found.deflection, found.agent, level]).toEqual([true, true, false, 0]);
  });

  test('asks at most four questions, each a question, and never a sentence to paste', async () => {
    for (const { text } of statements) {
      const { questions } = await readStatement(text);
      expect(questions.length).toBeLessThanOrEqual(4);
      for (const { id } of questions) {
        expect(english[id]).toMatch(/\?$/);
        expect(arabic[id]).toMatch(/؟$/);
      }
    }
  });

  test('has words in both languages for everything it can say, and says nothing else', async () => {
    const wordless = messageIds.filter((id) => !english[id] || !arabic[id]);
    expect(wordless).toEqual([]);
    const ids: readonly string[] = messageIds;
    for (const { text } of [...statements, ...later.flatMap(({ texts }) => texts)]) {
      const { summary, reasons, doubts, questions, spans } = await readStatement(text);
      const said = [summary, ...reasons, ...doubts, ...questions, ...spans.map(({ reason }) => reason)];
      expect(said.filter(({ id }) => !ids.includes(id))).toEqual([]);
    }
    for (const feature of features) expect(english[`reader.feature.${feature}`]).toBeTruthy();
  });

  test('tells nobody what they ought to write', () => {
    const texts = Object.entries(english).filter(([key]) => key.startsWith('reader.'));
    expect(texts.filter(([, text]) => /\b(?:should|must|ought)\b/.test(text))).toEqual([]);
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    ...`we I did not test sorry was deleted by our the customers lost never again guarantee , . ; — ( ) " ' \n \n\n - 1. Tom
    Reed because which that to and but could should have been supplier brief only 100% :-) é ﷺ 👩‍💻 \u0000`.split(
      ' ',
    ),
  );

  test('is read without a crash, with spans inside it, and twice alike', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(words, fc.string()), { maxLength: 80 }), async (parts) => {
        const text = parts.join(' ');
        const reading = await readStatement(text);
        for (const { start, end } of reading.spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        expect(await readStatement(text)).toEqual(reading);
      }),
      { numRuns: 150, seed: 11 },
    );
  });

  test('is cut into pieces of bounded length, so that time grows with the length and no faster', () => {
    for (const text of [
      'x'.repeat(20_000),
      'the '.repeat(6000),
      `${owned}\n`.repeat(100),
      '. '.repeat(9000),
    ]) {
      const units = unitsOf(text);
      expect(Math.max(...units.map(({ start, end }) => end - start))).toBeLessThanOrEqual(1200);
      let at = 0;
      for (const { start, end } of units) {
        expect(text.slice(at, start).trim()).toBe('');
        at = end;
      }
      expect(text.slice(at).trim()).toBe('');
    }
  });

  test('keeps each sentence where it stands', () => {
    for (const { text } of statements) {
      for (const sentence of sentencesOf(text)) {
        expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
        expect(sentence.plain.length).toBe(sentence.text.length);
      }
    }
  });
});
