import type { Rejection } from '@jinbang/kernel/rejection';
import type { AdmissionState } from '../approval/approval.body.ts';
import type { EventView } from '../event/event.body.ts';
import type { EntryView } from './entry.body.ts';
import type { FormChange } from './entry-form.body.ts';

/**
 * Once it is handed in, others decide on what it says: it changes where they see it. A form that came
 * from below was handed in with what the lower tier knew; the rest is filled in until it is decided.
 */
const flawOfAdmission = (
  admission: AdmissionState | undefined,
  isFromBelow: boolean,
): Rejection | undefined => {
  if (admission === undefined || admission === 'sent-back') return undefined;
  if (admission === 'submitted' && isFromBelow) return undefined;
  const code = admission === 'approved' ? 'entry.form-approved' : 'entry.form-handed-in';
  return { kind: 'conflict', code };
};

type Flaw = { readonly field: string; readonly code: string };

/**
 * A form is mended while entries are open, before it is handed in or after it was sent back; who
 * takes part stays who it is.
 */
export const flawOfFormChange = (
  { state, groups }: Pick<EventView, 'state' | 'groups'>,
  entry: Pick<EntryView, 'state' | 'members'> & {
    readonly admission: AdmissionState | undefined;
    readonly isFromBelow: boolean;
  },
  change: FormChange,
  flaws: readonly (readonly Flaw[])[],
): Rejection | undefined => {
  if (entry.state === 'withdrawn') return { kind: 'conflict', code: 'entry.already-withdrawn' };
  const isOpen = state === 'REGISTRATION' || (entry.isFromBelow && state === 'ELIGIBILITY_CHECK');
  if (!isOpen || entry.state !== 'entered') {
    return { kind: 'conflict', code: 'entry.registration-closed', params: { state } };
  }
  const decided = flawOfAdmission(entry.admission, entry.isFromBelow);
  if (decided) return decided;
  const own = new Set(entry.members.map(({ personId }) => personId));
  const named = new Set(change.members.map(({ personId }) => personId));
  const isOther = own.size !== named.size || [...own].some((personId) => !named.has(personId));
  const issues = [
    ...(isOther ? [{ at: 'members', code: 'entry.members-differ' }] : []),
    ...(groups.includes(change.group) ? [] : [{ at: 'group', code: 'event.group-elsewhere' }]),
    ...flaws.flatMap((ofMember, member) =>
      ofMember.map(({ field, code }) => ({ at: `members.${member}.${field}`, code })),
    ),
  ];
  return issues.length === 0 ? undefined : { kind: 'invalid', code: 'entry.list-refused', issues };
};
