import { z } from '@hono/zod-openapi';
import {
  type ArrivingContest,
  type ArrivingView,
  application,
  arrivedPage,
  arrivingContest,
  arrivingPage,
  arrivingView,
  pageNumber,
} from '@jinbang/contracts/http/hand-over';
import { id } from '@jinbang/contracts/primitive';
import type { Clock } from '@jinbang/kernel/clock';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { byOffice, holdsBy } from '../access-rule.ts';
import { answers, bodyOf, read, refusals } from '../answers.ts';
import { type App, createRoutes } from '../app.ts';
import { findHeldOffices } from '../held-office.ts';
import { createRoute } from '../route-access.ts';
import { type Application, type ApplyDeps, applyContest, findTaken } from './apply-contest.ts';
import { readCatalog, readSchema } from './catalog.store.ts';
import type { Reseal } from './export-contest.ts';
import {
  type Arriving,
  dropArriving,
  findArriving,
  saveArriving,
  savePage,
} from './hand-over.store.ts';
import { type HandOverTables, planHandOver } from './plan.rules.ts';

/** Whoever runs the platform takes contests in. */
const OPERATES = byOffice(['platform-operator'], 'platform');

const where = z.object({ handOverId: id });

const putContest = createRoute({
  method: 'put',
  path: '/hand-overs/{handOverId}',
  access: OPERATES,
  tags: ['hand-over'],
  summary: 'A contest that comes from another system: may it, and how far is it?',
  request: { params: where, body: bodyOf(arrivingContest) },
  responses: { 200: answers('How far it is.', arrivingView), ...refusals },
});

const putPage = createRoute({
  method: 'put',
  path: '/hand-overs/{handOverId}/pages/{page}',
  access: OPERATES,
  tags: ['hand-over'],
  summary: 'A page of its rows; sent again it takes the place of the one before.',
  request: { params: where.extend({ page: pageNumber }), body: bodyOf(arrivingPage) },
  responses: { 200: answers('It lies ready.', arrivedPage), ...refusals },
});

const postApplication = createRoute({
  method: 'post',
  path: '/hand-overs/{handOverId}/application',
  access: OPERATES,
  tags: ['hand-over'],
  summary: 'Lets the contest stand here, all of it or nothing; once for good.',
  request: { params: where, body: bodyOf(application) },
  responses: { 200: answers('It stands.', arrivingView), ...refusals },
});

export type TakeInDeps = Pick<ApplyDeps, 'feeder' | 'check'> & {
  readonly tables: HandOverTables;
  readonly now: Clock;
  /** Closes what the way key opens with a key of ours. */
  readonly resealFor?: (wayKey: string) => Reseal;
  /** After a contest came to stand. */
  readonly onApplied?: (competitionId: string) => Promise<void>;
};

const viewOf = (arriving: Arriving): ArrivingView => ({
  handOverId: arriving.handOverId,
  competitionId: arriving.competitionId,
  from: arriving.other,
  appliedAt: arriving.appliedAt,
  tables: [...arriving.arrived],
});

/** Systems of other versions would read each other's rows wrongly. */
const beginArriving = async (
  { feeder, tables }: TakeInDeps,
  handOverId: string,
  { competitionId, from, schema }: ArrivingContest,
): Promise<Result<ArrivingView, Rejection>> => {
  if (schema !== (await readSchema(feeder))) {
    return refuse({ kind: 'conflict', code: 'hand-over.other-version' });
  }
  const known = await findArriving(feeder, { handOverId, competitionId });
  const isSame = known?.handOverId === handOverId && known.competitionId === competitionId;
  if (known && known.appliedAt !== null) {
    return isSame ? accept(viewOf(known)) : refuse({ kind: 'conflict', code: 'hand-over.another' });
  }
  const plan = planHandOver(await readCatalog(feeder), tables);
  const scope = { competitionId, heard: [] };
  const taken = await feeder.transaction((tx) => findTaken(tx, plan, scope));
  if (taken) return refuse(taken);
  // One that was announced and never given leaves nothing behind.
  if (known && !isSame) await dropArriving(feeder, known.handOverId);
  await saveArriving(feeder, { handOverId, competitionId, other: from });
  return accept({ handOverId, competitionId, from, appliedAt: null, tables: [] });
};

const applyHere = async (
  deps: TakeInDeps,
  given: Application & { readonly wayKey: string },
): Promise<Result<ArrivingView, Rejection>> => {
  const plan = planHandOver(await readCatalog(deps.feeder), deps.tables);
  const reseal = deps.resealFor?.(given.wayKey);
  const applied = await applyContest({ ...deps, plan, ...(reseal ? { reseal } : {}) }, given);
  if (!applied.ok) return applied;
  if (applied.value.appliedAt !== null) await deps.onApplied?.(applied.value.competitionId);
  return accept(viewOf(applied.value));
};

/**
 * The door by which a contest of another system comes in, for its operator: the same at every
 * service that carries any of it. Each request may be sent again.
 */
export const handOverRoutes = (deps: TakeInDeps): App => {
  const { feeder, now } = deps;
  const asOperator = async <Value>(
    personId: string,
    work: () => Promise<Result<Value, Rejection>>,
  ): Promise<Result<Value, Rejection>> => {
    const held = await findHeldOffices(feeder, personId);
    return holdsBy(OPERATES)(held, {}, now())
      ? work()
      : refuse({ kind: 'forbidden', code: 'access.forbidden' });
  };
  return createRoutes()
    .openapi(putContest, (c) => {
      const { handOverId } = c.req.valid('param');
      const body = c.req.valid('json');
      return read(
        c,
        asOperator(c.get('actor').personId, () => beginArriving(deps, handOverId, body)),
      );
    })
    .openapi(putPage, (c) => {
      const { handOverId, page } = c.req.valid('param');
      const { table, content } = c.req.valid('json');
      const work = async (): Promise<Result<{ page: number }, Rejection>> => {
        if (!(await findArriving(feeder, { handOverId }))) {
          return refuse({ kind: 'missing', code: 'hand-over.unknown' });
        }
        await savePage(feeder, handOverId, { page, table, content });
        return accept({ page });
      };
      return read(c, asOperator(c.get('actor').personId, work));
    })
    .openapi(postApplication, (c) => {
      const { handOverId } = c.req.valid('param');
      const body = c.req.valid('json');
      const work = () => applyHere(deps, { handOverId, ...body });
      return read(c, asOperator(c.get('actor').personId, work));
    });
};
