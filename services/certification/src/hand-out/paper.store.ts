import type { PaperPlace } from '@jinbang/contracts/http/handing-out';
import type { Transaction } from '@jinbang/service-kit/database';
import { sql } from 'drizzle-orm';
import { paperSettingTable, paperStepTable, paperTable } from '../hand-out.tables.ts';
import { dataVersion } from './data-version.store.ts';
import { AT_FIRST, type Position } from './paper-way.rules.ts';

/** The paper of one certificate, with what the certificate is at this moment. */
export type Paper = Position & {
  readonly certificateId: string;
  readonly bodyId: string;
  readonly eventId: string;
  readonly number: string;
  readonly personId: string;
  readonly state: string;
  readonly credentialVersion: number;
  readonly version: number;
};

type Row = {
  certificate_id: string;
  body_id: string;
  event_id: string;
  number: string;
  person_id: string;
  state: string;
  credential_version: number;
  place: PaperPlace | null;
  checked_version: number | null;
  serial: string | null;
  copy: number | null;
  version: number | null;
};

const paperOf = (row: Row): Paper => ({
  ...{ certificateId: row.certificate_id, bodyId: row.body_id, eventId: row.event_id },
  ...{ number: row.number, personId: row.person_id, state: row.state },
  credentialVersion: Number(row.credential_version),
  place: row.place ?? AT_FIRST.place,
  ...{ checkedVersion: row.checked_version, serial: row.serial },
  copy: row.copy ?? AT_FIRST.copy,
  version: row.version ?? 0,
});

/** A certificate beside its paper; without a row of its own the paper has not moved yet. */
const PAPERS = sql`
  select certificate.certificate_id, certificate.body_id, certificate.event_id, certificate.number,
    certificate.person_id, certificate.state,
    ${dataVersion} as credential_version,
    paper.place, paper.checked_version, paper.serial, paper.copy, paper.version
  from certificate left join paper on paper.certificate_id = certificate.certificate_id`;

const ids = (certificateIds: readonly string[]) => sql`${sql.param(certificateIds)}::uuid[]`;

/**
 * These papers of a body, held until the transaction ends, and so are their certificates: none is
 * revoked or corrected while its paper moves. One that is not there is left out.
 */
export const lockPapers = async (
  tx: Transaction,
  bodyId: string,
  certificateIds: readonly string[],
): Promise<readonly Paper[]> => {
  await tx.execute(sql`
    select certificate_id from certificate
    where body_id = ${bodyId} and certificate_id = any (${ids(certificateIds)})
    order by certificate_id for update`);
  const rows = await tx.execute<Row>(sql`
    ${PAPERS} where certificate.body_id = ${bodyId}
      and certificate.certificate_id = any (${ids(certificateIds)})
    order by certificate.certificate_id`);
  return rows.map(paperOf);
};

/** Papers of an event whose certificate stands, in the order of their numbers; held as above. */
export const lockPapersOfEvent = async (
  tx: Transaction,
  bodyId: string,
  eventId: string,
): Promise<readonly Paper[]> => {
  await tx.execute(sql`
    select certificate_id from certificate
    where body_id = ${bodyId} and event_id = ${eventId} and state = 'live'
    order by certificate_id for update`);
  const rows = await tx.execute<Row>(sql`
    ${PAPERS} where certificate.body_id = ${bodyId} and certificate.event_id = ${eventId}
      and certificate.state = 'live'
    order by certificate.number`);
  return rows.map(paperOf);
};

export type NewStep = Omit<typeof paperStepTable.$inferInsert, 'seq'>;

/** Moves papers and writes down how; papers must be held (lockPapers). */
export const movePapers = async (
  tx: Transaction,
  moves: readonly { readonly paper: Paper; readonly to: Position; readonly step: NewStep }[],
): Promise<void> => {
  if (moves.length === 0) return;
  const rows = moves.map(({ paper, to, step }) => ({
    ...{ certificateId: paper.certificateId, bodyId: paper.bodyId, eventId: paper.eventId },
    ...{ place: to.place, checkedVersion: to.checkedVersion, serial: to.serial, copy: to.copy },
    ...{ movedAt: step.recordedAt, version: paper.version + 1 },
    remindedAt: step.step === 'reminded' ? step.recordedAt : null,
  }));
  await tx
    .insert(paperTable)
    .values(rows)
    .onConflictDoUpdate({
      target: paperTable.certificateId,
      set: {
        place: sql`excluded.place`,
        checkedVersion: sql`excluded.checked_version`,
        serial: sql`excluded.serial`,
        copy: sql`excluded.copy`,
        // A reminder moves nothing: since when it waits stays.
        movedAt: sql`case when excluded.reminded_at is null then excluded.moved_at else paper.moved_at end`,
        remindedAt: sql`excluded.reminded_at`,
        version: sql`excluded.version`,
      },
    });
  await tx
    .insert(paperStepTable)
    .values(moves.map(({ paper, step }) => ({ ...step, seq: paper.version + 1 })));
};

export type Setting = typeof paperSettingTable.$inferSelect;

/** Whether the register comes before the printer; as long as nobody says so it does not. */
export const findSetting = async (
  tx: Transaction,
  bodyId: string,
): Promise<Pick<Setting, 'uploadFirst' | 'version'>> => {
  const [row] = await tx
    .select()
    .from(paperSettingTable)
    .where(sql`${paperSettingTable.bodyId} = ${bodyId}`)
    .limit(1);
  return row ?? { uploadFirst: false, version: 0 };
};

export const saveSetting = async (tx: Transaction, row: Setting): Promise<boolean> => {
  const saved = await tx
    .insert(paperSettingTable)
    .values(row)
    .onConflictDoUpdate({
      target: paperSettingTable.bodyId,
      set: row,
      setWhere: sql`${paperSettingTable.version} = ${row.version - 1}`,
    })
    .returning({ bodyId: paperSettingTable.bodyId });
  return saved.length > 0;
};
