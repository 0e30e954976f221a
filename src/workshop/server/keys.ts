/** Unguessable names: tokens of seats, secrets of hosts, codes that people type. */
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { codeAlphabet, limits } from '../protocol/limits.ts';

/** 192 bits; what a phone or a host's link holds. */
export const newToken = (): string => randomBytes(24).toString('base64url');

/** What the database holds of a token: enough to know it again, too little to make it. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** An id that says nothing: not when, not how many. */
export const newId = (): string => randomBytes(10).toString('hex');

/** A code for the projector. */
export const newCode = (): string =>
  Array.from({ length: limits.codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('');

/** A seed of a run. */
export const newSeed = (): number => randomInt(2 ** 32);
