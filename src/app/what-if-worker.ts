/**
 * The worker that plays the nights of a what-if. One night a step: between two it tells how far it is and hears whether
 * it is still wanted.
 */
import { alternatives, Asking, WhatIfError, type Steps } from '../assessment/what-if/index.ts';
import { ReplayError } from '../run/index.ts';
import type { Answers, FromWorker, Question, ToWorker } from './what-if-messages.ts';

/** The little of a worker's global scope that is used; the page's types would hide it. */
interface Scope {
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', heard: (event: MessageEvent<ToWorker>) => void): void;
}
const scope = self as unknown as Scope;

/** Milliseconds of work after which messages are heard; a night takes a few. */
const breath = 30;

let night: Extract<ToWorker, { type: 'night' }> | null = null;
let asking: Asking | null = null;
const cancelled = new Set<number>();
/** Questions are answered one after the other: each builds on what the last one measured. */
let last: Promise<void> = Promise.resolve();

/** Lets messages that wait be heard; a resolved promise would not. */
const hear = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/** Runs to the end, or to null when it is cancelled. */
async function run<T>(id: number, steps: Steps<T>): Promise<T | null> {
  let since = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < breath) continue;
    scope.postMessage({ type: 'progress', id, ...value });
    await hear();
    if (cancelled.has(id)) return null;
    since = performance.now();
  }
}

async function answer(id: number, question: Question): Promise<Answers[Question['kind']] | null> {
  if (!night) throw new Error('a question before the night it is about');
  asking ??= new Asking(night.compiled, night.log);
  switch (question.kind) {
    case 'debrief':
      return run(id, asking.debrief());
    case 'luck':
      return run(id, asking.luck());
    case 'ask':
      return run(id, asking.ask(question.changes));
    case 'alternatives':
      return alternatives(asking.score, question.n);
  }
}

async function reply(id: number, question: Question): Promise<void> {
  if (cancelled.delete(id)) return;
  try {
    const found = await answer(id, question);
    if (found !== null) scope.postMessage({ type: 'answer', id, answer: found });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const isExpected = error instanceof WhatIfError || error instanceof ReplayError;
    scope.postMessage(
      isExpected ? { type: 'refused', id, code: error.code, message } : { type: 'failed', id, message },
    );
  }
  cancelled.delete(id);
}

scope.addEventListener('message', ({ data }) => {
  if (data.type === 'night') {
    night = data;
    asking = null;
  } else if (data.type === 'cancel') {
    cancelled.add(data.id);
  } else {
    last = last.then(() => reply(data.id, data.question));
  }
});
