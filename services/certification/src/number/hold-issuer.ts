import type { Rejection } from '@jinbang/kernel/rejection';
import type { Transaction } from '@jinbang/service-kit/database';
import type { ReadyCertificate } from '../certificate/draft-certificates.ts';
import { mayIssue, withinPeople } from '../issuer/issuer.rules.ts';
import { countCertified, type Issuer, lockToIssue } from '../issuer/issuer.store.ts';

type Refused = { readonly decisionId: string; readonly rejection: Rejection };
export type Held = {
  readonly allowed: readonly ReadyCertificate[];
  readonly refused: readonly Refused[];
};

/** What waits when numbers are used up: the province's until the next import, a count's own for good. */
export const numbersShort = ({ issuer, year, draft }: ReadyCertificate): Rejection => ({
  kind: 'conflict',
  code: issuer.numberSource === 'own' ? 'certificate.serials-used-up' : 'certificate.numbers-short',
  params: { year: String(year), level: draft.level, filingNo: issuer.filingNo },
});

const personOf = ({ claimed }: ReadyCertificate): string => claimed.standing.personId;

/** Whom the document has room for; asked while nobody else issues by it. */
const findRoom = async (
  tx: Transaction,
  { bodyId, peopleMax }: Issuer,
  personIds: readonly string[],
): Promise<ReadonlySet<string>> =>
  peopleMax === null
    ? new Set(personIds)
    : withinPeople(personIds, await countCertified(tx, bodyId, personIds), peopleMax);

/**
 * Holds a body while certificates in its name are made: nobody changes its state or its documents
 * meanwhile, and of a committee nobody else counts people. What the row as it stands does not allow
 * is refused before a number is drawn. What was drafted by an older row is neither: it comes again.
 */
export const holdIssuer = async (
  tx: Transaction,
  batch: readonly ReadyCertificate[],
): Promise<Held> => {
  const [first] = batch;
  if (!first) return { allowed: [], refused: [] };
  const issuer = await lockToIssue(tx, first.issuer);
  // Another source or document: the batch was put together, and would be numbered, by the old one.
  if (issuer.version !== first.issuer.version) return { allowed: [], refused: [] };
  const room = await findRoom(tx, issuer, batch.map(personOf));
  const full: Rejection = {
    kind: 'invalid',
    code: 'issuer.people-full',
    params: { filingNo: issuer.filingNo, peopleMax: String(issuer.peopleMax) },
  };
  const flawOf = (ready: ReadyCertificate): Rejection | undefined => {
    const allowed = mayIssue(issuer, ready.filing);
    if (!allowed.ok) return allowed.refusal;
    return room.has(personOf(ready)) ? undefined : full;
  };
  const refused = batch.flatMap((ready): Refused[] => {
    const rejection = flawOf(ready);
    return rejection ? [{ decisionId: ready.claimed.standing.decisionId, rejection }] : [];
  });
  const isRefused = new Set(refused.map(({ decisionId }) => decisionId));
  const allowed = batch.filter(({ claimed }) => !isRefused.has(claimed.standing.decisionId));
  return { allowed, refused };
};
