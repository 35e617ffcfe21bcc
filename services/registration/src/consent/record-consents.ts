import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { appendFacts } from '@jinbang/messaging/append';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { forbidden } from '../access-rejection.ts';
import { type CommandDeps, carryOut, type Work } from '../command-deps.ts';
import { unknownCompetition } from '../competition/competition.rules.ts';
import { type CompetitionRow, findCompetition } from '../competition/competition.store.ts';
import { orderedIds } from '../ordered-ids.ts';
import { findPersonsAnywhere } from '../person/person.store.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { enterEveryTenant } from '../tenant.store.ts';
import { mayRecordConsents } from './consent.access.ts';
import type { NewConsent, RecordedConsents } from './consent.body.ts';
import { flawOfConsents, givenAtOf, isSame } from './consent.rules.ts';
import { endConsents, findStandingConsents, insertConsents } from './consent.store.ts';
import { publicationTold } from './publication-told.ts';

type Deps = CommandDeps & { readonly keys: KeyRing };

const rowOf = (
  consent: NewConsent,
  consentId: string,
  { competitionId, ownerId }: CompetitionRow,
  { at, actorId }: Work,
) => ({
  consentId,
  ownerId,
  competitionId,
  personId: consent.personId,
  purpose: consent.purpose,
  textVersion: consent.textVersion,
  givenBy: consent.givenBy,
  guardianName: consent.givenBy === 'guardian' ? consent.guardianName : null,
  means: consent.means,
  givenAt: givenAtOf(consent, at),
  recordedBy: actorId,
  recordedAt: at,
  endReason: null,
  version: 1,
});

/** Writes what is new; a consent to another text takes the place of the older one. */
const save = async (
  deps: Deps,
  work: Work,
  competition: CompetitionRow,
  consents: readonly NewConsent[],
): Promise<RecordedConsents> => {
  const { tx, at, actorId, tell } = work;
  const standing = await findStandingConsents(
    tx,
    competition.competitionId,
    consents.map(({ personId }) => personId),
  );
  const keyOf = (one: { personId: string; purpose: string }) => `${one.personId} ${one.purpose}`;
  const byKey = new Map(standing.map((row) => [keyOf(row), row]));
  const ids = orderedIds(deps.newId, consents.length);
  const decided = consents.map((consent, place) => {
    const present = byKey.get(keyOf(consent));
    const known = present !== undefined && isSame(present, consent);
    return { consent, present, known, consentId: known ? present.consentId : (ids[place] ?? '') };
  });
  const fresh = decided.filter(({ known }) => !known);
  const rows = fresh.map(({ consent, consentId }) => rowOf(consent, consentId, competition, work));
  const renewed = await endConsents(
    tx,
    fresh.flatMap(({ present }) => present?.consentId ?? []),
    { at, reason: 'renewed', by: actorId },
  );
  await insertConsents(tx, rows);
  await appendFacts(tx, publicationTold([...renewed, ...rows], tell));
  return { consents: decided.map(({ consentId, known }) => ({ consentId, known })) };
};

/** Records consents to what a competition does with people's data, all or none. */
export const recordConsents =
  (deps: Deps) =>
  (
    frame: CommandFrame,
    competitionId: string,
    consents: readonly NewConsent[],
  ): Promise<Result<RecordedConsents, Rejection>> =>
    // A guardian's name must not be guessable from the stored command.
    carryOut(deps, { ...frame, body: deps.keys.bodyDigest(frame.body) }, async (work) => {
      const { tx, at } = work;
      // Whoever is asked to agree holds no office there, so the place is looked up past tenants.
      await enterEveryTenant(tx);
      const competition = await findCompetition(tx, competitionId);
      if (!competition) return refuse(unknownCompetition);
      const chain = { organisationId: competition.ownerId, competitionId };
      if (!mayRecordConsents(work, chain, consents)) return refuse(forbidden);
      const persons = await findPersonsAnywhere(
        tx,
        consents.map(({ personId }) => personId),
      );
      const flaw = flawOfConsents(consents, {
        zone: competition.zone,
        at,
        persons: new Map(persons.map((person) => [person.personId, person])),
      });
      if (flaw) return refuse(flaw);
      return accept(await save(deps, work, competition, consents));
    });
