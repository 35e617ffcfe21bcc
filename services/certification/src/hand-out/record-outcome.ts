import type { RunOutcome } from '@jinbang/contracts/http/handing-out';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { type CommandDeps, carryOutOnce, type Outcome } from '../command.ts';
import { mayHandlePapers } from './hand-out.access.ts';
import { moveAll } from './move-papers.ts';
import { endRun, type FoundLine, isDead, type PrintRun } from './run.store.ts';
import { takeRun } from './run-papers.ts';
import { endsOfRun, type LineEnd } from './sheet.rules.ts';
import { moveSheets, type SheetMove } from './sheet.store.ts';

type Wish = RunOutcome & { readonly runId: string; readonly basedOn: number };
type Ended = { readonly runId: string; readonly printed: number; readonly version: number };

const ACTS = {
  printed: { act: 'printed', to: 'printed' },
  misprinted: { act: 'misprinted', to: 'misprinted' },
  unused: { act: 'unbound', to: 'free' },
} as const;

const sheetMove = (
  { sheet, certificate }: FoundLine,
  end: LineEnd,
  { runId, reason }: { readonly runId: string; readonly reason: string | null },
): SheetMove => ({
  ...{ bodyId: sheet.bodyId, serial: sheet.serial, from: 'bound', ...ACTS[end], runId },
  certificateId: end === 'unused' ? null : certificate.certificateId,
  reason: end === 'misprinted' ? reason : null,
});

const flawOfEnding = ({ state, version }: PrintRun, basedOn: number): Rejection | undefined =>
  flawOfVersion('command.stale', basedOn, { version }) ??
  (state === 'open' ? undefined : { kind: 'conflict', code: 'print-run.ended' });

/** What came out of the printer, sheet by sheet; a run ends once, and every sheet of it with it. */
export const recordOutcome =
  (deps: CommandDeps) =>
  (frame: CommandFrame, { runId, basedOn, misprinted, unused }: Wish): Outcome<Ended> =>
    carryOutOnce(deps, frame, async (command) => {
      const { tx, viewer, at } = command;
      const held = await takeRun(command, runId, mayHandlePapers);
      if (!held.ok) return held;
      const { run, lines, papers } = held.value;
      const flaw = flawOfEnding(run, basedOn);
      if (flaw) return refuse(flaw);
      const told = { misprinted: misprinted.map(({ line }) => line), unused };
      const ends = endsOfRun(
        lines.map((line) => ({ line: line.line, dead: isDead(line) })),
        told,
      );
      if (!ends.ok) return ends;
      const endOf = (line: number): LineEnd => ends.value.get(line) ?? 'printed';
      const reasonOf = new Map(misprinted.map(({ line, reason }) => [line, reason]));
      const byId = new Map(lines.map((line) => [line.certificate.certificateId, line]));
      // A paper that began anew meanwhile (更正) has left its sheet: the sheet alone ends here.
      const going = papers.filter(
        ({ certificateId, serial }) => byId.get(certificateId)?.sheet.serial === serial,
      );
      const moved = await moveAll(
        command,
        going,
        ({ certificateId }) => {
          const end = endOf(byId.get(certificateId)?.line ?? 0);
          return { step: end === 'unused' ? 'unbound' : end };
        },
        { withId: runId },
      );
      if (!moved.ok) return moved;
      await moveSheets(
        tx,
        lines.map((line) =>
          sheetMove(line, endOf(line.line), { runId, reason: reasonOf.get(line.line) ?? null }),
        ),
        { recordedBy: viewer.personId, recordedAt: at },
      );
      const version = run.version + 1;
      await endRun(tx, runId, { endedBy: viewer.personId, endedAt: at, version });
      const printed = [...ends.value.values()].filter((end) => end === 'printed').length;
      return accept({ runId, printed, version });
    });
