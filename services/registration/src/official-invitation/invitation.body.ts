import { z } from '@hono/zod-openapi';
import { office } from '@jinbang/contracts/office';
import { bilingual, id, instant } from '@jinbang/contracts/primitive';

export const invitationState = z.enum(['open', 'accepted', 'declined', 'withdrawn']);
export type InvitationState = z.infer<typeof invitationState>;
export const declineReason = z.enum(['time', 'recusal', 'employer', 'other']);
export type DeclineReason = z.infer<typeof declineReason>;

/** Offices one is asked for; the rest of a contest's people are simply appointed. */
export const invitedOffice = office.extract([
  'chief-judge',
  'judge',
  'measuring-judge',
  'floor-judge',
  'encryption-judge',
  'supervisor',
  'arbitration',
  'scorer',
  'check-in',
  'technical-support',
]);

export const newInvitation = z.object({
  personId: id,
  office: invitedOffice,
  /** Until when they are asked to answer. */
  answerBy: instant.nullable().default(null),
  /** When they were asked on paper, typed in later; now where left out. */
  askedAt: instant.optional(),
});
export type NewInvitation = z.infer<typeof newInvitation>;

export const newInvitations = z.object({ invitations: z.array(newInvitation).min(1).max(200) });

const accepting = { answer: z.literal('accepted') };
const declining = {
  answer: z.literal('declined'),
  reason: declineReason,
  note: z.string().trim().min(1).max(200).nullable().default(null),
};
const onScreen = { means: z.literal('screen') };
const onPaper = { means: z.literal('paper'), answeredAt: instant };

/** `screen`: by the invited, now. `paper`: written, and recorded by the organiser. */
export const invitationAnswer = z.union([
  z.object({ ...accepting, ...onScreen }),
  z.object({ ...accepting, ...onPaper }),
  z.object({ ...declining, ...onScreen }),
  z.object({ ...declining, ...onPaper }),
]);
export type InvitationAnswer = z.infer<typeof invitationAnswer>;

/** Without the note: answers of commands are kept, words about a person are not kept with them. */
export const invitationView = z.object({
  invitationId: id,
  competitionId: id,
  eventId: id,
  personId: id,
  office,
  state: invitationState,
  answerBy: instant.nullable(),
  invitedBy: id,
  invitedAt: instant,
  answeredAt: instant.nullable(),
  means: z.enum(['screen', 'paper']).nullable(),
  recordedBy: id.nullable(),
  declineReason: declineReason.nullable(),
  appointmentId: id.nullable(),
  version: z.int().positive(),
});
export type InvitationView = z.infer<typeof invitationView>;

export const listedInvitation = invitationView.extend({ declineNote: z.string().nullable() });
export type ListedInvitation = z.infer<typeof listedInvitation>;

export const madeInvitations = z.object({ invitations: z.array(invitationView).max(200) });

/** What somebody is asked for or does at one event, for their own screen. */
export const ownDuties = z.object({
  items: z
    .array(
      z.object({
        competitionId: id,
        competitionName: bilingual,
        /** Null: an office for the whole competition. */
        eventId: id.nullable(),
        eventName: bilingual.nullable(),
        recusal: z.enum(['event', 'afterwards', 'contestant']).nullable(),
        offices: z.array(office).max(20),
        invitations: z.array(invitationView).max(20),
        pledgedAt: instant.nullable(),
        /** Whose own organisation, pupil or relative competes: as far as it is known. */
        conflicts: z.array(id).max(1_000),
        /** Who competes, so that ties can be declared. */
        competing: z.array(z.object({ organisationId: id, name: bilingual })).max(1_000),
      }),
    )
    .max(500),
});
export type OwnDuties = z.infer<typeof ownDuties>;
