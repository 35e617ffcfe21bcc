import { z } from 'zod';

/** The lifecycle of an event 赛项 (domain §2), each stretch told by one service. */
export const registrationState = z.enum([
  'DRAFT',
  'RULES_PUBLISHED',
  'REGISTRATION',
  'ELIGIBILITY_CHECK',
  'DRAWN',
  'DECRYPTED',
  'ARCHIVED',
  'VOID',
  'CANCELLED',
]);
export const judgingState = z.enum(['RUNNING', 'MARKING', 'REVIEW']);
export const rankingState = z.enum(['PROVISIONAL', 'PUBLIC_NOTICE', 'FINAL', 'AMENDED']);
export const certificationState = z.enum(['CERTIFIED']);

export type RegistrationState = z.infer<typeof registrationState>;
export type JudgingState = z.infer<typeof judgingState>;
export type RankingState = z.infer<typeof rankingState>;
