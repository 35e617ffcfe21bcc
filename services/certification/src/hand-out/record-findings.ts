import type { Finding } from '@jinbang/contracts/http/handing-out';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import {
  type Command,
  type CommandDeps,
  carryOutOnce,
  forbidden,
  type Outcome,
  unknown,
} from '../command.ts';
import { type Turn, turnOf } from './check.rules.ts';
import {
  addFindings,
  type CheckRow,
  type CheckSheet,
  findCheckRows,
  findCheckSheet,
  findFindings,
} from './check.store.ts';
import { mayHandlePapers } from './hand-out.access.ts';
import { moveAll, takePapers } from './move-papers.ts';
import type { PaperStep } from './paper-way.rules.ts';
import { giveUpSheets } from './sheet.store.ts';

type Wish = { readonly checkSheetId: string; readonly rows: readonly Finding[] };
type Taken = { readonly row: CheckRow; readonly wrong: Finding['wrong']; readonly turn: Turn };

/** Each row named once, on this sheet, as it was when the sheet was made. */
const rowsFor = (
  all: readonly CheckRow[],
  told: readonly Finding[],
): Result<readonly (readonly [CheckRow, Finding])[], Rejection> => {
  const byLine = new Map(all.map((row) => [row.line, row]));
  const pairs: [CheckRow, Finding][] = [];
  const seen = new Set<number>();
  for (const one of told) {
    const row = byLine.get(one.line);
    const params = { line: one.line };
    if (!row) return refuse({ kind: 'missing', code: 'check-row.unknown', params });
    if (seen.has(one.line)) return refuse({ kind: 'invalid', code: 'check-row.twice', params });
    if (row.credentialVersion !== row.sheetVersion || row.certificate.state !== 'live') {
      return refuse({ kind: 'conflict', code: 'check-row.stale', params });
    }
    seen.add(one.line);
    pairs.push([row, one]);
  }
  return accept(pairs);
};

const turnsOf = async (
  { tx, viewer }: Command,
  { checkSheetId }: CheckSheet,
  pairs: readonly (readonly [CheckRow, Finding])[],
): Promise<Result<readonly Taken[], Rejection>> => {
  const before = Map.groupBy(await findFindings(tx, [checkSheetId]), ({ line }) => line);
  const taken: Taken[] = [];
  for (const [row, { wrong }] of pairs) {
    const turn = turnOf(before.get(row.line) ?? [], { foundBy: viewer.personId, wrong });
    if (!turn.ok) {
      return refuse({ ...turn.refusal, params: { ...turn.refusal.params, line: row.line } });
    }
    taken.push({ row, wrong, turn: turn.value });
  }
  return accept(taken);
};

/** The rows somebody names, held: two who look at the same row take turns. */
const takeRows = async (command: Command, sheet: CheckSheet, told: readonly Finding[]) => {
  const { tx } = command;
  const { checkSheetId, bodyId } = sheet;
  const named = new Set(told.map(({ line }) => line));
  const certificateIds = (await findCheckRows(tx, checkSheetId))
    .filter(({ line }) => named.has(line))
    .map(({ certificate }) => certificate.certificateId);
  const papers = await takePapers(command, { bodyId, certificateIds });
  if (!papers.ok) return papers;
  const pairs = rowsFor(await findCheckRows(tx, checkSheetId), told);
  if (!pairs.ok) return pairs;
  const turns = await turnsOf(command, sheet, pairs.value);
  return turns.ok ? accept({ papers: papers.value, turns: turns.value }) : turns;
};

const findingOf = ({ checkSheetId, bodyId }: CheckSheet, { row, wrong, turn }: Taken) => ({
  ...{ checkSheetId, line: row.line, turn: turn.turn, bodyId, wrong: [...wrong] },
  ...{ firstBy: turn.firstBy, firstTurn: turn.firstBy === null ? null : 1 },
});

/** One of two people says what they found, row by row; right it is once both have said so. */
export const recordFindings =
  (deps: CommandDeps) =>
  (
    frame: CommandFrame,
    { checkSheetId, rows }: Wish,
  ): Outcome<{ checked: number; wrong: number }> =>
    carryOutOnce(deps, frame, async (command) => {
      const { tx, viewer, at } = command;
      const sheet = await findCheckSheet(tx, checkSheetId);
      if (!sheet) return refuse(unknown('check-sheet.unknown'));
      if (!mayHandlePapers(viewer, sheet.bodyId)) return refuse(forbidden);
      const taken = await takeRows(command, sheet, rows);
      if (!taken.ok) return taken;
      const { papers, turns } = taken.value;
      const by = { foundBy: viewer.personId, foundAt: at };
      await addFindings(
        tx,
        turns.map((one) => ({ ...findingOf(sheet, one), ...by })),
      );
      const steps = new Map<string, PaperStep>(
        turns.flatMap(({ row, turn }) =>
          turn.step ? [[row.certificate.certificateId, { step: turn.step }]] : [],
        ),
      );
      const going = papers.filter(({ certificateId }) => steps.has(certificateId));
      // A sheet that bears what was corrected since counts no longer: it is to be destroyed.
      await giveUpSheets(tx, going, {
        ...{ reason: '更正后原证书作废', recordedBy: viewer.personId, recordedAt: at },
      });
      const moved = await moveAll(
        command,
        going,
        // Safe: only those with a step go.
        ({ certificateId }) => steps.get(certificateId) as PaperStep,
        { withId: checkSheetId },
      );
      if (!moved.ok) return moved;
      const checked = moved.value.filter(({ to }) => to.place === 'checked').length;
      return accept({ checked, wrong: moved.value.length - checked });
    });
