import { z } from 'zod';
import { id } from './primitive.ts';

/** Every office a person can hold (domain §1, M12). */
export const office = z.enum([
  'platform-operator',
  'organiser',
  'organisation',
  'team-leader',
  'chief-judge',
  'judge',
  'floor-judge',
  'scorer',
  'check-in',
  'technical-support',
  'measuring-judge',
  'coach',
  'encryption-judge',
  'supervisor',
  'arbitration',
  'certification-body',
  'seal-keeper',
  'quality-supervisor',
  'approving-office',
  'auditor',
  'contestant',
]);
export type Office = z.infer<typeof office>;

/** Where an office counts; `platform` has no id. */
export const scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('platform') }),
  z.object({ kind: z.literal('organisation'), id }),
  z.object({ kind: z.literal('competition'), id }),
  z.object({ kind: z.literal('event'), id }),
  z.object({ kind: z.literal('panel'), id }),
]);
export type Scope = z.infer<typeof scope>;
