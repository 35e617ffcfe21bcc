import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result } from '@jinbang/kernel/result';
import { daysAfter, startOfDay } from '@jinbang/kernel/working-day';
import type { Paper } from '@jinbang/papers/paper';
import { showAppeals } from '../appeal/show-appeals.ts';
import { showIncidentDrawings } from '../floor/show-incident-drawings.ts';
import { readEvent } from '../in-event.ts';
import { showIncidents } from '../incident/show-incidents.ts';
import { isOfDay } from '../overview/daily.rules.ts';
import { showDaily } from '../overview/show-daily.ts';
import { showPenalties } from '../penalty/show-penalties.ts';
import { showReview, showReviewSheets } from '../review/show-review.ts';
import { showCodes } from '../subject/show-codes.ts';
import { admissionPaper, filedPaper, rulingPaper } from './appeal-paper.rules.ts';
import { dailyPaper } from './daily-paper.rules.ts';
import { everyPage } from './every-page.ts';
import { filledPaper } from './filled-paper.rules.ts';
import { findModuleMarks } from './find-module-marks.ts';
import { incidentPaper } from './incident-paper.rules.ts';
import type { ModuleMarks } from './module-marks.rules.ts';
import type { PaperQuery } from './paper.body.ts';
import type { FormName } from './paper-form.ts';
import type { PaperGround } from './paper-ground.ts';
import { type PenaltyOfModule, penaltyPaper } from './penalty-paper.rules.ts';
import { type ReviewOfModule, reviewPaper } from './review-paper.rules.ts';
import type { PrintDeps } from './set-paper.ts';
import { daySummary, moduleSummary, subCriterionSummary } from './summary-paper.rules.ts';

type Asked = {
  readonly deps: PrintDeps;
  readonly actorId: string;
  readonly eventId: string;
  readonly ground: PaperGround;
  readonly query: PaperQuery;
};

type LayOut = (asked: Asked) => Promise<Result<Paper, Rejection>>;

/** The modules that were asked for; of one session those it is of. */
const modulesAsked = ({ ground, query }: Asked): PaperGround['modules'] => {
  const session = ground.sessions.find(({ sessionId }) => sessionId === query.sessionId);
  const moduleId = session?.moduleId ?? query.moduleId;
  return ground.modules.filter((one) => moduleId === undefined || one.moduleId === moduleId);
};

const ofMarks =
  (lay: (asked: Asked, marks: readonly ModuleMarks[]) => Paper): LayOut =>
  (asked) =>
    readEvent(asked.deps, asked, async (work) =>
      accept(lay(asked, await findModuleMarks(work, modulesAsked(asked)))),
    );

const ofAppeals =
  (lay: typeof filedPaper): LayOut =>
  async ({ deps, actorId, eventId, ground, query: { appealId } }) => {
    const all = await everyPage((page) => showAppeals(deps)(actorId, { eventId, ...page }));
    if (!all.ok) return all;
    if (appealId === undefined) return accept(lay(ground, all.value.toReversed()));
    const one = all.value.filter((appeal) => appeal.appealId === appealId);
    const paper = lay(ground, one);
    // Asked for by itself it comes without the one to fill in by hand.
    return accept({ ...paper, sheets: paper.sheets.slice(0, one.length) });
  };

const incidents: LayOut = async ({ deps, actorId, eventId, ground, query: { day } }) => {
  const all = await everyPage((page) => showIncidents(deps)(actorId, { eventId, ...page }));
  if (!all.ok) return all;
  const { zone } = ground.competition;
  const span =
    day === undefined
      ? undefined
      : { from: startOfDay(zone, day), to: startOfDay(zone, daysAfter(day, 1)) };
  const own = all.value.filter((one) => span === undefined || isOfDay(one, span));
  const signatures = await showIncidentDrawings(deps)(actorId, eventId);
  if (!signatures.ok) return signatures;
  return accept(incidentPaper(ground, own.toReversed(), signatures.value));
};

const penalties: LayOut = async (asked) => {
  const { deps, actorId, eventId, ground } = asked;
  const given: PenaltyOfModule[] = [];
  const modules = modulesAsked(asked);
  for (const { moduleId } of modules) {
    const own = await everyPage((page) =>
      showPenalties(deps)(actorId, { eventId, moduleId, ...page }),
    );
    if (!own.ok) return own;
    given.push(...own.value.toReversed().map((one) => ({ ...one, moduleId })));
  }
  const codes = await everyPage((page) => showCodes(deps)(actorId, { eventId, ...page }));
  if (!codes.ok) return codes;
  const ids = new Set(modules.map(({ moduleId }) => moduleId));
  const own = codes.value.filter(({ moduleId }) => ids.has(moduleId));
  return accept(penaltyPaper(ground, given, own.toReversed()));
};

const reviews: LayOut = async (asked) => {
  const { deps, actorId, eventId, ground } = asked;
  const found: ReviewOfModule[] = [];
  for (const { moduleId, schemeVersion } of modulesAsked(asked)) {
    const review = await showReview(deps)(actorId, { eventId, moduleId });
    if (!review.ok && review.refusal.code === 'review.unknown') continue;
    if (!review.ok) return review;
    const sheets =
      review.value.state === 'BEGUN'
        ? accept([])
        : await everyPage((page) =>
            showReviewSheets(deps)(actorId, { eventId, moduleId, ...page }),
          );
    if (!sheets.ok) return sheets;
    found.push({ review: review.value, sheets: sheets.value, schemeVersion });
  }
  return accept(reviewPaper(ground, found));
};

/**
 * Reads what each form needs, and lays it out. What is read besides marks goes through the very use
 * cases that show it on a screen: who may not see something there does not see it on paper.
 */
export const layOut: Readonly<Record<FormName, LayOut>> = {
  filled: ofMarks(({ ground, query }, marks) => filledPaper(ground, marks, query.sessionId)),
  'summary-sub-criterion': ofMarks(({ ground, query }, marks) =>
    subCriterionSummary(ground, marks, query.sessionId),
  ),
  'summary-module': ofMarks(({ ground, query }, marks) =>
    moduleSummary(ground, marks, query.sessionId),
  ),
  'summary-day': ofMarks(({ ground, query }, marks) => daySummary(ground, marks, query)),
  daily: async ({ deps, actorId, eventId, ground, query: { day } }) => {
    const daily = await showDaily(deps)(actorId, { eventId, day });
    return daily.ok ? accept(dailyPaper(ground, daily.value)) : daily;
  },
  incident: incidents,
  penalty: penalties,
  review: reviews,
  'appeal-filed': ofAppeals(filedPaper),
  'appeal-admitted': ofAppeals(admissionPaper),
  'appeal-ruling': ofAppeals(rulingPaper),
};
