import { proofParts } from '@jinbang/credentials/data-integrity';
import type { JsonObject } from '@jinbang/credentials/json';

const SECOND_MS = 1_000;

/**
 * From when the words signed again count: the present second, and in any case after the words they
 * replace, because readers take the newer of two under the same id.
 */
export const renewedFrom = (validFrom: Date, at: Date): Date =>
  new Date(
    Math.max(
      Math.floor(at.getTime() / SECOND_MS) * SECOND_MS,
      Math.floor(validFrom.getTime() / SECOND_MS) * SECOND_MS + SECOND_MS,
    ),
  );

/** The same words without their proofs, under a newer `validFrom` (UTC with `Z`). */
export const wordsAgain = (signed: JsonObject, validFrom: string): JsonObject => ({
  ...proofParts(signed).document,
  validFrom,
});
