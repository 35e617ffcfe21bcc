import type { NewId } from '@jinbang/kernel/id';
import type { Handler } from '@jinbang/messaging/handler';
import { onAppointments } from '@jinbang/messaging/on-appointment';
import { onMappingOpened, onMappingPart } from '../judge-report/on-mapping-told.ts';
import { onCompetitionDeclared } from './on-competition-declared.ts';
import { onEntries } from './on-entry.ts';
import { onEventArranged } from './on-event-arranged.ts';
import { onRecusalTold } from './on-recusal-told.ts';
import { onReviewCodesDrawn } from './on-review-codes-drawn.ts';
import { onSessionPlanned } from './on-session-planned.ts';

/** Everything judging hears from registration. */
export const registrationReactions = (newId: NewId): readonly Handler[] => [
  onCompetitionDeclared,
  onEventArranged(newId),
  onSessionPlanned(newId),
  onReviewCodesDrawn(newId),
  onRecusalTold(newId),
  onMappingPart,
  onMappingOpened,
  ...onEntries(newId),
  ...onAppointments,
];
