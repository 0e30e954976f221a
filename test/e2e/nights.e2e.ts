/**
 * Whole nights, from the ringing phone to the debrief: a good one by the keyboard alone on a laptop, without the stage;
 * where all is asked also a bad one with a finger on the smallest phone, without a network. Everything that must hold
 * on every screen is looked at on the way.
 */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/assessment/types.ts';
import { commander } from '../../src/lab/policies/commander.ts';
import type { Policy } from '../../src/lab/policies/policy.ts';
import { competencies } from '../../src/scenario/vocabulary.ts';
import { alone } from './play/bad.ts';
import { brokenRules, misfits } from './play/checks.ts';
import { keyboard, pointer, type Hands } from './play/hands.ts';
import { calm, Player } from './player.ts';
import { widely } from '../support/wide.ts';
import { openGame, type Game, type GameOptions } from './support.ts';

interface Played {
  game: Game;
  player: Player;
  report: Report;
  screens: string[];
  /** `screen: what is wrong`. */
  rules: string[];
  misfits: string[];
  /** Places in which nothing had the focus after a move. */
  lost: string[];
  /** Text of the debrief. */
  debrief: string;
  /** The saved file. */
  file: string;
}

const seed = 7;
const minutes = 8 * 60_000;

async function playNight(open: GameOptions, policy: Policy, hands: (page: Page) => Hands): Promise<Played> {
  const game = await openGame({
    ...open,
    seed,
    clock: true,
    settings: calm,
    keep: true,
    reducedMotion: true,
  });
  const { page } = game;
  const screens: string[] = [];
  const rules: string[] = [];
  const ill: string[] = [];
  const lost: string[] = [];
  const player = await Player.sitDown(page, {
    seed,
    policy,
    hands: hands(page),
    async afterMove() {
      // What takes it does so in the frame after.
      await page.clock.runFor(40);
      if (
        await page.evaluate(() => document.activeElement === null || document.activeElement === document.body)
      )
        lost.push(`${player.view.chapter} ${player.view.minute} ${player.view.middle?.exchange ?? ''}`);
    },
    async onScreen(name) {
      screens.push(name);
      rules.push(...(await brokenRules(page)).map((line) => `${name}: ${line}`));
      ill.push(...(await misfits(page)).map((line) => `${name}: ${line}`));
    },
  });
  await player.answer();
  await player.playOn();
  const press = (key: string) =>
    hands(page).use(page.getByRole('button', { name: player.words.t(key), exact: true }).first());
  // The debrief's other screens have a test of their own.
  const texts = [await page.getByRole('main').innerText()];
  await press('debrief.more');
  for (const part of ['moments', 'keep']) {
    await press(`debrief.part.${part}`);
    texts.push(await page.getByRole('main').innerText());
  }
  const debrief = texts.join('\n');
  const [download] = await Promise.all([page.waitForEvent('download'), press('debrief.export')]);
  const file = await readFile(await download.path(), 'utf8');
  await game.close();
  return { game, player, report: player.report(), screens, rules, misfits: ill, lost, debrief, file };
}

const good = {
  name: 'by keyboard alone, without the stage',
  play: () => playNight({}, commander, keyboard),
};
const bad = {
  name: 'with a finger at 320 x 568, without a network',
  play: () =>
    playNight({ viewport: { width: 320, height: 568 }, touch: true, offline: true }, alone, () =>
      pointer('finger'),
    ),
};
const nights = widely([good], [bad]);
const playedNights = new Map<string, Played>();
const played = ({ name }: { name: string }): Played => {
  const night = playedNights.get(name);
  if (!night) throw new Error(`The night ${name} was not played.`);
  return night;
};

beforeAll(async () => {
  // One after the other: beside them other tests have pages open, too.
  for (const { name, play } of nights) playedNights.set(name, await play());
}, minutes);

describe.each(nights)('a whole night $name', (night) => {
  it('goes through every act', () => {
    const acts = [
      'ring',
      'call',
      'yesterday',
      'bridge',
      'talk',
      'review',
      'review-cards',
      'room',
      'statement',
      'later',
      'windows',
      'debrief',
    ];
    expect(played(night).screens).toEqual(expect.arrayContaining(acts));
  });

  it('breaks no rule of WCAG 2.2 AA on any screen', () => {
    expect(played(night).rules).toEqual([]);
  });

  it('fits on every screen', () => {
    expect(played(night).misfits).toEqual([]);
    expect(played(night).player.overhang).toEqual({ screen: '', pixels: 0, by: [] });
  });

  it('has no error, no violation of the policy, and no request to anybody else', () => {
    // Without a network the night is silent; nothing else may be missing.
    const expected =
      /^(request|console): .*\/sound\/\w+\.mp3.*ERR_INTERNET_DISCONNECTED|ERR_INTERNET_DISCONNECTED.*\/sound\/\w+\.mp3/;
    expect(played(night).game.errors.filter((line) => !expected.test(line))).toEqual([]);
  });

  it('ends in the report that the same moves have anywhere', () => {
    const { log, report } = JSON.parse(played(night).file) as { log: unknown; report: unknown };
    expect(log).toEqual(JSON.parse(JSON.stringify(played(night).player.log)));
    expect(report).toEqual(JSON.parse(JSON.stringify(played(night).report)));
  });
});

it('by keyboard, something has the focus after each move of the night', () => {
  expect(played(good).lost).toEqual([]);
});

describe.each(widely([], [{ better: good, worse: bad }]))(
  'a good and a bad night',
  ({ better: one, worse: other }) => {
    it('end in clearly different numbers', () => {
      const [good, bad] = [played(one), played(other)];
      expect(bad.report.outcome.minutesToRestore).toBeGreaterThan(good.report.outcome.minutesToRestore * 1.3);
      expect(bad.report.outcome.cost).toBeGreaterThan(good.report.outcome.cost * 1.3);
      const better = competencies.filter(
        (one) => (good.report.competencies[one].score ?? 0) - (bad.report.competencies[one].score ?? 0) >= 20,
      );
      expect(better.length).toBeGreaterThanOrEqual(4);
    });

    it('end in clearly different words', () => {
      const [good, bad] = [played(one), played(other)];
      const lines = (text: string) =>
        new Set(
          text
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        );
      const [ours, theirs] = [lines(good.debrief), lines(bad.debrief)];
      expect([...ours].filter((line) => !theirs.has(line)).length).toBeGreaterThan(15);
      expect([...theirs].filter((line) => !ours.has(line)).length).toBeGreaterThan(15);
      for (const { debrief } of [good, bad]) {
        expect(debrief).toContain(good.player.words.t('app.learning-only'));
        expect(debrief).not.toMatch(/\bshould(n't)?\b/i);
      }
    });
  },
);
