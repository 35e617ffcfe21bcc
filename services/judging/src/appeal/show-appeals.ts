import type { AppealPage, AppealView } from '@jinbang/contracts/http/judging-appeal';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type Deps, readEvent, type Work } from '../in-event.ts';
import { forbidden } from './admit-appeal.ts';
import {
  mayDecide,
  mayRegister,
  mayRule,
  organisationsOf,
  reaches,
  type Sight,
  sightOf,
} from './appeal.access.ts';
import { type AppealFile, findAppeal, findAppeals, findCarriedOn } from './appeal.store.ts';
import { findEntryNos, findLabels, findModules } from './place.store.ts';
import { subjectOf } from './read-marked-aspects.ts';
import { findCellsOf } from './reopened-cell.store.ts';
import { secondUntil } from './second-tier.ts';
import { actsOf, type Reader, viewAppeal } from './view.rules.ts';

type Where = {
  readonly eventId: string;
  readonly after?: string | undefined;
  readonly limit: number;
};

/** The appeals of an event this reader may see, newest first. */
export const showAppeals =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (actorId: string, { eventId, after, limit }: Where): Promise<Result<AppealPage, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const sight = sightOf(work, work.event.registrationState);
      if (!sight) return refuse(forbidden);
      const files = await findAppeals(work.tx, { eventId, of: sight.of, after, limit: limit + 1 });
      const shown = files.slice(0, limit);
      const items = await viewAll(work, sight, shown);
      return accept({
        items: [...items],
        next: files.length > limit ? (shown.at(-1)?.row.appealId ?? null) : null,
      });
    });

/** One appeal, with all that became of it. */
export const showAppeal =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (
    actorId: string,
    { eventId, appealId }: { readonly eventId: string; readonly appealId: string },
  ): Promise<Result<AppealView, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const sight = sightOf(work, work.event.registrationState);
      if (!sight) return refuse(forbidden);
      const file = await findAppeal(work.tx, { eventId, appealId });
      const [view] =
        file && reaches(sight, file.row.organisationId) ? await viewAll(work, sight, [file]) : [];
      return view ? accept(view) : refuse({ kind: 'missing', code: 'appeal.unknown' });
    });

const readerOf = (work: Work): Reader => ({
  actorId: work.actorId,
  decides: mayDecide(work),
  rules: mayRule(work),
  registers: mayRegister(work),
  organisations: organisationsOf(work),
});

const viewAll = async (
  work: Work,
  { seesWho }: Sight,
  files: readonly AppealFile[],
): Promise<readonly AppealView[]> => {
  const { tx, event, at } = work;
  const reader = readerOf(work);
  const ids = files.map(({ row }) => row.appealId);
  const modules = new Map((await findModules(tx, event.eventId)).map((one) => [one.moduleId, one]));
  const entryNos = await findEntryNos(
    tx,
    files.map(({ row }) => row.entryId),
  );
  const labels = await findLabels(
    tx,
    files.flatMap((file) => subjectOf(file) ?? []),
  );
  const carried = await findCarriedOn(tx, ids);
  const reopened = Map.groupBy(await findCellsOf(tx, ids), ({ appealId }) => appealId);
  const views: AppealView[] = [];
  for (const file of files) {
    const { row } = file;
    const until = await secondUntil(work, file);
    const mayEscalate = until !== null && at <= until && !carried.has(row.appealId);
    const beside = {
      keyKind: modules.get(row.moduleId)?.keyKind ?? 'station',
      entryNo: entryNos.get(row.entryId) ?? '?',
      place: labels.get(subjectOf(file) ?? '') ?? null,
      secondUntil: until,
      reopened: sheetsOf(file, reopened.get(row.appealId) ?? []),
      may: actsOf(file, reader, mayEscalate),
    };
    views.push(viewAppeal(file, beside, seesWho));
  }
  return views;
};

type Cells = Awaited<ReturnType<typeof findCellsOf>>;

const sheetsOf = ({ steps }: AppealFile, cells: Cells): AppealView['reopened'] => {
  const codes = new Map(
    steps.flatMap(({ content }) =>
      content.kind === 'ruled' ? content.cells.map((one) => [one.aspectId, one.code] as const) : [],
    ),
  );
  return [...Map.groupBy(cells, ({ sheetId }) => sheetId)].map(([sheetId, some]) => ({
    sheetId,
    subCriterion: some[0]?.subCriterion ?? '?',
    aspects: some.map(({ aspectId }) => codes.get(aspectId) ?? '?'),
  }));
};
