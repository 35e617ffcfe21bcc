import type { Rejection } from '@jinbang/kernel/rejection';
import { byOffice, type OfficeRule } from '@jinbang/service-kit/access-rule';
import { type HeldOffice, holdsOffice, type ScopeChain } from '@jinbang/service-kit/held-office';

type Asker = {
  readonly held: readonly HeldOffice[];
  readonly chain: ScopeChain;
  readonly at: Date;
};

/** The refusal of a rule by office: everybody who holds none of its offices here. */
export const refuseUnless =
  ({ offices }: OfficeRule) =>
  ({ held, chain, at }: Asker): Rejection | undefined =>
    holdsOffice(held, offices, chain, at)
      ? undefined
      : { kind: 'forbidden', code: 'access.forbidden' };

/** Codes of subjects and the lock of a module are the chief judge's alone. */
export const CHIEF = byOffice(['chief-judge'], 'event');
export const refuseChief = refuseUnless(CHIEF);
/** The second pair of eyes of an amendment. */
export const SUPERVISES = byOffice(['supervisor'], 'event');
export const refuseSupervisor = refuseUnless(SUPERVISES);
/** Who proposes and who decides are shown what an amendment does to the marks of every code. */
export const mayWeighAmendment = (asker: Asker): boolean =>
  refuseChief(asker) === undefined || refuseSupervisor(asker) === undefined;
/** Scheme and panels are prepared by the organiser or the chief judge. */
export const PREPARES = byOffice(['organiser', 'chief-judge'], 'event');
export const refusePreparer = refuseUnless(PREPARES);
/** Who may look at a scheme before and after its publication. */
export const READS_SCHEMES = byOffice(
  [
    'organiser',
    'chief-judge',
    'judge',
    'scorer',
    'measuring-judge',
    'supervisor',
    'arbitration',
    'auditor',
  ],
  'event',
);
export const refuseSchemeReader = refuseUnless(READS_SCHEMES);
/** Counts without marks, for those who run the day. */
export const READS_PROGRESS = byOffice(
  ['organiser', 'chief-judge', 'supervisor', 'arbitration', 'auditor'],
  'event',
);
export const refuseProgressReader = refuseUnless(READS_PROGRESS);

const LEADS_OR_TYPES = byOffice(
  ['chief-judge', 'scorer', 'measuring-judge', 'supervisor', 'auditor'],
  'event',
);
/** Whoever marks, types or leads. */
export const READS_DAY = byOffice(['judge', ...LEADS_OR_TYPES.offices], 'event');
export const refuseDayReader = refuseUnless(READS_DAY);

/** Those who lead or type see every panel of the day; a judge sees the own ones. */
export const isDayLeader = ({ held, chain, at }: Asker): boolean =>
  holdsOffice(held, LEADS_OR_TYPES.offices, chain, at);
