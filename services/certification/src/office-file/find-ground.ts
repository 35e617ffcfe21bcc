import { Fault } from '@jinbang/kernel/fault';
import { localTime } from '@jinbang/papers/paper-head';
import { paperNumber } from '@jinbang/papers/paper-number';
import type { Transaction } from '@jinbang/service-kit/database';
import { findCompetition } from '../competition/competition.store.ts';
import type { AskForms } from './entry-file.client.ts';
import { gatherRows } from './gather-rows.ts';
import { findBodyName, findEvidence, findGranted, type OfficeFile } from './office-file.store.ts';
import type { OfficeGround } from './summary-sheet.rules.ts';

type About = Pick<OfficeFile, 'bodyId' | 'competitionId' | 'batchIds'>;

/** Everything kept here that a file of these batches says. */
export const findKept = async (tx: Transaction, { bodyId, competitionId, batchIds }: About) => {
  const competition = await findCompetition(tx, competitionId);
  if (!competition) throw new Fault('A batch is of no contest known here.', { retryable: false });
  return {
    competition,
    body: await findBodyName(tx, bodyId),
    granted: await findGranted(tx, batchIds),
    evidence: await findEvidence(tx, batchIds),
  };
};
export type Kept = Awaited<ReturnType<typeof findKept>>;

/** Who takes a file, by name; by the end of their id where registration does not know them. */
const nameOf = async (ask: AskForms, personId: string): Promise<string> => {
  const [person] = await ask.people([personId], []);
  return person?.name ?? personId.slice(-12);
};

/** What the papers of a file are laid out from, people beside what is kept here. */
export const groundOf = async (
  ask: AskForms,
  file: OfficeFile,
  { competition, body, granted }: Kept,
): Promise<OfficeGround> => {
  const { name, zone, plan } = competition;
  const printedAt = file.askedAt.toISOString();
  const taker = await nameOf(ask, file.askedBy);
  return {
    ...{ fileId: file.fileId, competition: name, zone, planNo: plan?.documentNo ?? null, body },
    rows: await gatherRows(ask, granted, { name, zone }),
    columns: file.columns,
    mark:
      `导出 Taken by ${taker} · ${localTime(printedAt, zone)}` +
      ` · 文件 File ${paperNumber('16', file.fileId)}`,
    ...{ printedAt, byHand: file.byHand },
  };
};
