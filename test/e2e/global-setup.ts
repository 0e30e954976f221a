import type { TestProject } from 'vitest/node';
import { findChromium } from '../../scripts/chromium.ts';
import { buildIfStale, serveSite } from '../../scripts/site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built game is served, without a slash at the end. */
    baseUrl: string;
    /** The Chromium that was found, so that no test file searches again. */
    chromiumPath: string;
  }
}

/** Builds the game once if it is stale, serves it for all end-to-end tests, and stops serving after them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildIfStale();
  const site = await serveSite();
  project.provide('baseUrl', site.url);
  project.provide('chromiumPath', findChromium());
  return () => site.close();
}
