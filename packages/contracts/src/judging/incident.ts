import { z } from 'zod';
import { defineFact } from '../fact.ts';
import { id, instant, label } from '../primitive.ts';

/**
 * An incident at a station as it stands (M08), without a word of what was written about it. Minutes
 * move the station's end; no mark changes. The aggregate is the incident. Reader: reporting.
 */
export const incidentToldV1 = defineFact(
  'judging.incident.told',
  1,
  z.object({
    moduleId: id,
    sessionId: id,
    station: label,
    kind: z.enum(['equipment', 'power', 'injury', 'breach', 'absence', 'late-start', 'complaint']),
    state: z.enum(['open', 'decided', 'withdrawn']),
    stoppedAt: instant,
    cause: z.enum(['contestant', 'not', 'open']).nullable(),
    ruling: z
      .enum([
        'minutes',
        'nothing',
        'spare-station',
        'last-session',
        'stop',
        'deduction',
        'disqualify',
      ])
      .nullable(),
    addedMinutes: z.int().min(0),
  }),
);
