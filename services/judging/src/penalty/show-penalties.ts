import type { PenaltyPage, PenaltyView } from '@jinbang/contracts/http/judging-penalty';
import { exactText } from '@jinbang/kernel/exact';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type Deps, readEvent } from '../in-event.ts';
import { findPenalisedModule } from './penalised-module.ts';
import { refusePenaltyReader } from './penalty.access.ts';
import { findPenalties, type PenaltyRow } from './penalty.store.ts';
import { kindOf } from './penalty-fact.ts';

type Where = {
  readonly eventId: string;
  readonly moduleId: string;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** The penalties of a module, newest first, with who gave and took them back, and what may be given. */
export const showPenalties =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (
    actorId: string,
    { eventId, moduleId, after, limit }: Where,
  ): Promise<Result<PenaltyPage, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refusePenaltyReader(work);
      if (forbidden) return refuse(forbidden);
      const module = await findPenalisedModule(work.tx, { eventId, moduleId });
      if (!module.ok) return module;
      const rows = await findPenalties(work.tx, { moduleId, after, limit: limit + 1 });
      const items = rows.slice(0, limit).map(viewPenalty);
      const { version, lockedAt, kinds, most, schemeVersion } = module.value;
      return accept({
        items,
        next: rows.length > limit ? (items.at(-1)?.penaltyId ?? null) : null,
        version,
        locked: lockedAt !== null,
        kinds: [...kinds],
        most: schemeVersion === 0 ? null : exactText(most),
      });
    });

const viewPenalty = ({ penalty, withdrawal, subject }: PenaltyRow): PenaltyView => ({
  penaltyId: penalty.penaltyId,
  subject: {
    subjectId: subject.subjectId,
    kind: subject.kind,
    label: subject.label,
    code: subject.code,
  },
  kind: kindOf(penalty),
  points: penalty.points,
  reason: penalty.reason,
  evidence: penalty.evidence,
  givenBy: penalty.givenBy,
  givenAt: penalty.givenAt.toISOString(),
  happenedAt: penalty.happenedAt?.toISOString() ?? null,
  withdrawal: withdrawal && {
    reason: withdrawal.reason,
    takenBackBy: withdrawal.takenBackBy,
    takenBackAt: withdrawal.takenBackAt.toISOString(),
  },
});
