import type { RegisterAct, RegisterFilter } from '@jinbang/contracts/http/register';
import { plainCertificateNumber } from '@jinbang/credentials/certificate-number';
import type { Transaction } from '@jinbang/service-kit/database';
import { and, desc, eq, inArray, lt, type SQL, sql } from 'drizzle-orm';
import { assessmentTable } from '../assessment.tables.ts';
import { eventTable } from '../heard.tables.ts';
import { plainNumber } from '../number.tables.ts';
import { certificateTable, issuerTable, personNameTable } from '../tables.ts';
import type { Viewer } from '../viewer/viewer.access.ts';
import { withinOffices } from '../viewer/within-offices.store.ts';
import { HOME_ZONE } from '../zone.ts';
import { BEGINS_FROM } from './register.rules.ts';

const certificate = certificateTable;

/** The version of its credential that stands. */
export const presentVersion = sql<number>`(select max(credential.credential_version)
  from credential where credential.certificate_id = ${certificate.certificateId})`.mapWith(Number);

const dayBegins = (day: string): SQL => sql`(${day}::date)::timestamp at time zone ${HOME_ZONE}`;

const signedWith = (keyName: string): SQL => sql`exists (select from credential
  where credential.certificate_id = ${certificate.certificateId}
    and credential.credential_version = ${presentVersion} and credential.key_name = ${keyName})`;

/** What a filter asks for, as conditions; what it leaves out does not narrow. */
const chosen = (filter: RegisterFilter, at: Date): readonly (SQL | undefined)[] => {
  const { bodyId, competitionId, eventId, batchId, keyName, certificateIds } = filter;
  const { state, level, occupationCode, issuedFrom, issuedTo, endsTo, expired } = filter;
  const isOver = sql`coalesce(${certificate.validUntil} < ${at.toISOString()}::timestamptz, false)`;
  return [
    bodyId === undefined ? undefined : eq(certificate.bodyId, bodyId),
    competitionId === undefined ? undefined : eq(certificate.competitionId, competitionId),
    eventId === undefined ? undefined : eq(certificate.eventId, eventId),
    batchId === undefined
      ? undefined
      : sql`${certificate.decisionId} in (select decision_id from decision where batch_id = ${batchId})`,
    keyName === undefined ? undefined : signedWith(keyName),
    certificateIds === undefined
      ? undefined
      : sql`${certificate.certificateId} = any (${sql.param(certificateIds)}::uuid[])`,
    state === undefined ? undefined : eq(certificate.state, state),
    level === undefined ? undefined : eq(certificate.level, level),
    occupationCode === undefined ? undefined : eq(certificate.occupationCode, occupationCode),
    issuedFrom === undefined ? undefined : sql`${certificate.issuedAt} >= ${dayBegins(issuedFrom)}`,
    issuedTo === undefined
      ? undefined
      : sql`${certificate.issuedAt} < ${dayBegins(issuedTo)} + interval '1 day'`,
    endsTo === undefined
      ? undefined
      : sql`${certificate.validUntil} < ${dayBegins(endsTo)} + interval '1 day'`,
    expired === undefined ? undefined : expired ? isOver : sql`not ${isOver}`,
  ];
};

const literally = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** The parts of a search that lead to a person: number and name are as somebody typed them. */
const typed = ({ number, name }: { number?: string | undefined; name?: string | undefined }) => [
  number === undefined
    ? undefined
    : sql`${plainNumber(certificate.number)} like ${`%${literally(plainCertificateNumber(number))}%`}`,
  name === undefined
    ? undefined
    : sql`${personNameTable.name} ilike ${`${literally(name.normalize('NFC'))}%`}`,
];

const columns = {
  certificate,
  credentialVersion: presentVersion,
  name: personNameTable.name,
  bodyName: issuerTable.name,
  occupation: eventTable.occupation,
  plan: assessmentTable.plan,
};

const joined = (tx: Transaction) =>
  tx
    .select(columns)
    .from(certificate)
    .leftJoin(
      personNameTable,
      and(
        eq(personNameTable.bodyId, certificate.bodyId),
        eq(personNameTable.personId, certificate.personId),
      ),
    )
    .leftJoin(issuerTable, eq(issuerTable.bodyId, certificate.bodyId))
    .leftJoin(eventTable, eq(eventTable.eventId, certificate.eventId))
    .leftJoin(assessmentTable, eq(assessmentTable.batchId, certificate.eventId));

export type FoundRow = Awaited<ReturnType<typeof searchCertificates>>[number];

type Paged = { readonly after?: string | undefined; readonly limit: number };
type Typed = { readonly number?: string | undefined; readonly name?: string | undefined };

/** A page of the register within the reader's offices, the newest first, and one more if there is more. */
export const searchCertificates = (
  tx: Transaction,
  viewer: Viewer,
  search: RegisterFilter & Typed & Paged,
  at: Date,
) =>
  joined(tx)
    .where(
      and(
        withinOffices(viewer, certificate),
        ...chosen(search, at),
        ...typed(search),
        search.after === undefined ? undefined : lt(certificate.certificateId, search.after),
      ),
    )
    .orderBy(desc(certificate.certificateId))
    .limit(search.limit + 1);

/** These certificates with what stands around them, in the order of their ids. */
export const findFound = (
  tx: Transaction,
  certificateIds: readonly string[],
): Promise<readonly FoundRow[]> =>
  certificateIds.length === 0
    ? Promise.resolve([])
    : joined(tx)
        .where(inArray(certificate.certificateId, [...certificateIds]))
        .orderBy(desc(certificate.certificateId))
        .limit(certificateIds.length);

const notAskedYet = (act: RegisterAct): SQL => sql`not exists (select from register_act_row asked
  where asked.certificate_id = ${certificate.certificateId} and asked.act = ${act}
    and asked.outcome is null)`;

/** A certificate an act may begin with: in a fitting state, and not asked for the same already. */
const fits = (act: RegisterAct): SQL | undefined =>
  and(
    inArray(certificate.state, [...BEGINS_FROM[act]]),
    act === 'renew' ? sql`${certificate.validUntil} is not null` : undefined,
    notAskedYet(act),
  );

export type CohortWish = { readonly act: RegisterAct; readonly filter: RegisterFilter };

const cohortWhere = (viewer: Viewer, { act, filter }: CohortWish, at: Date): SQL | undefined =>
  and(withinOffices(viewer, certificate), ...chosen(filter, at), fits(act));

/** Whatever order they were read in: the same certificates in the same versions have the same hash. */
export const hashOfRows = sql<string>`encode(sha256(convert_to(coalesce(string_agg(
  ${certificate.certificateId}::text || ' ' || ${certificate.version}::text, e'\n'
  order by ${certificate.certificateId}), ''), 'UTF8')), 'hex')`;

export type Cohort = {
  readonly count: number;
  readonly left: number;
  readonly rowsHash: string;
  readonly places: readonly { bodyId: string; competitionId: string; eventId: string }[];
};

const PLACES_MAX = 2_000;

/** Exactly which certificates an act would touch, in numbers, with the hash of the list. */
export const findCohort = async (
  tx: Transaction,
  viewer: Viewer,
  wish: CohortWish,
  at: Date,
): Promise<Cohort> => {
  const where = cohortWhere(viewer, wish, at);
  const count = sql<number>`count(*)::int`;
  const [all] = await tx
    .select({ count })
    .from(certificate)
    .where(and(withinOffices(viewer, certificate), ...chosen(wish.filter, at)));
  const [fit] = await tx.select({ count, rowsHash: hashOfRows }).from(certificate).where(where);
  const { bodyId, competitionId, eventId } = certificate;
  const places = await tx
    .selectDistinct({ bodyId, competitionId, eventId })
    .from(certificate)
    .where(where)
    .limit(PLACES_MAX);
  const fitting = fit?.count ?? 0;
  return {
    count: fitting,
    left: (all?.count ?? 0) - fitting,
    rowsHash: fit?.rowsHash ?? '',
    places,
  };
};

export const listCohort = (
  tx: Transaction,
  viewer: Viewer,
  wish: CohortWish & Paged,
  at: Date,
): Promise<readonly FoundRow[]> =>
  joined(tx)
    .where(
      and(
        cohortWhere(viewer, wish, at),
        wish.after === undefined ? undefined : lt(certificate.certificateId, wish.after),
      ),
    )
    .orderBy(desc(certificate.certificateId))
    .limit(wish.limit + 1);

/** Writes down which certificates an act was asked for; returns how many. */
export const keepCohort = async (
  tx: Transaction,
  viewer: Viewer,
  wish: CohortWish & { readonly actId: string },
  at: Date,
): Promise<number> => {
  const kept = await tx.execute(sql`
    insert into register_act_row (act_id, certificate_id, body_id, act)
    select ${wish.actId}::uuid, ${certificate.certificateId}, ${certificate.bodyId}, ${wish.act}
    from ${certificate} where ${cohortWhere(viewer, wish, at)}`);
  return kept.count;
};
