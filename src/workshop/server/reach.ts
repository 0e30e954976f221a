/** *Test with your phone*: a phone that opens the page leaves a mark, and the console that made the nonce finds it. */
import type { Database } from './database/open.ts';
import { escaped, type ServedWords } from './served-words.ts';

export interface Reach {
  mark(nonce: string): Promise<void>;
  isMarked(nonce: string): Promise<boolean>;
}

/** Milliseconds for which a mark is kept: as long as somebody stands there with a phone. */
const kept = 10 * 60 * 1000;
/** Marks at once; more are a flood, and nobody's. */
const most = 1_000;

export function openReach({ db }: Database, now: () => number): Reach {
  return {
    async mark(nonce) {
      await db
        .deleteFrom('reached')
        .where('at', '<', now() - kept)
        .execute();
      const { count } = await db
        .selectFrom('reached')
        .select(({ fn }) => fn.countAll<number | string>().as('count'))
        .executeTakeFirstOrThrow();
      if (Number(count) >= most) return;
      await db
        .insertInto('reached')
        .values({ nonce, at: now() })
        .onConflict((conflict) => conflict.column('nonce').doNothing())
        .execute();
    },
    async isMarked(nonce) {
      const row = await db
        .selectFrom('reached')
        .select('nonce')
        .where('nonce', '=', nonce)
        .where('at', '>=', now() - kept)
        .executeTakeFirst();
      return row !== undefined;
    },
  };
}

/** One sentence, no script, no style. */
export function reachPage({ locale, dir, say }: ServedWords): string {
  const title = escaped(say('served.reach.title'));
  return `<!doctype html><html lang="${locale}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title></head><body><h1>${title}</h1><p>${escaped(say('served.reach.body'))}</p></body></html>`;
}
