import { setImmediate } from 'node:timers/promises';
import type { JudgeReport } from '@jinbang/contracts/http/judging-report';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { JudgedMark } from '@jinbang/scoring/judge-statistics';
import { findModules } from '../day/day.store.ts';
import { type Deps, readEvent, type Work } from '../in-event.ts';
import { findPicture } from '../overview/find-picture.ts';
import { countedIn } from '../overview/find-sheet-needs.ts';
import { findOutliers, type GivenMarks, weighedMarks } from '../overview/judge-weight.rules.ts';
import { findCompetition, findGivenMarks } from '../overview/overview.store.ts';
import type { Picture, PicturePanel } from '../overview/picture.rules.ts';
import { refuseReportReader } from './judge-report.access.ts';
import {
  judgeLines,
  listOutliers,
  lockedModules,
  panelGroups,
  weighedPanels,
} from './judge-report.rules.ts';
import {
  findEntryOrganisations,
  findJudgeOrganisations,
  findOpenedDraw,
} from './opened-draw.store.ts';
import { entriesBySubject, favourOf, openedRows } from './own-organisation.rules.ts';

const ZONE = 'Asia/Shanghai';

type Read = {
  readonly head: Omit<JudgeReport, 'panels' | 'judges' | 'groups' | 'outliers' | 'favour'>;
  readonly picture: Picture;
  readonly panels: readonly PicturePanel[];
  readonly rows: readonly GivenMarks[];
  readonly opened: Awaited<ReturnType<typeof findOpened>>;
};

const findOpened = async ({ tx, event }: Work, panels: readonly PicturePanel[]) => {
  const rows = openedRows(await findOpenedDraw(tx, event.eventId));
  if (typeof rows === 'string') return rows;
  const judgeIds = panels.flatMap(({ seats, changes }) => [
    ...seats,
    ...changes.map(({ leaverId }) => leaverId),
  ]);
  const scopes = [event.eventId, ...(event.competitionId === null ? [] : [event.competitionId])];
  return {
    rows,
    entryOrganisations: await findEntryOrganisations(tx, event.eventId),
    judgeOrganisations: await findJudgeOrganisations(tx, [...new Set(judgeIds)], scopes),
  };
};

const readMarks = async (work: Work): Promise<Result<Read, Rejection>> => {
  const { tx, event, at } = work;
  const modules = lockedModules(await findModules(tx, event.eventId));
  if (!modules.ok) return modules;
  const competition = await findCompetition(tx, event.competitionId);
  const picture = await findPicture(work);
  const panels = weighedPanels(picture);
  const rows = await findGivenMarks(
    tx,
    {
      ...countedIn(picture, picture.sheets),
      aspectIds: panels.flatMap(({ aspects }) => aspects.map(({ aspect }) => aspect.id)),
    },
    ['COMPLETE'],
  );
  const head = {
    eventId: event.eventId,
    name: event.name,
    competition: competition?.name ?? null,
    zone: competition?.zone ?? ZONE,
    asOf: at.toISOString(),
    modules: [...modules.value],
  };
  return accept({ head, picture, panels, rows, opened: await findOpened(work, panels) });
};

const favourIn = (
  { opened, picture }: Read,
  marks: readonly JudgedMark[],
  order: JudgeReport['judges'],
): JudgeReport['favour'] => {
  if (typeof opened === 'string') return { state: opened };
  const { rows, ...homes } = opened;
  const entries = entriesBySubject(rows, picture.subjects, picture.moves);
  const found = new Map(
    favourOf(marks, { entries, ...homes }).map((one) => [one.judgeId, one] as const),
  );
  return { state: 'open', judges: order.flatMap(({ judgeId }) => found.get(judgeId) ?? []) };
};

/** Panel after panel: marks that come in meanwhile wait for one of them, not for all. */
const weigh = async (read: Read): Promise<JudgeReport> => {
  const { picture, panels, rows } = read;
  const homes = new Map(
    panels.flatMap((panel) => panel.aspects.map(({ aspect }) => [aspect.id, panel.panelId])),
  );
  const byPanel = Map.groupBy(rows, ({ aspectId }) => homes.get(aspectId));
  const all = { marks: [] as JudgedMark[], scores: [] as JudgedMark[] };
  const groups: JudgeReport['groups'] = [];
  for (const panel of panels) {
    const own = byPanel.get(panel.panelId) ?? [];
    const weighed = weighedMarks(panel, own, picture.recused);
    for (const mark of weighed.marks) all.marks.push(mark);
    for (const mark of weighed.scores) all.scores.push(mark);
    groups.push(...panelGroups(panel, own, weighed, picture.recused));
    await setImmediate();
  }
  const outliers = findOutliers(rows, panels, picture.recused);
  await setImmediate();
  const judges = judgeLines(panels, all, outliers);
  return {
    ...read.head,
    panels: panels.map(({ panelId, moduleId, name }) => ({ panelId, moduleId, name })),
    judges,
    groups,
    outliers: listOutliers(panels, outliers),
    favour: favourIn(read, all.marks, judges),
  };
};

/** What the judges of a finished event weigh and how they agree: read first, worked out after. */
export const showJudgeReport =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  async (actorId: string, eventId: string): Promise<Result<JudgeReport, Rejection>> => {
    const read = await readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseReportReader(work);
      return forbidden ? refuse(forbidden) : readMarks(work);
    });
    return read.ok ? accept(await weigh(read.value)) : read;
  };
