import type { VerifyToken } from '@jinbang/service-kit/actor';
import { addApiDocument } from '@jinbang/service-kit/api-document';
import { type App, createApp, requireActor } from '@jinbang/service-kit/app';
import type { Log } from '@jinbang/service-kit/log';
import { appointmentRoutes } from './appointment/appointment.routes.ts';
import { officeListRoutes } from './appointment/office-list.routes.ts';
import { approvalRoutes } from './approval/approval.routes.ts';
import { checkInRoutes } from './check-in/check-in.routes.ts';
import type { CommandDeps } from './command-deps.ts';
import { competitionRoutes } from './competition/competition.routes.ts';
import { consentRoutes } from './consent/consent.routes.ts';
import { contestRoutes } from './contest/contest.routes.ts';
import { documentFilePath, documentRoutes } from './document/document.routes.ts';
import { drawRoutes } from './draw/draw.routes.ts';
import { eventDrawRoutes } from './draw/event-draw.routes.ts';
import { drawKeyRoutes } from './draw-key/draw-key.routes.ts';
import { drawRecordRoutes } from './draw-record/draw-record.routes.ts';
import { admissionRuleRoutes } from './eligibility/admission-rule.routes.ts';
import { formerWinnerRoutes } from './eligibility/former-winner.routes.ts';
import { entryRoutes } from './entry/entry.routes.ts';
import { entryFormRoutes } from './entry/entry-form.routes.ts';
import { claimRoutes } from './entry-claim/claim.routes.ts';
import { erasureRoutes } from './erasure/erasure.routes.ts';
import { eventRoutes } from './event/event.routes.ts';
import { eventSheetPath, eventSheetRoutes } from './event-sheet/event-sheet.routes.ts';
import { entryFilePath, evidenceRoutes } from './evidence/evidence.routes.ts';
import type { AskServices } from './export/ask-services.ts';
import { copyRoutes } from './export/copy.routes.ts';
import { feederRoutes } from './feeder/feeder.routes.ts';
import { holdRoutes } from './hold/hold.routes.ts';
import { importPath, importRoutes } from './import/import.routes.ts';
import { namesRoutes, type VerifyService } from './names/names.routes.ts';
import { noticeRoutes, publicNoticeRoutes } from './notice/notice.routes.ts';
import { officialRoutes } from './official/official.routes.ts';
import { invitationRoutes } from './official-invitation/invitation.routes.ts';
import { openingRoutes } from './opening/opening.routes.ts';
import { organisationRoutes } from './organisation/organisation.routes.ts';
import { ownEntryRoutes } from './own-entry/own-entry.routes.ts';
import { paperRoutes } from './paper/paper.routes.ts';
import type { PaperDeps } from './paper/print-paper.ts';
import { personRoutes } from './person/person.routes.ts';
import { planFilingRoutes } from './plan/plan-filing.routes.ts';
import { pledgeRoutes } from './pledge/pledge.routes.ts';
import { qualificationRoutes } from './qualification/qualification.routes.ts';
import { questionRoutes } from './question/question.routes.ts';
import { declarationRoutes } from './recusal/declaration.routes.ts';
import { recusalPairRoutes } from './recusal-pair/recusal-pair.routes.ts';
import { reviewCodeRoutes } from './review-code/review-code.routes.ts';
import { scheduleRoutes } from './schedule/schedule.routes.ts';
import { sealRoutes } from './seal/seal.routes.ts';
import type { KeyRing } from './sealing/key-ring.ts';
import { sessionRoutes } from './session/session.routes.ts';
import { correctionRoutes } from './substitution/correction.routes.ts';
import { venueRoutes } from './venue/venue.routes.ts';

export type RegistrationDeps = CommandDeps & {
  readonly keys: KeyRing;
  readonly verifyToken: VerifyToken;
  readonly verifyService: VerifyService;
  readonly askServices: AskServices;
  readonly print: PaperDeps['print'];
  readonly findCheckpoint: PaperDeps['findCheckpoint'];
  readonly log: Log;
};

const BASE = '/api/registration/v1';

/** Everything registration answers over HTTP but its health. */
export const registrationApp = (deps: RegistrationDeps): App => {
  const app = createApp({
    log: deps.log,
    uploads: [entryFilePath, importPath, documentFilePath, eventSheetPath],
  });
  // What anybody may read stands below /public/; everything else needs a token.
  app.route(`${BASE}/public`, publicNoticeRoutes(deps));
  app.use(`${BASE}/*`, requireActor(deps.verifyToken));
  for (const routes of [
    organisationRoutes(deps),
    personRoutes(deps),
    competitionRoutes(deps),
    planFilingRoutes(deps),
    feederRoutes(deps),
    contestRoutes(deps),
    eventSheetRoutes(deps),
    consentRoutes(deps),
    eventRoutes(deps),
    sessionRoutes(deps),
    scheduleRoutes(deps),
    venueRoutes(deps),
    documentRoutes(deps),
    questionRoutes(deps),
    entryRoutes(deps),
    entryFormRoutes(deps),
    claimRoutes(deps),
    importRoutes(deps),
    evidenceRoutes(deps),
    admissionRuleRoutes(deps),
    formerWinnerRoutes(deps),
    approvalRoutes(deps),
    correctionRoutes(deps),
    noticeRoutes(deps),
    qualificationRoutes(deps),
    appointmentRoutes(deps),
    officeListRoutes(deps),
    officialRoutes(deps),
    invitationRoutes(deps),
    pledgeRoutes(deps),
    declarationRoutes(deps),
    checkInRoutes(deps),
    drawKeyRoutes(deps),
    drawRoutes(deps),
    eventDrawRoutes(deps),
    drawRecordRoutes(deps),
    sealRoutes(deps),
    recusalPairRoutes(deps),
    reviewCodeRoutes(deps),
    openingRoutes(deps),
    holdRoutes(deps),
    erasureRoutes(deps),
    copyRoutes(deps),
    ownEntryRoutes(deps),
    paperRoutes(deps),
  ]) {
    app.route(BASE, routes);
  }
  app.route('/internal/v1', namesRoutes(deps));
  addApiDocument(app, 'registration');
  return app;
};
