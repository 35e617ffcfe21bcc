import type { Handler } from '@jinbang/messaging/handler';
import { onAppointments } from '@jinbang/messaging/on-appointment';
import { onAppealClosed, onAppealOpened } from './appeal/on-appeal-told.ts';
import type { Touched } from './book/touched.ts';
import { onPublicationConsent } from './consent/on-publication-consent.ts';
import { onEntryAdmitted, onEntryWithdrawn } from './entry/on-entry-told.ts';
import { onPersonErased } from './entry/on-person-erased.ts';
import {
  onCompetitionDeclared,
  onEventAdvanced,
  onEventArranged,
  onReviewCodesDrawn,
  onSessionPlanned,
} from './event/on-event-told.ts';
import { onMappingOpened, onMappingPart } from './mapping/on-mapping-told.ts';
import { onMarkSettled, onMarkUnsettled, onSubjectCoded } from './mark/on-mark-told.ts';
import {
  onModuleLocked,
  onModuleUnlocked,
  onScoreSheetReopened,
  onScoreSheetSigned,
} from './mark/on-sheet-told.ts';
import { onPenaltyTold } from './penalty/on-penalty-told.ts';
import { onSchemePart, onSchemePublished } from './scheme/on-scheme-told.ts';

/** All that ranking hears, by who tells it. */
export const reactionsOf = (
  touched: Touched,
  forget: (personIds: readonly string[]) => void,
): Readonly<Record<string, readonly Handler[]>> => ({
  registration: [
    ...onAppointments,
    onCompetitionDeclared(touched),
    onEventArranged(touched),
    onSessionPlanned(touched),
    onReviewCodesDrawn(touched),
    onEntryAdmitted(touched),
    onEntryWithdrawn(touched),
    onMappingPart(touched),
    onMappingOpened(touched),
    onPersonErased(forget),
    onPublicationConsent(touched),
  ],
  judging: [
    onSchemePart(touched),
    onSchemePublished(touched),
    onMarkSettled(touched),
    onMarkUnsettled(touched),
    onSubjectCoded(touched),
    onPenaltyTold(touched),
    onScoreSheetSigned(touched),
    onScoreSheetReopened(touched),
    onModuleLocked(touched),
    onModuleUnlocked(touched),
    onAppealOpened(touched),
    onAppealClosed(touched),
    onEventAdvanced(touched),
  ],
});
