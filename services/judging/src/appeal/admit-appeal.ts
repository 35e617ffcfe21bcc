import type { AdmissionBody, AppealChanged } from '@jinbang/contracts/http/judging-appeal';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandWork, Deps } from '../in-event.ts';
import { findModule } from '../scheme/scheme.store.ts';
import { type Act, actOnAppeal, type Step } from './act-on-appeal.ts';
import { DECIDES, mayDecide } from './appeal.access.ts';
import { refuseAdmission } from './appeal.rules.ts';
import type { AppealFile } from './appeal.store.ts';
import { findSubject, findSubjectAt } from './place.store.ts';
import { refuseProof } from './proof.rules.ts';
import { refuseUnfit } from './refuse-unfit.ts';

export const forbidden: Rejection = { kind: 'forbidden', code: 'access.forbidden' };

/** The arbitration group admits an appeal, having made sure whose place it is, or refuses it. */
export const admitAppeal =
  (deps: Deps) =>
  (act: Act, body: AdmissionBody): Promise<Result<AppealChanged, Rejection>> =>
    actOnAppeal(
      deps,
      act,
      (work) => (mayDecide(work) ? undefined : forbidden),
      async (work, file) => {
        const flaw =
          (await refuseUnfit(work, file, [work.actorId], DECIDES.offices)) ??
          refuseAdmission(file.appeal, body.outcome === 'refused' ? body.ground : null);
        if (flaw) return refuse(flaw);
        if (body.outcome === 'admitted') return admitHere(work, file, body);
        return accept({ content: { kind: 'refused', ground: body.ground, reason: body.reason } });
      },
    );

const admitHere = async (
  { tx, event }: CommandWork,
  { row }: AppealFile,
  { proof, code }: AdmissionBody & { outcome: 'admitted' },
): Promise<Result<Step, Rejection>> => {
  const module = await findModule(tx, event.eventId, row.moduleId);
  const named = row.subjectId === null ? undefined : await findSubject(tx, row.subjectId);
  const found =
    code === undefined || named
      ? undefined
      : await findSubjectAt(tx, row.moduleId, { kind: 'review', sessionId: null, code }, '');
  const flaw = refuseProof({ proof, code, keyKind: module?.keyKind ?? null, named, found });
  if (flaw) return refuse(flaw);
  return accept({
    content: { kind: 'admitted', proof },
    ...(found ? { subjectId: found.subjectId } : {}),
  });
};
