import type { ChangeAsked, Entered } from './review.client.ts';

/** What somebody chose so far; empty where nothing is chosen. */
export type Draft = {
  readonly kind: 'substitute' | 'correct';
  readonly leaves: string;
  readonly comes: string;
  readonly group: string;
  /** Levels by person; an empty one is none. */
  readonly levels: Readonly<Record<string, string>>;
};

const levelOf = (level: string | undefined): string | null =>
  level === undefined || level === '' ? null : level;

/** The change that is asked for, only with what differs; undefined while there is nothing to ask. */
export const changeOf = (
  entry: Entered,
  { kind, leaves, comes, group, levels }: Draft,
): ChangeAsked | undefined => {
  if (kind === 'substitute') {
    return leaves === '' || comes === ''
      ? undefined
      : { kind, leaves, comes, heldLevel: levelOf(levels[comes]) };
  }
  const heldLevels = entry.members.flatMap(({ personId, heldLevel }) => {
    const chosen = levels[personId];
    return chosen === undefined || levelOf(chosen) === heldLevel
      ? []
      : [{ personId, heldLevel: levelOf(chosen) }];
  });
  const isOther = group !== '' && group !== entry.group;
  if (!isOther && heldLevels.length === 0) return undefined;
  return { kind, heldLevels, ...(isOther ? { group } : {}) };
};
