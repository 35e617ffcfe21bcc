import { accept, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import {
  type RenderDeps,
  renderCertificates,
  type SheetNotes,
} from '../certificate-paper/render-certificates.ts';
import { recordTaken } from '../certificate-paper/taken-paper.store.ts';
import { forbidden, lookUp, type Outcome, unknown } from '../command.ts';
import { mayHandlePapers } from './hand-out.access.ts';
import type { PrintDeps } from './print-lists.ts';
import { findLines, findRun, isDead } from './run.store.ts';
import { takePaper } from './take-paper.ts';

export type RunDeps = PrintDeps & RenderDeps;

/** What stands on a sheet besides the certificate: its own serial, and that it is a 补发. */
const notesOf = (serial: string, copy: number): SheetNotes => ({
  printSerial: serial,
  mark: copy > 0 ? `补发（第 ${copy} 次）` : null,
});

/**
 * The certificates of an open run in the order of its sheets. Where one was suspended, revoked or
 * corrected since, nothing is printed: pages and sheets would no longer belong together.
 */
export const printRunFile = (deps: RunDeps) => {
  const render = renderCertificates(deps);
  const take = takePaper(deps);
  return async (frame: CommandFrame, runId: string): Outcome<{ bytes: Uint8Array }> => {
    const found = await lookUp(deps, frame.actorId, async ({ tx, viewer }) => {
      const run = await findRun(tx, runId);
      if (!run) return refuse(unknown('print-run.unknown'));
      const { bodyId } = run;
      if (!mayHandlePapers(viewer, bodyId)) return refuse(forbidden);
      if (run.state !== 'open') return refuse({ kind: 'conflict', code: 'print-run.ended' });
      const lines = await findLines(tx, runId);
      const dead = lines.find(isDead);
      if (dead) {
        const params = { line: dead.line };
        return refuse({ kind: 'conflict', code: 'print-run.line-dead', params });
      }
      return accept({ bodyId, lines });
    });
    if (!found.ok) return found;
    const { bodyId, lines } = found.value;
    const certificateIds = lines.map(({ certificate }) => certificate.certificateId);
    const notes = new Map(
      lines.map(({ certificate, sheet, copy }) => [
        certificate.certificateId,
        notesOf(sheet.serial, copy),
      ]),
    );
    return take(frame, { kind: 'print-run', bodyId, ofId: runId }, async () => {
      const made = await render({ bodyId, certificateIds, order: 'given', notes });
      if (!made.ok) return made;
      return accept({
        bytes: made.value.bytes,
        record: (tx, by) => recordTaken(tx, made.value, { ...by, takenId: deps.newId(), bodyId }),
      });
    });
  };
};
