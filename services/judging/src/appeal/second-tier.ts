import type { Work } from '../in-event.ts';
import type { AppealFile } from './appeal.store.ts';
import { findRule, findZone } from './setting.store.ts';
import { endOf } from './window.rules.ts';

/** Until when a ruling can be carried to the second tier; null where there is none. */
export const secondUntil = async (
  { tx, event }: Pick<Work, 'tx' | 'event'>,
  { row, steps, appeal }: AppealFile,
): Promise<Date | null> => {
  const { rule } = await findRule(tx, event.eventId);
  const ruledAt = steps.at(-1)?.actedAt;
  const isLast = row.tier === 2 || row.kind === 'recount' || rule.second === null;
  if (isLast || rule.second === null || appeal.state !== 'closed' || !ruledAt) return null;
  return endOf(ruledAt, rule.second, await findZone(tx, event.competitionId));
};
