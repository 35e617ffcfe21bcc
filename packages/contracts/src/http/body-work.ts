import { z } from 'zod';
import { id, instant } from '../primitive.ts';

/** What may wait at an issuing body, the most urgent first. */
export const WORK_KINDS = [
  'objection',
  'approval',
  'letter',
  'register-act',
  'key-removal',
  'state-change',
  'consent',
  'returned',
  'notice',
  'issue-numbers',
  'issue-rows',
  'summary',
  'proposal',
  'upload-refused',
  'upload-made',
  'check',
  'paper-wrong',
  'paper-print',
  'print-run',
  'paper-seal',
  'paper-list',
  'paper-hand',
  'destruction',
  'title',
  'renewal',
  'upload-receipt',
] as const;
export const workKind = z.enum(WORK_KINDS);
export type WorkKind = z.infer<typeof workKind>;

/** The reader's to do; asked for by them and another's to do; somebody else's. */
export const WORK_TURNS = ['mine', 'own', 'others'] as const;
export type WorkTurn = (typeof WORK_TURNS)[number];

/** `GET /work`: everything of one kind that waits within the reader's offices. */
export const workItem = z.object({
  kind: workKind,
  turn: z.enum(WORK_TURNS),
  count: z.int(),
  /** How many of them are the reader's own to do. */
  mine: z.int(),
  /** Since when the oldest waits: of the reader's own to do, where there are any. */
  since: instant,
  /** The first end among certificates to be renewed; null where nothing ends. */
  dueAt: instant.nullable(),
  /** The body of that oldest one, and in how many bodies something of the kind waits. */
  bodyId: id,
  bodyName: z.string().nullable(),
  bodies: z.int(),
  /** The oldest one itself, where it has a page of its own: a batch, an act. */
  oldestId: id.nullable(),
});
export type WorkItem = z.infer<typeof workItem>;

export const workAnswer = z.object({
  items: z.array(workItem).max(WORK_KINDS.length),
  /** How many bodies the reader works for, whether something waits there or not. */
  bodies: z.int(),
});
export type WorkAnswer = z.infer<typeof workAnswer>;
