import {
  certificateIssuedV1,
  certificateReinstatedV1,
  certificateRevokedV1,
  certificateSupersededV1,
  certificateSuspendedV1,
  decisionMadeV1,
} from './certification/decision.ts';
import { eventCertifiedV1 } from './certification/event.ts';
import type { FactDefinition } from './fact.ts';
import { appealClosedV1, appealOpenedV1 } from './judging/appeal.ts';
import { incidentToldV1 } from './judging/incident.ts';
import { markSettledV1, markUnsettledV1 } from './judging/mark.ts';
import { eventAdvancedV1, moduleLockedV1, moduleUnlockedV1 } from './judging/module.ts';
import { panelSeatChangedV1 } from './judging/panel.ts';
import { penaltyToldV1 } from './judging/penalty.ts';
import { reviewAdvancedV1 } from './judging/review.ts';
import { schemePartV1, schemePublishedV1 } from './judging/scheme.ts';
import { scoreSheetReopenedV1, scoreSheetSignedV1 } from './judging/score-sheet.ts';
import { subjectCodedV1 } from './judging/subject.ts';
import { resultFinalisedV1, resultPartV1 } from './ranking/result.ts';
import { appointmentEndedV1, appointmentGivenV1 } from './registration/appointment.ts';
import { competitionDeclaredV1 } from './registration/competition.ts';
import { entryAdmittedV1, entryWithdrawnV1 } from './registration/entry.ts';
import { eventArrangedV1 } from './registration/event.ts';
import { mappingOpenedV1, mappingPartV1 } from './registration/mapping.ts';
import { personErasedV1 } from './registration/person.ts';
import { publicationConsentToldV1 } from './registration/publication-consent.ts';
import { recusalToldV1 } from './registration/recusal.ts';
import { reviewCodesDrawnV1 } from './registration/review-code.ts';
import { sessionPlannedV1 } from './registration/session.ts';

/** Every fact that can stand on the wire. A golden sample of each is kept for ever. */
export const catalogue: readonly FactDefinition[] = [
  competitionDeclaredV1,
  eventArrangedV1,
  sessionPlannedV1,
  reviewCodesDrawnV1,
  recusalToldV1,
  entryAdmittedV1,
  entryWithdrawnV1,
  appointmentGivenV1,
  appointmentEndedV1,
  personErasedV1,
  publicationConsentToldV1,
  mappingPartV1,
  mappingOpenedV1,
  schemePartV1,
  schemePublishedV1,
  markSettledV1,
  markUnsettledV1,
  subjectCodedV1,
  penaltyToldV1,
  panelSeatChangedV1,
  incidentToldV1,
  scoreSheetSignedV1,
  scoreSheetReopenedV1,
  moduleLockedV1,
  moduleUnlockedV1,
  reviewAdvancedV1,
  appealOpenedV1,
  appealClosedV1,
  eventAdvancedV1,
  resultPartV1,
  resultFinalisedV1,
  decisionMadeV1,
  certificateIssuedV1,
  certificateReinstatedV1,
  certificateRevokedV1,
  certificateSupersededV1,
  certificateSuspendedV1,
  eventCertifiedV1,
];
