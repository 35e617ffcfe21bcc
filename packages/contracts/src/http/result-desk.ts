import { z } from 'zod';
import { noticeText } from '../notice-text.ts';
import { office } from '../office.ts';
import { boardRule } from '../ranking-rule.ts';
import { boardState } from './live-board.ts';

const instant = z.iso.datetime();
const reason = z.string().trim().min(1).max(500);

/** Who hears of a result, one after another (M05); by `notice` it is public. */
export const RELEASE_STEPS = ['team-leaders', 'venue', 'ceremony', 'notice'] as const;
export type ReleaseStep = (typeof RELEASE_STEPS)[number];
/** What the log holds besides: when the notice was taken down. */
export const loggedStep = z.enum([...RELEASE_STEPS, 'taken-down']);
export type LoggedStep = z.infer<typeof loggedStep>;

/** `PUT …/release-rule`: in which order a result is released, and what its notice says. */
export const releaseRuleBody = z.object({
  steps: z.array(z.enum(RELEASE_STEPS)).max(RELEASE_STEPS.length),
  restartNotice: z.boolean(),
  /** null: the usual wording. */
  notice: noticeText.nullable(),
});
export type ReleaseRuleBody = z.infer<typeof releaseRuleBody>;

export const releaseRuleView = releaseRuleBody.extend({ version: z.int().min(0) });
export type ReleaseRuleView = z.infer<typeof releaseRuleView>;

/** `POST …/results/{version}/release-steps`: one step, signed. */
export const releaseStepBody = z.object({
  step: loggedStep,
  /** When it was done, where it is written down later; now where left out. */
  happenedAt: instant.optional(),
  /** Required to take a notice down before its time. */
  reason: reason.optional(),
});
export type ReleaseStepBody = z.infer<typeof releaseStepBody>;

/** A result as staff see it; the public page has its own form. */
export const resultView = z.object({
  resultId: z.uuid(),
  eventId: z.uuid(),
  version: z.int(),
  /** For `If-Match`. */
  revision: z.int(),
  state: z.enum(['PROVISIONAL', 'PUBLIC_NOTICE', 'FINAL', 'AMENDED', 'SUPERSEDED']),
  rows: z.int(),
  pageUrl: z.string(),
  pageHash: z.string(),
  submittedBy: z.uuid(),
  submittedAt: instant,
  approvedBy: z.uuid().nullable(),
  approvedAt: instant.nullable(),
  noticeUntil: instant.nullable(),
  finalisedAt: instant.nullable(),
  /** From when everybody may read it. */
  releasedAt: instant.nullable(),
  /** Why it was handed in again. */
  reason: z.string().nullable(),
});
export type ResultView = z.infer<typeof resultView>;

/** A public board that was stopped, by whom and why, and who let it go on. */
export const freezeView = z.object({
  freezeId: z.uuid(),
  reason: z.string(),
  frozenBy: z.uuid(),
  frozenAt: instant,
  liftedBy: z.uuid().nullable(),
  liftedAt: instant.nullable(),
  /** null where the release of a result ended it. */
  liftReason: z.string().nullable(),
  /** By which plan it was stopped; null: by hand. */
  planVersion: z.int().nullable(),
});
export type FreezeView = z.infer<typeof freezeView>;

/** `PUT …/freeze-plan`: at a moment, or so long before the last session ends; neither takes it back. */
export const freezePlanBody = z.object({
  freezeAt: instant.nullable(),
  minutesBeforeEnd: z.int().min(1).max(1_440).nullable(),
  reason,
});
export type FreezePlanBody = z.infer<typeof freezePlanBody>;

export const freezePlanView = z.object({
  /** For `If-Match`; 0 while nobody set one. */
  version: z.int().min(0),
  freezeAt: instant.nullable(),
  minutesBeforeEnd: z.int().nullable(),
  reason: z.string().nullable(),
  setBy: z.uuid().nullable(),
  /** When that is, by the sessions as they are planned now; null: no freeze is planned. */
  moment: instant.nullable(),
});
export type FreezePlanView = z.infer<typeof freezePlanView>;

/** What comes next on the way of a result. */
export const NEXT_ACTS = [
  'called-off',
  'wait-for-marks',
  'submit',
  'approve',
  'release',
  'answer',
  'wait',
  'finalise',
  'amend',
  'take-down',
  'done',
] as const;
export type NextActName = (typeof NEXT_ACTS)[number];

const missing = z.object({
  sentence: z.object({ zh: z.string(), en: z.string() }),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});

/** `GET …/release`: where the result of an event stands, what is missing, whose turn it is. */
export const releaseDesk = z.object({
  board: z.object({
    rule: boardRule,
    state: boardState,
    rows: z.enum(['none', 'signed', 'locked', 'all', 'frozen', 'published']),
  }),
  freezes: z.array(freezeView),
  freezePlan: freezePlanView,
  rule: releaseRuleView,
  /** May the order of release still be set? */
  ruleOpen: z.boolean(),
  noticeWorkingDays: z.int(),
  /** The notice as it is posted, or would be now. */
  noticeText,
  /** Its wording before anything is filled in: the office's own, or the usual one. */
  noticeDraft: noticeText,
  /** The newest result that was not superseded. */
  result: resultView.nullable(),
  /** Why the present ranking cannot be handed in. */
  missing: missing.nullable(),
  appealsOpen: z.int(),
  steps: z.array(
    z.object({
      step: loggedStep,
      doneBy: z.uuid(),
      happenedAt: instant,
      recordedAt: instant,
      reason: z.string().nullable(),
    }),
  ),
  notice: z
    .object({
      until: instant,
      workingDaysLeft: z.int(),
      /** Entry numbers an amendment changed; null: it is about everybody. */
      places: z.array(z.string()).nullable(),
      othersUntil: instant.nullable(),
    })
    .nullable(),
  /** Who may have received a paper, and seen that. */
  staff: z.array(z.object({ personId: z.uuid(), offices: z.array(office) })),
  objections: z.object({ open: z.int(), upheld: z.int(), all: z.int() }),
  next: z.object({
    act: z.enum(NEXT_ACTS),
    /** Which step of the release. */
    step: z.enum(RELEASE_STEPS).nullable(),
    offices: z.array(office),
    /** Who may not, though in office: they did the step before. */
    notBy: z.uuid().nullable(),
    /** From when it can be done. */
    from: instant.nullable(),
  }),
});
export type ReleaseDesk = z.infer<typeof releaseDesk>;
