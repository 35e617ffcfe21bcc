import { z } from 'zod';
import { defineFact } from '../fact.ts';
import { group, level } from '../level.ts';
import { registrationState } from '../lifecycle.ts';
import { keyKind } from '../mark-subject.ts';
import { bilingual, exactAmount, id } from '../primitive.ts';
import { boardRule, rankingRule } from '../ranking-rule.ts';
import { reviewRule } from '../review-rule.ts';

export const occupation = z.object({
  code: z.string().min(1).max(32),
  name: bilingual,
  /** 工种; null prints as `--`. */
  trade: bilingual.nullable(),
  /** 职业技能等级 gets a certificate of ours, 职业资格 is only listed (M23). */
  route: z.enum(['level', 'qualification']),
});

export const eventModule = z.object({
  moduleId: id,
  name: bilingual,
  kind: z.enum(['practical', 'theory']),
  weight: exactAmount,
  keyKind,
});

/** Which draws hide who is who (M04). */
export const drawLayers = z.enum(['1', '1+2', '1+2+3']);

/** A contested event 赛项 as it stands, with the state registration owns. Readers: all. */
export const eventArrangedV1 = defineFact(
  'registration.event.arranged',
  1,
  z.object({
    ownerId: id,
    name: bilingual,
    occupation,
    taskLevel: level,
    groups: z.array(group).min(1).max(4),
    teamSize: z.int().min(1).max(20),
    layers: drawLayers,
    recusal: z.enum(['event', 'afterwards', 'contestant']),
    board: boardRule,
    noticeWorkingDays: z.int().min(0).max(30),
    ranking: rankingRule,
    /** What the rules say of the review before decryption (M06); left out: nothing. */
    review: reviewRule.optional(),
    modules: z.array(eventModule).min(1).max(12),
    state: registrationState,
  }),
);
