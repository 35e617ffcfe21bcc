import type { PrintCertificates } from '@jinbang/papers/certificate/certificate-printer';
import type { VerifyToken } from '@jinbang/service-kit/actor';
import { addApiDocument } from '@jinbang/service-kit/api-document';
import { type App, bodyAtMost, createApp, requireActor } from '@jinbang/service-kit/app';
import type { Database } from '@jinbang/service-kit/database';
import type { Log } from '@jinbang/service-kit/log';
import { assessmentRoutes } from './assessment/assessment.routes.ts';
import { publicAssessmentRoutes } from './assessment/public-assessment.routes.ts';
import { rosterRoutes } from './assessment/roster.routes.ts';
import { awardRoutes } from './award/award.routes.ts';
import { awardDocumentRoutes } from './award/award-document.routes.ts';
import { batchRoutes } from './batch/batch.routes.ts';
import { certificateRoutes } from './certificate/certificate.routes.ts';
import { certificatePaperRoutes } from './certificate-paper/certificate-paper.routes.ts';
import { FONT_BYTES_MAX } from './certificate-paper/hand-in-font.ts';
import { PICTURE_BYTES_MAX } from './certificate-paper/hand-in-picture.ts';
import type { SealDeps } from './certificate-paper/seal-paper.ts';
import { fontPath, picturePath, templateRoutes } from './certificate-paper/template.routes.ts';
import type { CommandDeps } from './command.ts';
import { decisionRoutes } from './decision/decision.routes.ts';
import { checkRoutes } from './hand-out/check.routes.ts';
import { handRoutes } from './hand-out/hand.routes.ts';
import { runRoutes } from './hand-out/run.routes.ts';
import { issuerRoutes } from './issuer/issuer.routes.ts';
import { issuerStateRoutes } from './issuer/issuer-state.routes.ts';
import { keyRoutes } from './key/key.routes.ts';
import type { OpenSigner } from './key/signers.ts';
import type { Vault } from './key/vault.ts';
import { keepScope } from './machine/keep-scope.ts';
import { nominationRoutes } from './nomination/nomination.routes.ts';
import { NUMBER_FILE_BYTES_MAX, numberFilePath, numberRoutes } from './number/number.routes.ts';
import type { OfficeDeps } from './office-file/office-deps.ts';
import {
  OFFICE_ANSWER_BYTES_MAX,
  officeAnswerPath,
  officeFileRoutes,
} from './office-file/office-file.routes.ts';
import { ownCertificateRoutes } from './own-certificate/own-certificate.routes.ts';
import { paperAnswerRoutes, scanPath } from './paper-answer/paper-answer.routes.ts';
import { SCAN_BYTES_MAX } from './paper-answer/scan.rules.ts';
import { promotionNoticeRoutes } from './promotion-notice/promotion-notice.routes.ts';
import { publicNoticeRoutes } from './promotion-notice/public-notice.routes.ts';
import { registerRoutes } from './register/register.routes.ts';
import { registerActRoutes } from './register/register-act.routes.ts';
import { suspensionSettingRoutes } from './register/suspension-setting.routes.ts';
import { renderingRoutes } from './rendering/rendering.routes.ts';
import { ruleRoutes } from './rule/rule.routes.ts';
import { ruleDraftRoutes } from './rule-draft/rule-draft.routes.ts';
import { simulationRoutes } from './simulation/simulation.routes.ts';
import { standardRoutes } from './standard/standard.routes.ts';
import type { PublishList } from './status/publish-status-list.ts';
import { RECEIPT_BYTES_MAX, receiptPath, uploadRoutes } from './upload/upload.routes.ts';
import { publicRoutes } from './verification/public.routes.ts';
import { verificationRoutes } from './verification/verification.routes.ts';
import type { Verify } from './verification/verify.ts';
import { webhookRoutes } from './webhook/webhook.routes.ts';
import type { WebhookDeps } from './webhook/webhook-deps.ts';
import { workRoutes } from './work/work.routes.ts';

const BASE = '/api/certification/v1';
const CREDENTIAL_BYTES_MAX = 5 * 1024 * 1024;

export type AppDeps = CommandDeps &
  WebhookDeps &
  OfficeDeps &
  Pick<SealDeps, 'sealerOf'> & {
    /** Past row security, for simulations alone: what it is used for cannot write. */
    readonly reader: Database;
    readonly log: Log;
    readonly verifyToken: VerifyToken;
    readonly vault: Vault;
    readonly openSigner: OpenSigner;
    readonly did: string;
    readonly origin: string;
    readonly printCertificates: PrintCertificates;
    readonly publishList: PublishList;
    readonly verify: Verify;
  };

/** What needs a token. */
const routesOfPeople = (deps: AppDeps): readonly App[] => [
  workRoutes(deps),
  issuerRoutes(deps),
  issuerStateRoutes(deps),
  numberRoutes(deps),
  keyRoutes(deps),
  renderingRoutes(deps),
  ruleRoutes(deps),
  standardRoutes(deps),
  simulationRoutes(deps),
  ruleDraftRoutes(deps),
  decisionRoutes(deps),
  batchRoutes(deps),
  paperAnswerRoutes(deps),
  certificateRoutes(deps),
  certificatePaperRoutes(deps),
  templateRoutes(deps),
  registerRoutes(deps),
  registerActRoutes(deps),
  suspensionSettingRoutes(deps),
  ownCertificateRoutes(deps),
  assessmentRoutes(deps),
  rosterRoutes(deps),
  officeFileRoutes(deps),
  promotionNoticeRoutes(deps),
  nominationRoutes(deps),
  awardRoutes(deps),
  awardDocumentRoutes(deps),
  checkRoutes(deps),
  runRoutes(deps),
  handRoutes(deps),
  webhookRoutes(deps),
  uploadRoutes(deps),
];

/** Everything certification answers over HTTP but its health. */
export const certificationApp = (deps: AppDeps): App => {
  const app = createApp({
    log: deps.log,
    uploads: [
      /\/public\/verifications$/,
      scanPath,
      receiptPath,
      officeAnswerPath,
      numberFilePath,
      picturePath,
      fontPath,
    ],
    uploadBytesMax: FONT_BYTES_MAX,
  });
  // What anybody may ask stands below /public/; everything else needs a token.
  app.use(`${BASE}/public/verifications`, bodyAtMost(CREDENTIAL_BYTES_MAX));
  app.route(`${BASE}/public`, publicRoutes(deps));
  app.route(`${BASE}/public`, verificationRoutes(deps));
  app.route(`${BASE}/public`, publicAssessmentRoutes(deps));
  app.route(`${BASE}/public`, publicNoticeRoutes(deps));
  app.use(`${BASE}/issuers/:bodyId/number-file`, bodyAtMost(NUMBER_FILE_BYTES_MAX));
  app.use(`${BASE}/decision-batches/:batchId/office-answer`, bodyAtMost(OFFICE_ANSWER_BYTES_MAX));
  app.use(`${BASE}/decision-batches/:batchId/scans`, bodyAtMost(SCAN_BYTES_MAX));
  app.use(`${BASE}/certificate-templates/:templateId/pictures/*`, bodyAtMost(PICTURE_BYTES_MAX));
  app.use(`${BASE}/upload-runs/:uploadRunId/receipt-preview`, bodyAtMost(RECEIPT_BYTES_MAX));
  app.use(`${BASE}/*`, requireActor(deps.verifyToken), keepScope(BASE));
  for (const routes of routesOfPeople(deps)) {
    app.route(BASE, routes);
  }
  addApiDocument(app, 'certification');
  return app;
};
