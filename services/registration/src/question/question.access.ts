import type { Office } from '@jinbang/contracts/office';
import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';

/** Who asks before the contest: team leaders and coaches, and the judges who read the same papers. */
const ASKING: readonly Office[] = [
  'team-leader',
  'coach',
  'judge',
  'chief-judge',
  'organiser',
  'platform-operator',
];
export const ASKS = byOffice(ASKING, 'event');
export const mayAsk = holdsBy(ASKS);

const ANSWERING: readonly Office[] = ['platform-operator', 'organiser', 'chief-judge'];
export const ANSWERS = byOffice(ANSWERING, 'event');
export const mayAnswer = holdsBy(ANSWERS);
