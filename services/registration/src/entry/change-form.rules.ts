import type { Rejection } from '@jinbang/kernel/rejection';
import type { EventView } from '../event/event.body.ts';
import type { EntryView } from './entry.body.ts';
import type { FormChange } from './entry-form.body.ts';

type Flaw = { readonly field: string; readonly code: string };

/** A form is mended while entries are open and nobody has drawn; who takes part stays who it is. */
export const flawOfFormChange = (
  { state, groups }: Pick<EventView, 'state' | 'groups'>,
  entry: Pick<EntryView, 'state' | 'members'>,
  change: FormChange,
  flaws: readonly (readonly Flaw[])[],
): Rejection | undefined => {
  if (entry.state === 'withdrawn') return { kind: 'conflict', code: 'entry.already-withdrawn' };
  if (state !== 'REGISTRATION' || entry.state !== 'entered') {
    return { kind: 'conflict', code: 'entry.registration-closed', params: { state } };
  }
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
