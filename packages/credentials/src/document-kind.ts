import type { JsonObject } from './json.ts';
import { LEVEL_CERTIFICATE_NAME } from './level-credential.ts';

/** Season rule M19: an award is not a level certificate, and a reader is told which of the two it is. */
export type DocumentKind = 'level' | 'other';

/**
 * By its exact name (season rule M20), alone or followed by what it certifies; null where the
 * document has none, so that nothing can be said.
 */
export const kindOf = (credential: JsonObject | undefined): DocumentKind | null => {
  const name = credential?.name;
  if (typeof name !== 'string') return null;
  const isLevel = name === LEVEL_CERTIFICATE_NAME || name.startsWith(`${LEVEL_CERTIFICATE_NAME} `);
  return isLevel ? 'level' : 'other';
};
