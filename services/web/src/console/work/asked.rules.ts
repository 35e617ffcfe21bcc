import type { JudgingProgress } from '@jinbang/contracts/http/judging-views';
import type { Office } from '@jinbang/contracts/office';
import type { Screen } from '../place.rules.ts';

export type Asked = JudgingProgress['asked'][number];
/** Mine to decide, my own and somebody else's to decide, or merely to be seen. */
export type Turn = 'mine' | 'own' | 'others';

/** The supervisor decides, and never what was asked by the same person. */
export const whoseTurn = (
  { proposedBy }: Pick<Asked, 'proposedBy'>,
  offices: ReadonlySet<Office>,
  personId: string | null,
): Turn => {
  if (proposedBy === personId) return 'own';
  return offices.has('supervisor') ? 'mine' : 'others';
};

/** Where it is decided. */
export const wayOfAsked = (
  { kind, moduleId }: Pick<Asked, 'kind' | 'moduleId'>,
  event: string,
): { readonly screen: Screen; readonly chosen: Readonly<Record<string, string>> } =>
  kind === 'amendment'
    ? { screen: 'scheme', chosen: { event, module: moduleId } }
    : { screen: 'judging', chosen: { event } };
