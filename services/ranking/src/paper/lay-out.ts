import type { FormPaper } from '@jinbang/papers/paper';
import { awardsList } from './awards-list.rules.ts';
import type { FormName } from './paper-form.ts';
import { publicNotice } from './public-notice.rules.ts';
import type { ResultGround } from './result-ground.ts';
import { totalList } from './total-list.rules.ts';
import { venueNotice } from './venue-notice.rules.ts';

/** How each form is laid out of the same frozen result. */
export const layOut: Readonly<Record<FormName, (ground: ResultGround) => FormPaper>> = {
  'total-list': totalList,
  'venue-notice': venueNotice,
  'public-notice': publicNotice,
  awards: awardsList,
};
