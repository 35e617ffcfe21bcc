import type { Transaction } from '@jinbang/service-kit/database';
import { findQualified } from '../approval/admission.store.ts';
import { findCompetition } from '../competition/competition.store.ts';
import { missingConsents } from '../consent/consent.rules.ts';
import { findStandingConsents } from '../consent/consent.store.ts';
import type { EntryView } from '../entry/entry.body.ts';
import { findPersonsAnywhere } from '../person/person.store.ts';

/**
 * Of these entries, those that came from below and whose people have not consented here yet: nobody
 * asked them when they were entered, so they are asked before they are approved.
 */
export const findLackingConsent = async (
  tx: Transaction,
  competitionId: string,
  entries: readonly Pick<EntryView, 'entryId' | 'members'>[],
  at: Date,
): Promise<ReadonlySet<string>> => {
  const qualified = await findQualified(
    tx,
    entries.map(({ entryId }) => entryId),
  );
  const members = entries
    .filter(({ entryId }) => qualified.has(entryId))
    .flatMap((entry) => entry.members.map(({ personId }) => ({ personId, at: entry.entryId })));
  const competition = await findCompetition(tx, competitionId);
  if (members.length === 0 || !competition) return new Set();
  const personIds = members.map(({ personId }) => personId);
  const persons = new Map(
    (await findPersonsAnywhere(tx, personIds)).map((one) => [one.personId, one]),
  );
  const ground = { zone: competition.zone, at, persons };
  const standing = await findStandingConsents(tx, competitionId, personIds);
  const issues = missingConsents(members, competition.consents, ground, standing);
  return new Set(issues.map((issue) => issue.at));
};
