import { z } from 'zod';
import { defineFact } from '../fact.ts';
import { markSubject, resultCode } from '../mark-subject.ts';

/** DNS, DNF, WD, DSQ, or back to OK. The aggregate is the subject. Reader: ranking. */
export const subjectCodedV1 = defineFact(
  'judging.subject.coded',
  1,
  z.object({ subject: markSubject, code: resultCode }),
);
