import type { FreezePlanBody, FreezePlanView } from '@jinbang/contracts/http/result-desk';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import type { EventBook } from '../book/event-book.ts';
import { placeOf, type ResultDeps } from '../result/result-desk.ts';
import { mayFreezeBoards } from './freeze.access.ts';
import { flawOfPlan, plannedMoment } from './freeze-plan.rules.ts';
import { findPlan, insertPlan, type PlanRecord } from './freeze-plan.store.ts';

/** A plan as the desk shows it, with the moment it means by the sessions as they are planned now. */
export const planView = (plan: PlanRecord | undefined, book: EventBook): FreezePlanView => ({
  version: plan?.version ?? 0,
  freezeAt: plan?.freezeAt?.toISOString() ?? null,
  minutesBeforeEnd: plan?.minutesBeforeEnd ?? null,
  reason: plan?.reason ?? null,
  setBy: plan?.setBy ?? null,
  moment: (plan && plannedMoment(plan, book.sessions)?.toISOString()) ?? null,
});

type Seen = { readonly eventId: string; readonly version: number; readonly body: FreezePlanBody };

/** Sets when the public board is stopped, or takes that back. */
export const setFreezePlan =
  (deps: ResultDeps) =>
  async (
    frame: CommandFrame,
    { eventId, version, body }: Seen,
  ): Promise<Result<FreezePlanView, Rejection>> => {
    const place = await placeOf(deps, frame.actorId, eventId, mayFreezeBoards);
    if (!place.ok) return place;
    const { ownerId, book, arranged } = place.value;
    const outcome = await once(deps.db, { ...frame, tenantIds: [ownerId] }, async (tx) => {
      const present = await findPlan(tx, eventId);
      if ((present?.version ?? 0) !== version) {
        const seen = { version: present?.version ?? 0 };
        return refuse({ kind: 'stale', code: 'freeze-plan.changed', present: seen });
      }
      const now = deps.now();
      const { minutesBeforeEnd, reason } = body;
      const freezeAt = body.freezeAt === null ? null : new Date(body.freezeAt);
      const plan = { freezeAt, minutesBeforeEnd };
      const flaw = flawOfPlan(plan, { now, sessions: book.sessions, rule: arranged.board });
      if (flaw) return refuse(flaw);
      const set = { setBy: frame.actorId, setAt: now };
      const row = { ...plan, reason, eventId, ownerId, version: version + 1, ...set };
      await insertPlan(tx, row);
      return accept(planView(row, book));
    });
    await deps.shelf.refresh('freeze', [eventId]);
    return outcome;
  };
