import type { OutsideConfirmed } from '@jinbang/contracts/http/judging-outside';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { refuseOver } from '../event/over.rules.ts';
import { type CommandWork, changeEvent, type Deps } from '../in-event.ts';
import { storeBatchIn } from '../score-sheet/mark-intake.store.ts';
import { lockModuleMarks } from '../score-sheet/sheet.store.ts';
import { refuseConfirmation, rejectOutside, stateOf } from './import-state.rules.ts';
import { refuseAnswerer, refuseHandingIn } from './outside.access.ts';
import {
  type Confirmation,
  findConfirmations,
  findImport,
  saveConfirmation,
  saveOutsideMarks,
} from './outside.store.ts';
import { refuseAnswering, toStore } from './outside-plan.rules.ts';
import { seatsOfMark, type WeighDeps, type Weighed, weighImport } from './weigh-import.ts';

export type ConfirmImport = {
  readonly frame: CommandFrame;
  readonly eventId: string;
  readonly importId: string;
  readonly sessionId: string;
  readonly hash: string;
  readonly reason?: string | undefined;
};
type ConfirmDeps = Deps & WeighDeps;
type Found = NonNullable<Awaited<ReturnType<typeof findImport>>>;

/**
 * One of two people says that these are the values. The first hands them in; the second is a judge of
 * the panel, answers for them, and with that they are marks, all of them or none.
 */
export const confirmImport =
  (deps: ConfirmDeps) =>
  (request: ConfirmImport): Promise<Result<OutsideConfirmed, Rejection>> =>
    changeEvent(deps, request.frame, request.eventId, async (work) => {
      const forbidden =
        (refuseHandingIn(work) && refuseAnswerer(work)) ?? refuseOver(work.event.registrationState);
      if (forbidden) return refuse(forbidden);
      const known = await findImport(work.tx, request.eventId, request.importId);
      if (!known) return refuse({ kind: 'missing', code: 'outside.unknown' });
      await lockModuleMarks(work.tx, known.moduleId);
      const found = (await findImport(work.tx, request.eventId, request.importId)) ?? known;
      const confirmations = await findConfirmations(work.tx, [found.importId]);
      const state = stateOf(found, confirmations);
      const flaw = refuseConfirmation(state, { hash: found.hash, seen: request.hash });
      if (flaw) return refuse(flaw);
      const [first] = confirmations;
      return first
        ? confirmSecond(deps, work, { found, request, first })
        : confirmFirst(deps, work, { found, request });
    });

type First = { readonly found: Found; readonly request: ConfirmImport };

const needsReason = ({ marks }: Weighed): boolean =>
  marks.some(({ effect }) => effect === 'changed');
const reasonMissing: Rejection = { kind: 'invalid', code: 'outside.reason-missing' };

const confirmFirst = async (
  deps: ConfirmDeps,
  work: CommandWork,
  { found, request }: First,
): Promise<Result<OutsideConfirmed, Rejection>> => {
  const forbidden = refuseHandingIn(work);
  if (forbidden) return refuse({ kind: 'conflict', code: 'outside.first-missing' });
  const weighed = await weigh(deps, work, { found, request }, work.actorId, null);
  const flaw = rejectOutside(weighed.findings);
  if (flaw) return refuse(flaw);
  if (needsReason(weighed) && request.reason === undefined) return refuse(reasonMissing);
  await saveConfirmation(work.tx, rowOf(work, request, 1));
  return accept({ importId: found.importId, state: 'second', marks: 0 });
};

const confirmSecond = async (
  deps: ConfirmDeps,
  work: CommandWork,
  { found, request, first }: First & { readonly first: Confirmation },
): Promise<Result<OutsideConfirmed, Rejection>> => {
  const { tx, actorId, at } = work;
  if (first.confirmedBy === actorId) {
    return refuse({ kind: 'forbidden', code: 'outside.two-people' });
  }
  const forbidden = refuseAnswerer(work);
  if (forbidden) return refuse(forbidden);
  const weighed = await weigh(deps, work, { found, request }, first.confirmedBy, actorId);
  const stored = toStore(weighed.marks);
  const flaw =
    refuseAnswering(weighed.marks, actorId, seatsOfMark(weighed)) ??
    rejectOutside(weighed.findings);
  if (flaw) return refuse(flaw);
  if (needsReason(weighed) && first.reason === null) return refuse(reasonMissing);
  await storeBatchIn(tx, weighed.ground, weighed.batch, at.toISOString());
  await saveOutsideMarks(
    tx,
    weighed.batch.marks.map(({ subjectId, aspectId, judgeId, version, ownerId }, place) => ({
      ...{ subjectId, aspectId, judgeId, version, ownerId, importId: found.importId },
      sourceRow: stored[place]?.row ?? 0,
      sourceColumn: stored[place]?.cell.column ?? '-',
    })),
  );
  await saveConfirmation(tx, rowOf(work, request, 2));
  return accept({ importId: found.importId, state: 'in', marks: stored.length });
};

const weigh = (
  deps: ConfirmDeps,
  { tx, at }: CommandWork,
  { found, request }: First,
  enteredBy: string,
  judgeId: string | null,
): Promise<Weighed> => {
  const { moduleId, sheet, source, rows } = found;
  const { sessionId } = request;
  const asked = { moduleId, sheet, source, rows: rows.items, enteredBy, judgeId, sessionId, at };
  return weighImport(deps, tx, asked);
};

const rowOf = (
  { ownerId, actorId, at, commandId }: CommandWork,
  { importId, hash, reason }: ConfirmImport,
  place: 1 | 2,
): Confirmation => ({
  ...{ importId, place, ownerId, hash, commandId },
  reason: place === 1 ? (reason ?? null) : null,
  ...{ confirmedBy: actorId, confirmedAt: at },
});
