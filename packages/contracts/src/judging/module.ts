import { z } from 'zod';
import { defineFact } from '../fact.ts';
import { judgingState } from '../lifecycle.ts';
import { id, sha256Hex } from '../primitive.ts';

/** The chief judge locked every sheet of a module. The aggregate is the module. Readers: registration, ranking. */
export const moduleLockedV1 = defineFact(
  'judging.module.locked',
  1,
  z.object({
    moduleId: id,
    /** Settled marks of the module at the lock; ranking refuses to finish with fewer. */
    marks: z.int().min(0),
    hash: sha256Hex,
    /** Penalties that stand in it then; the hash covers them, too. Left out: none was counted yet. */
    penalties: z.int().min(0).optional(),
  }),
);

/**
 * Two people agreed to open a locked module again: no lock counts until it is locked anew. The
 * aggregate is the module. Readers: registration, ranking.
 */
export const moduleUnlockedV1 = defineFact(
  'judging.module.unlocked',
  1,
  z.object({ moduleId: id, because: z.enum(['reopening', 'amendment']) }),
);

/** The stretch of the event's life that judging owns. The aggregate is the event. Readers: registration, ranking. */
export const eventAdvancedV1 = defineFact(
  'judging.event.advanced',
  1,
  z.object({ state: judgingState }),
);
