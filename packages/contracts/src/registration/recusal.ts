import { z } from 'zod';
import { defineFact } from '../fact.ts';
import { id, label } from '../primitive.ts';

/**
 * In an open event (recusal `contestant`): which judge steps aside at which station of a session,
 * never whose it is. The aggregate is the session; a newer version replaces the older.
 * Reader: judging, whose panels count them as absent there.
 */
export const recusalToldV1 = defineFact(
  'registration.recusal.told',
  1,
  z.object({
    moduleId: id,
    pairs: z.array(z.object({ judgeId: id, station: label })).max(600),
  }),
);
