import { z } from '@hono/zod-openapi';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import { tieDecisionTable } from '../tables.ts';
import { mayDecideTies } from './result.access.ts';
import { placeOf, type ResultDeps } from './result-desk.ts';
import { whyNoTie } from './tie-decision.rules.ts';

export const tieDecisionBody = z.object({
  /** Best first; exactly the entries of one tie. */
  entryIds: z.array(z.uuid()).min(2).max(100),
  reason: z.string().min(1).max(500),
});
export const tieDecision = z
  .object({ decisionId: z.uuid(), entryIds: z.array(z.uuid()).max(100) })
  .openapi('TieDecision');

type Body = z.infer<typeof tieDecisionBody>;

/** The chief judge's recorded order of entries that no step of the tie chain tells apart (domain §4). */
export const decideTie =
  (deps: ResultDeps) =>
  async (
    frame: CommandFrame,
    eventId: string,
    { entryIds, reason }: Body,
  ): Promise<Result<z.infer<typeof tieDecision>, Rejection>> => {
    const place = await placeOf(deps, frame.actorId, eventId, mayDecideTies);
    if (!place.ok) return place;
    const { ownerId, book } = place.value;
    const outcome = await once(deps.db, { ...frame, tenantIds: [ownerId] }, async (tx) => {
      const standings = [...deps.desk.rank(book), ...deps.desk.rankStages(book).flat()];
      const flaw = whyNoTie(standings, entryIds);
      if (flaw) return refuse(flaw);
      const decisionId = deps.newId();
      await tx.insert(tieDecisionTable).values({
        decisionId,
        eventId,
        ownerId,
        entryIds,
        reason,
        decidedBy: frame.actorId,
        decidedAt: deps.now(),
      });
      return accept({ decisionId, entryIds });
    });
    await deps.shelf.refresh('decisions', [eventId]);
    deps.wake();
    return outcome;
  };
