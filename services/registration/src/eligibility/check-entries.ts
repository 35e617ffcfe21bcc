import type { Transaction } from '@jinbang/service-kit/database';
import type { EntryView } from '../entry/entry.body.ts';
import type { EventView } from '../event/event.body.ts';
import type { AdmissionRuleRow } from './admission-rule.store.ts';
import type { EligibilityCheck } from './eligibility.body.ts';
import { checkEntry } from './eligibility.rules.ts';
import { findMemberFacts } from './member-facts.store.ts';

/** What the rules in force say of these entries as they are now. */
export const checkEntries = async (
  tx: Transaction,
  event: EventView,
  rules: AdmissionRuleRow | undefined,
  entries: readonly Pick<EntryView, 'entryId' | 'members'>[],
): Promise<ReadonlyMap<string, readonly EligibilityCheck[]>> => {
  const demands = rules?.checks ?? [];
  const facts = demands.length === 0 ? new Map() : await findMemberFacts(tx, event, entries);
  const { occupation } = event;
  const ground = { occupationCode: occupation.code, occupationName: occupation.name.zh };
  return new Map(
    entries.map(({ entryId }) => [entryId, checkEntry(demands, facts.get(entryId) ?? [], ground)]),
  );
};
