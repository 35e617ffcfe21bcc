import { z } from '@hono/zod-openapi';
import {
  checkStation,
  noteAspect,
  recordIncident as recordIncidentForm,
  stepIncident,
  takeSignature,
} from '@jinbang/contracts/http/judging-acts';
import {
  codeSubject as codeSubjectForm,
  enterMark,
  signSheet as signSheetForm,
} from '@jinbang/contracts/http/judging-commands';
import type { Clock } from '@jinbang/kernel/clock';
import type { NewId } from '@jinbang/kernel/id';
import type { Print } from '@jinbang/papers/printer';
import type { VerifyToken } from '@jinbang/service-kit/actor';
import { addApiDocument } from '@jinbang/service-kit/api-document';
import { type App, createApp, createRoutes, requireActor } from '@jinbang/service-kit/app';
import type { Database } from '@jinbang/service-kit/database';
import type { Log } from '@jinbang/service-kit/log';
import type { Part } from '@jinbang/service-kit/serve';
import type { Sql } from 'postgres';
import { carryOutAct } from './act/carry-out-act.ts';
import { amendmentRoutes } from './amendment/amendment.routes.ts';
import { decideAmendment } from './amendment/decide-amendment.ts';
import { proposeAmendment } from './amendment/propose-amendment.ts';
import { showAmendments } from './amendment/show-amendments.ts';
import { tryAmendment } from './amendment/try-amendment.ts';
import { appealPart } from './appeal/appeal-part.ts';
import { noteBringer } from './carried/note-bringer.ts';
import { commandsDoor } from './commands-door.ts';
import { dayRoutes } from './day/day.routes.ts';
import { dayLockRoutes } from './day/day-lock.routes.ts';
import { lockDay } from './day/lock-day.ts';
import { showDay } from './day/show-day.ts';
import { showProgress } from './day/show-progress.ts';
import { floorRoutes } from './floor/floor.routes.ts';
import { setFloorRule, showFloorRule } from './floor/set-floor-rule.ts';
import { showDrawing, showFloor, showSignatures } from './floor/show-floor.ts';
import { openHandOver } from './hand-over/open-hand-over.ts';
import { addIncidentStep } from './incident/add-incident-step.ts';
import { incidentRoutes } from './incident/incident.routes.ts';
import { recordIncident } from './incident/record-incident.ts';
import { showIncidents, showStationClocks } from './incident/show-incidents.ts';
import { openJudgeReport } from './judge-report/open-judge-report.ts';
import { logRoutes } from './log/log.routes.ts';
import type { MarkLog } from './log/mark-log.ts';
import { showSheetEntries } from './log/show-sheet-entries.ts';
import { lockModule } from './module/lock-module.ts';
import { moduleRoutes } from './module/module.routes.ts';
import { noteRoutes } from './note/note.routes.ts';
import { showNotes } from './note/show-notes.ts';
import { confirmImport } from './outside/confirm-import.ts';
import { handInFile } from './outside/hand-in-file.ts';
import { outsideFilePath, outsideRoutes } from './outside/outside.routes.ts';
import { saveOutsideMapping } from './outside/save-mapping.ts';
import { showColumns } from './outside/show-columns.ts';
import { showImport, showImports } from './outside/show-imports.ts';
import { showOutsideMappings } from './outside/show-mappings.ts';
import { openOverview } from './overview/open-overview.ts';
import { panelRoutes } from './panel/panel.routes.ts';
import { putPanels } from './panel/put-panels.ts';
import { replaceJudge } from './panel/replace-judge.ts';
import { seatChangeRoutes } from './panel/seat-change.routes.ts';
import { showJudges } from './panel/show-judges.ts';
import { showPanels } from './panel/show-panels.ts';
import { showSeatChanges } from './panel/show-seat-changes.ts';
import { signInPlace } from './panel/sign-in-place.ts';
import { openPapers } from './paper/open-papers.ts';
import { givePenalty } from './penalty/give-penalty.ts';
import { penaltyRoutes } from './penalty/penalty.routes.ts';
import { showPenalties } from './penalty/show-penalties.ts';
import { takeBackPenalty } from './penalty/take-back-penalty.ts';
import { decideModuleReopening } from './reopening/decide-module-reopening.ts';
import { decideReopening } from './reopening/decide-reopening.ts';
import { moduleReopeningRoutes } from './reopening/module-reopening.routes.ts';
import { proposeModuleReopening } from './reopening/propose-module-reopening.ts';
import { proposeReopening } from './reopening/propose-reopening.ts';
import { reopeningRoutes } from './reopening/reopening.routes.ts';
import { showModuleReopenings } from './reopening/show-module-reopenings.ts';
import { showReopenings } from './reopening/show-reopenings.ts';
import { openReview } from './review/open-review.ts';
import { importWorkbook } from './scheme/import-workbook.ts';
import { openSchemes } from './scheme/open-schemes.ts';
import { WORKBOOK_BYTES_MAX, workbookPath, workbookRoutes } from './scheme/workbook.routes.ts';
import { carryOutCommands } from './score-sheet/carry-out-commands.ts';
import { commandRoutes } from './score-sheet/commands.routes.ts';
import { enterMarks } from './score-sheet/enter-marks.ts';
import { openMarkQueue } from './score-sheet/mark-queue.ts';
import { createSetupReader, type ReadSetup } from './score-sheet/module-setup.store.ts';
import { sheetRoutes } from './score-sheet/sheet.routes.ts';
import { showSheet } from './score-sheet/show-sheet.ts';
import { signSheet } from './score-sheet/sign-sheet.ts';
import { codeRoutes } from './subject/code.routes.ts';
import { codeSubject } from './subject/code-subject.ts';
import { showCodes } from './subject/show-codes.ts';
import { openTyping } from './typing/open-typing.ts';
import { scanPath } from './typing/original.routes.ts';

export type JudgingDeps = {
  readonly db: Database;
  /** The connections marks alone use. */
  readonly markClient: Sql;
  readonly markLog: MarkLog;
  /** Of the feeder's role: the log is one for all tenants, and the running service cannot read it. */
  readonly logDb: Database;
  readonly transactionsMax: number;
  readonly verify: VerifyToken;
  readonly now: Clock;
  readonly newId: NewId;
  readonly wake: () => void;
  readonly print: Print;
  /** Where people reach the system: papers say where their checkpoint is compared. */
  readonly publicOrigin: string;
  readonly log: Log;
};

/** The whole service without a socket: every route on its use case, and the marks to finish at the end. */
export const createJudging = (
  deps: JudgingDeps,
): { app: App; fetch: App['fetch']; marks: Part } => {
  const { log, markClient: client, now, newId, wake, transactionsMax } = deps;
  const readSetup = createSetupReader(deps.db);
  const queue = openMarkQueue({
    enterMarks: enterMarks({ client, now, newId, readSetup, wake }),
    transactionsMax,
    log,
  });
  const commands = carryOutCommands({
    queue,
    signSheet: signSheet(deps),
    codeSubject: codeSubject(deps),
    carryOutAct: carryOutAct(deps),
    noteBringer: noteBringer(deps),
    wake,
  });
  const app = createApp({
    log,
    uploads: [workbookPath, outsideFilePath, scanPath],
    uploadBytesMax: WORKBOOK_BYTES_MAX,
  });
  const routes = createRoutes();
  routes.use(requireActor(deps.verify));
  routes.route('/', commandRoutes({ carryOutCommands: commands }));
  const sheets = { showSheet: showSheet(deps), showSheetEntries: showSheetEntries(deps) };
  routes.route('/', sheetRoutes(sheets));
  routes.route('/', reopenings(deps));
  routes.route('/', penalties(deps));
  routes.route('/', outside({ ...deps, readSetup }));
  routes.route('/', openTyping({ ...deps, readSetup }));
  routes.route('/', dayRoutes({ showDay: showDay(deps), showProgress: showProgress(deps) }));
  routes.route('/', openOverview(deps));
  routes.route('/', openJudgeReport(deps));
  routes.route('/', panels(deps));
  routes.route('/', codeRoutes({ showCodes: showCodes(deps) }));
  routes.route('/', seatChanges(deps));
  routes.route('/', incidents(deps));
  routes.route('/', floor(deps));
  routes.route('/', moduleRoutes({ lockModule: lockModule(deps) }));
  routes.route('/', dayLockRoutes({ lockDay: lockDay(deps) }));
  routes.route('/', openReview(deps));
  routes.route('/', openPapers(deps));
  routes.route('/', workbookRoutes({ importWorkbook: importWorkbook(deps) }));
  routes.route('/', openSchemes(deps));
  routes.route('/', amendments(deps));
  routes.route('/', appealPart(deps));
  routes.route('/', openHandOver(deps));
  app.route('/api/judging/v1/public', logRoutes(deps));
  app.route('/api/judging/v1', routes);
  describe(app);
  const fetch = commandsDoor({ app, carryOutCommands: commands, verify: deps.verify, newId });
  return { app, fetch, marks: { name: 'marks', stop: queue.drain } };
};

const outside = (deps: JudgingDeps & { readonly readSetup: ReadSetup }) =>
  outsideRoutes({
    saveOutsideMapping: saveOutsideMapping(deps),
    showOutsideMappings: showOutsideMappings(deps),
    showColumns: showColumns(deps),
    handInFile: handInFile(deps),
    showImports: showImports(deps),
    showImport: showImport(deps),
    confirmImport: confirmImport(deps),
  });

const panels = (deps: JudgingDeps) =>
  panelRoutes({
    putPanels: putPanels(deps),
    showPanels: showPanels(deps),
    showJudges: showJudges(deps),
  });

const amendments = (deps: JudgingDeps) =>
  amendmentRoutes({
    tryAmendment: tryAmendment(deps),
    proposeAmendment: proposeAmendment(deps),
    decideAmendment: decideAmendment(deps),
    showAmendments: showAmendments(deps),
  });

/** Of a sheet, and of a locked module. */
const reopenings = (deps: JudgingDeps) =>
  createRoutes()
    .route(
      '/',
      reopeningRoutes({
        proposeReopening: proposeReopening(deps),
        decideReopening: decideReopening(deps),
        showReopenings: showReopenings(deps),
      }),
    )
    .route(
      '/',
      moduleReopeningRoutes({
        proposeModuleReopening: proposeModuleReopening(deps),
        decideModuleReopening: decideModuleReopening(deps),
        showModuleReopenings: showModuleReopenings(deps),
      }),
    );

const penalties = (deps: JudgingDeps) =>
  penaltyRoutes({
    givePenalty: givePenalty(deps),
    takeBackPenalty: takeBackPenalty(deps),
    showPenalties: showPenalties(deps),
  });

const incidents = (deps: JudgingDeps) =>
  incidentRoutes({
    recordIncident: recordIncident(deps),
    addIncidentStep: addIncidentStep(deps),
    showIncidents: showIncidents(deps),
    showStationClocks: showStationClocks(deps),
  });

/** What is written down in the hall beside the marks. */
const floor = (deps: JudgingDeps) =>
  createRoutes()
    .route('/', noteRoutes({ showNotes: showNotes(deps) }))
    .route(
      '/',
      floorRoutes({
        showFloor: showFloor(deps),
        showDrawing: showDrawing(deps),
        showSignatures: showSignatures(deps),
        showFloorRule: showFloorRule(deps),
        setFloorRule: setFloorRule(deps),
      }),
    );

const seatChanges = (deps: JudgingDeps) =>
  seatChangeRoutes({
    replaceJudge: replaceJudge(deps),
    showSeatChanges: showSeatChanges(deps),
    signInPlace: signInPlace(deps),
  });

const actForms = {
  NoteAspect: noteAspect,
  RecordIncident: recordIncidentForm,
  StepIncident: stepIncident,
  CheckStation: checkStation,
  TakeSignature: takeSignature,
};

const describe = (app: App): void => {
  // The list is read loosely, so that one bad command is refused alone; these are the forms it holds.
  app.openAPIRegistry.register('EnterMark', z.object(enterMark.shape));
  app.openAPIRegistry.register('CodeSubject', z.object(codeSubjectForm.shape));
  app.openAPIRegistry.register('SignSheet', z.object(signSheetForm.shape));
  for (const [name, { shape }] of Object.entries(actForms)) {
    app.openAPIRegistry.register(name, z.object(shape));
  }
  addApiDocument(app, 'judging');
};
