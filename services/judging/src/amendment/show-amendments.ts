import type { AmendmentView, amendmentPage } from '@jinbang/contracts/http/judging-amendment';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { z } from 'zod';
import { viewAsked } from '../asked-and-decided.ts';
import { type Deps, readEvent, type Work } from '../in-event.ts';
import { mayWeighAmendment, refuseSchemeReader } from '../office.access.ts';
import { placeAspects } from '../scheme/place-aspects.ts';
import { findModule, findPublished } from '../scheme/scheme.store.ts';
import { type AmendmentRow, findAmendments } from './amendment.store.ts';
import { planAmendment } from './plan-amendment.ts';

type Where = {
  readonly eventId: string;
  readonly moduleId: string;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** The amendments of a module, newest first. Marks stand in the effect, so few are shown it. */
export const showAmendments =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (
    actorId: string,
    { eventId, moduleId, after, limit }: Where,
  ): Promise<Result<z.infer<typeof amendmentPage>, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseSchemeReader(work);
      if (forbidden) return refuse(forbidden);
      const { tx } = work;
      if (!(await findModule(tx, eventId, moduleId))) {
        return refuse({ kind: 'missing', code: 'module.unknown' });
      }
      const rows = await findAmendments(tx, { moduleId, after, limit: limit + 1 });
      const items: AmendmentView[] = [];
      for (const row of rows.slice(0, limit)) items.push(await viewAmendment(work, row));
      const next = rows.length > limit ? (items.at(-1)?.amendmentId ?? null) : null;
      return accept({ items, next });
    });

const viewAmendment = async (work: Work, row: AmendmentRow): Promise<AmendmentView> => {
  const { amendmentId, moduleId, basedOn, changes } = row.amendment;
  const published = await findPublished(work.tx, moduleId, basedOn);
  const placed = published ? placeAspects(published.content) : [];
  const codes = new Map(placed.map(({ aspect }) => [aspect.id, aspect.code]));
  return {
    ...{ amendmentId, moduleId, basedOn, changes },
    state: row.decision?.outcome ?? 'open',
    aspects: changes.map(({ aspectId }) => codes.get(aspectId) ?? '?'),
    ...viewAsked(row.amendment, row.decision),
    schemeVersion: row.decision?.schemeVersion ?? null,
    ...(await viewEffect(work, row)),
  };
};

const NOT_SHOWN = { effect: null, effectHash: null };

const viewEffect = async (
  work: Work,
  { amendment, decision }: AmendmentRow,
): Promise<Pick<AmendmentView, 'effect' | 'effectHash'>> => {
  if (!mayWeighAmendment(work)) return NOT_SHOWN;
  const stored = decision?.effect ? decision : amendment;
  const { effect, effectHash } = stored;
  if (decision) return { effect, effectHash };
  const { moduleId, basedOn: version, changes } = amendment;
  const plan = await planAmendment(work.tx, { moduleId, version, changes });
  return plan.ok
    ? { effect: plan.value.effect, effectHash: plan.value.effectHash }
    : { effect, effectHash };
};
