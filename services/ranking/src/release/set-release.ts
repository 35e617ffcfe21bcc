import type { ReleaseRuleBody, ReleaseRuleView } from '@jinbang/contracts/http/result-desk';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type CommandFrame, once } from '@jinbang/service-kit/once';
import { findResults } from '../result/result.store.ts';
import { placeOf, type ResultDeps } from '../result/result-desk.ts';
import { maySetRelease } from './release.access.ts';
import { flawOfPlan } from './release.rules.ts';
import { findReleaseRule, insertReleaseRule } from './release.store.ts';

type Seen = { readonly eventId: string; readonly version: number; readonly body: ReleaseRuleBody };

/** Sets in which order the result of an event is released; not once a result was approved. */
export const setRelease =
  (deps: ResultDeps) =>
  async (
    frame: CommandFrame,
    { eventId, version, body }: Seen,
  ): Promise<Result<ReleaseRuleView, Rejection>> => {
    const place = await placeOf(deps, frame.actorId, eventId, maySetRelease);
    if (!place.ok) return place;
    const { ownerId } = place.value;
    return once(deps.db, { ...frame, tenantIds: [ownerId] }, async (tx) => {
      const present = await findReleaseRule(tx, eventId);
      if (present.version !== version) {
        const seen = { version: present.version };
        return refuse({ kind: 'stale', code: 'release.rule-changed', present: seen });
      }
      const flaw = flawOfPlan(body.steps);
      if (flaw) return refuse(flaw);
      const results = await findResults(tx, eventId);
      if (results.some(({ approvedAt }) => approvedAt !== null)) {
        return refuse({ kind: 'conflict', code: 'release.begun' });
      }
      const fresh = { ...body, version: version + 1 };
      const set = { setBy: frame.actorId, setAt: deps.now() };
      await insertReleaseRule(tx, { ...fresh, eventId, ownerId, ...set });
      return accept(fresh);
    });
  };
