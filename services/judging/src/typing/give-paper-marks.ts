import type { PaperCellPlace } from '@jinbang/contracts/http/judging-typing';
import type { NewId } from '@jinbang/kernel/id';
import type { Rejection } from '@jinbang/kernel/rejection';
import type { CommandWork } from '../in-event.ts';
import { contextOf, readModules } from '../score-sheet/enter-marks.ts';
import { decideBatch } from '../score-sheet/mark-batch.rules.ts';
import { readGroundIn, storeBatchIn } from '../score-sheet/mark-intake.store.ts';
import type { ReadSetup } from '../score-sheet/module-setup.store.ts';
import type { PaperFile } from './find-paper-files.ts';
import { paperCommand } from './paper-command.rules.ts';
import { decidedAtOf, marksToStore } from './paper-plan.rules.ts';
import { completingRound } from './reading.rules.ts';
import { savePaperMarks } from './typing.store.ts';

export type GiveDeps = { readonly readSetup: ReadSetup; readonly newId: NewId };

export type RefusedCell = PaperCellPlace & Pick<Rejection, 'code' | 'params'>;
export type Given = { readonly marks: number; readonly refused: readonly RefusedCell[] };

const nothing: Given = { marks: 0, refused: [] };

/**
 * What two people read alike becomes marks, by the rules of every other mark: all of the sheet that is
 * not there yet, or nothing. The marks of the module are locked, so that what was planned still holds.
 */
export const givePaperMarks = async (
  { readSetup, newId }: GiveDeps,
  { tx, at, ownerId }: Pick<CommandWork, 'tx' | 'at' | 'ownerId'>,
  { row, keys, rounds, state, plan, compared }: PaperFile,
): Promise<Given> => {
  const typist = completingRound(keys, rounds);
  if (state !== 'compared' || !typist) return nothing;
  const planned = marksToStore(plan);
  const times = { decidedAt: decidedAtOf(compared.agreed), typedAt: rounds[0]?.typedAt };
  const commands = planned.map((mark) => paperCommand(mark, typist, times, newId()));
  const ground = await readGroundIn(tx, commands);
  const modules = await readModules(ground, readSetup);
  const batch = decideBatch(contextOf(ground, modules, at), commands, newId);
  const refused = batch.answers.flatMap((answer, place): RefusedCell[] => {
    const mark = planned[place];
    if (answer.outcome !== 'refused' || !mark) return [];
    const { code, params } = answer.rejection;
    return [{ ...mark.place, code, ...(params ? { params } : {}) }];
  });
  if (refused.length > 0) return { marks: 0, refused };
  await storeBatchIn(tx, ground, batch, at.toISOString());
  await savePaperMarks(
    tx,
    batch.marks.map(({ subjectId, aspectId, judgeId, version }) => ({
      ...{ subjectId, aspectId, judgeId, version, ownerId },
      paperSheetId: row.paperSheetId,
    })),
  );
  return { marks: planned.length, refused: [] };
};
