import { systemAddress } from '@jinbang/contracts/http/hand-over';
import { id } from '@jinbang/contracts/primitive';
import { z } from 'zod';

export const givingOver = z.object({
  /** Made by whoever carries it out, who has to ask the other system under it before. */
  handOverId: id,
  to: systemAddress,
  /** The mark log it goes on in, and the newest key that signs it. */
  log: z.string().min(1).max(200),
  key: z.string().min(1).max(300),
});
export type GivingOver = z.infer<typeof givingOver>;

export const givenOver = z.object({ handOverId: id, competitionId: id, to: z.string() });
export type GivenOver = z.infer<typeof givenOver>;
