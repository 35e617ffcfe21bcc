import { byOffice, EVERY_OFFICE, type OfficeRule } from '@jinbang/service-kit/access-rule';
import { READS_INCIDENTS } from '../incident/incident.access.ts';
import { READS_PROGRESS, refuseUnless } from '../office.access.ts';
import { READS_PENALTIES } from '../penalty/penalty.access.ts';
import { READS_REVIEW } from '../review/review.access.ts';
import type { FormName } from './paper-form.ts';

/** Marks by code; the same who may read a sheet without sitting on its panel. */
const WITH_MARKS = byOffice(['chief-judge', 'supervisor', 'scorer', 'auditor'], 'event');
/** Whoever types sees sheets, never what they add up to (M12). */
const WITH_SUMS = byOffice(['chief-judge', 'supervisor', 'auditor'], 'event');
/** What is appealed; who, and in which words, is decided by what each may read there. */
const WITH_APPEALS = byOffice(
  ['organiser', 'arbitration', 'chief-judge', 'supervisor', 'auditor'],
  'event',
);

export const PRINTS: Readonly<Record<FormName, OfficeRule>> = {
  filled: WITH_MARKS,
  'summary-sub-criterion': WITH_SUMS,
  'summary-module': WITH_SUMS,
  'summary-day': WITH_SUMS,
  daily: READS_PROGRESS,
  incident: READS_INCIDENTS,
  penalty: READS_PENALTIES,
  review: READS_REVIEW,
  'appeal-filed': WITH_APPEALS,
  'appeal-admitted': WITH_APPEALS,
  'appeal-ruling': WITH_APPEALS,
};

export const refusePrinter = (form: FormName) => refuseUnless(PRINTS[form]);

/** Everybody there may ask which forms are theirs to print. */
export const READS_CHOICES = byOffice(EVERY_OFFICE, 'event');
export const refuseChoiceReader = refuseUnless(READS_CHOICES);
