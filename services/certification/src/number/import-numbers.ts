import { createHash } from 'node:crypto';
import type {
  NumberFilePreview,
  NumberImportWish,
  NumberProblem,
  NumbersImported,
} from '@jinbang/contracts/http/certificate-number';
import { sentenceOf } from '@jinbang/contracts/problem';
import { plainCertificateNumber } from '@jinbang/credentials/certificate-number';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { Transaction } from '@jinbang/service-kit/database';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { readTable } from '@jinbang/service-kit/table/read-table';
import {
  type Command,
  type CommandDeps,
  carryOutOnce,
  forbidden,
  lookUp,
  type Outcome,
  unknown,
} from '../command.ts';
import { servesContest } from '../issuer/issuer.rules.ts';
import {
  findFiledElsewhere,
  findIssuer,
  holdIssuerRow,
  type Issuer,
} from '../issuer/issuer.store.ts';
import { mayHandle } from '../viewer/viewer.access.ts';
import { addAssigned, addImport, findKnown } from './number.store.ts';
import {
  type CheckedNumbers,
  checkNumbers,
  codesIn,
  type GivenNumber,
  gapsOf,
  type RowFlaw,
  rowsGiven,
  tidyNumber,
} from './number-import.rules.ts';
import { readNumberTable } from './number-table.rules.ts';
import { letGoOn } from './waiting.store.ts';

const PROBLEMS_MAX = 200;

const saidOf = (problems: readonly RowFlaw[]): NumberProblem[] =>
  problems.slice(0, PROBLEMS_MAX).map((problem) => ({
    ...problem,
    sentence: { zh: sentenceOf(problem.code, 'zh'), en: sentenceOf(problem.code, 'en') },
  }));

/** The body numbers are imported for: its own office asks, and it takes numbers from outside. */
const findReceiver = async (
  { tx, viewer }: Command,
  bodyId: string,
  find: typeof holdIssuerRow = findIssuer,
): Promise<Result<Issuer, Rejection>> => {
  const issuer = await find(tx, bodyId);
  if (!issuer) return refuse(unknown('issuer.unknown'));
  if (!mayHandle(viewer, { bodyId })) return refuse(forbidden);
  const { numberSource, filingNo } = issuer;
  return numberSource === 'own' || numberSource === 'none'
    ? refuse({ kind: 'conflict', code: 'number.not-assigned', params: { filingNo } })
    : accept(issuer);
};

const check = async (
  tx: Transaction,
  { bodyId, evaluator, bodyCode }: Issuer,
  rows: readonly GivenNumber[],
): Promise<CheckedNumbers> =>
  checkNumbers(rows, {
    codes: evaluator && bodyCode ? { evaluator, bodyCode } : null,
    filedElsewhere: await findFiledElsewhere(tx, bodyId, codesIn(rows)),
    known: await findKnown(
      tx,
      bodyId,
      rows.map(({ number }) => plainCertificateNumber(number)),
    ),
  });

/** What a file of the province holds, row by row; nothing of it is kept. */
export const previewNumbers =
  (deps: Pick<CommandDeps, 'db' | 'now'>) =>
  async (personId: string, bodyId: string, bytes: Buffer): Outcome<NumberFilePreview> => {
    const receiver = await lookUp(deps, personId, (command) => findReceiver(command, bodyId));
    if (!receiver.ok) return receiver;
    const tables = await readTable(bytes);
    if (!tables.ok) return tables;
    const read = readNumberTable(tables.value);
    if (!read.ok) return read;
    const rows = read.value.rows.map((row) => ({ ...row, number: tidyNumber(row.number) }));
    return lookUp(deps, personId, async ({ tx }) => {
      const { taken, problems } = await check(tx, receiver.value, rows);
      const all = [...read.value.problems, ...problems].toSorted(
        (left, right) => left.line - right.line,
      );
      return accept({
        fileSha256: createHash('sha256').update(bytes).digest('hex'),
        rows: [...taken],
        problems: saidOf(all),
        problemCount: all.length,
        ...spread(gapsOf(taken.map(({ number }) => number))),
      });
    });
  };

const spread = ({ gaps, gapCount }: ReturnType<typeof gapsOf>) => ({ gaps: [...gaps], gapCount });

/** What a wish speaks of, looked at row by row: the body may have them at all, and some can be taken. */
const checkWish = async (
  command: Command,
  wish: NumberImportWish & { readonly bodyId: string },
): Promise<Result<CheckedNumbers, Rejection>> => {
  // Held: a body that counts its own from now on takes none of these any more.
  const receiver = await findReceiver(command, wish.bodyId, holdIssuerRow);
  if (!receiver.ok) return receiver;
  const { competitionId } = wish;
  const serves = competitionId === null ? receiver : servesContest(receiver.value, competitionId);
  if (!serves.ok) return serves;
  const rows = rowsGiven(wish);
  if (!rows.ok) return rows;
  const checked = await check(command.tx, receiver.value, rows.value);
  return checked.taken.length === 0
    ? refuse({ kind: 'invalid', code: 'number.nothing-to-take' })
    : accept(checked);
};

/** Takes numbers of the province over, in their order; what waited for numbers goes on by itself. */
export const importNumbers =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    wish: NumberImportWish & { readonly bodyId: string },
  ): Outcome<NumbersImported> =>
    carryOutOnce(deps, frame, async (command) => {
      const { tx, viewer, at } = command;
      const { bodyId, competitionId, documentNo, level, year, given } = wish;
      const checked = await checkWish(command, wish);
      if (!checked.ok) return checked;
      const { taken, problems } = checked.value;
      const importId = deps.newId();
      await addImport(tx, {
        ...{ importId, bodyId, documentNo, level, year, competitionId },
        source: given.source,
        fileSha256: given.source === 'file' ? given.fileSha256 : null,
        takenCount: taken.length,
        leftOutCount: problems.length,
        importedBy: viewer.personId,
        importedAt: at,
      });
      const added = await addAssigned(
        tx,
        taken.map((row, place) => ({ ...row, line: place + 1, bodyId, importId, competitionId })),
      );
      // Somebody took one in the very same moment: look again, it is said which.
      if (added.size !== taken.length) {
        return refuse({ kind: 'conflict', code: 'number.taken-meanwhile' });
      }
      await letGoOn(tx, bodyId);
      return accept({
        importId,
        takenCount: taken.length,
        leftOutCount: problems.length,
        problems: saidOf(problems),
      });
    });
