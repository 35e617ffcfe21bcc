import type { Bilingual } from '../../bilingual.ts';
import type { Level } from '../../ladder.ts';
import type { Clause, LevelConditions, Requirement } from '../occupation-standard.ts';

/** One alternative, in our own words. */
export const clause = (
  id: string,
  text: Bilingual,
  ...requires: readonly Requirement[]
): Clause => ({ id, text, requires });

export const at = (level: Level, ...oneOf: readonly Clause[]): LevelConditions => ({
  level,
  oneOf,
});

export const held = (level: Level, years: number): Requirement => ({
  kind: 'held',
  level,
  years,
  related: true,
});
export const trained = (hours: number): Requirement => ({ kind: 'training', hours });
