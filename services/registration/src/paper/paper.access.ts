import type { Office } from '@jinbang/contracts/office';
import { byOffice, EVERY_OFFICE, holdsBy, type OfficeRule } from '@jinbang/service-kit/access-rule';
import type { FormName } from './paper-form.ts';

const ORGANISING: readonly Office[] = ['platform-operator', 'organiser'];

/** Names of contestants beside their entry numbers: nobody who marks. */
const AT_THE_DOOR = byOffice([...ORGANISING, 'check-in', 'supervisor', 'auditor'], 'event');
const WITH_OFFICIALS = byOffice(
  [...ORGANISING, 'chief-judge', 'check-in', 'supervisor', 'auditor'],
  'event',
);
const WITH_PLEDGES = byOffice([...ORGANISING, 'supervisor', 'auditor'], 'event');
const AT_DRAW_1 = byOffice(
  [...ORGANISING, 'check-in', 'encryption-judge', 'supervisor', 'auditor'],
  'event',
);
/** Blank until the opening, so the organiser may lay them out the day before. */
const AT_SEALED_DRAWS = byOffice(
  [...ORGANISING, 'encryption-judge', 'supervisor', 'auditor'],
  'event',
);

/** A badge opens a door. */
const WITH_BADGES = byOffice([...ORGANISING, 'check-in'], 'event', { secret: true });

export const PRINTS: Readonly<Record<FormName, OfficeRule>> = {
  'check-in': AT_THE_DOOR,
  'sign-in': WITH_OFFICIALS,
  badges: WITH_BADGES,
  'official-badges': WITH_BADGES,
  'draw-1': AT_DRAW_1,
  'draw-2': AT_SEALED_DRAWS,
  'draw-3': AT_SEALED_DRAWS,
  envelope: AT_SEALED_DRAWS,
  decryption: AT_SEALED_DRAWS,
  pledges: WITH_PLEDGES,
  'pledge-list': WITH_PLEDGES,
};

/** Everybody there may ask which forms are theirs to print. */
export const READS_CHOICES = byOffice(EVERY_OFFICE, 'event');
export const mayReadChoices = holdsBy(READS_CHOICES);

export const mayPrint = (form: FormName) => holdsBy(PRINTS[form]);
