import type { Office } from '@jinbang/contracts/office';
import type { Trouble } from '../../ui/ask.client.ts';
import type { Scope } from '../frame/office.rules.ts';

export type OfficeGroup = 'run' | 'mark' | 'apart' | 'side' | 'issue' | 'platform';

/** Offices in the order a contest is staffed in; how they are shown, not who may give them. */
export const OFFICE_GROUPS: readonly (readonly [OfficeGroup, readonly Office[]])[] = [
  ['run', ['organiser', 'check-in', 'technical-support', 'scorer']],
  ['mark', ['chief-judge', 'judge', 'measuring-judge', 'floor-judge']],
  ['apart', ['encryption-judge', 'supervisor', 'arbitration']],
  ['side', ['organisation', 'team-leader', 'coach', 'contestant']],
  [
    'issue',
    ['certification-body', 'seal-keeper', 'quality-supervisor', 'approving-office', 'auditor'],
  ],
  ['platform', ['platform-operator', 'auditor', 'technical-support']],
];

/** Groups worth offering for a place; whether one may give the office is registration's to say. */
export const groupsFor = (
  kind: Scope['kind'],
  isOperator: boolean,
): readonly (readonly [OfficeGroup, readonly Office[]])[] =>
  OFFICE_GROUPS.filter(([group]) => {
    if (kind === 'platform') return group === 'platform';
    return group !== 'platform' && (isOperator || group !== 'issue');
  });

/** `event:01…` as it stands in addresses and select boxes. */
export const scopeKey = (scope: Scope): string =>
  scope.kind === 'platform' ? 'platform' : `${scope.kind}:${scope.id}`;

const KINDS = ['organisation', 'competition', 'event'] as const;

export const scopeFrom = (key: string): Scope | undefined => {
  if (key === 'platform') return { kind: 'platform' };
  const [head, id = ''] = key.split(':', 2);
  const kind = KINDS.find((known) => known === head);
  return kind && /^[\w-]{1,64}$/.test(id) ? { kind, id } : undefined;
};

/** The first moment of a day in the reader's own zone. */
export const dayStart = (day: string): string => new Date(`${day}T00:00`).toISOString();

/** The moment after a day's last, so that the day itself still counts. */
export const dayEnd = (day: string): string => {
  const after = new Date(`${day}T00:00`);
  after.setDate(after.getDate() + 1);
  return after.toISOString();
};

/** What a refused list says of each field, by the last part of its path. */
export const flawsByField = (trouble: Trouble | null): ReadonlyMap<string, string> =>
  new Map(
    trouble?.kind === 'refused'
      ? trouble.errors.map(({ at, detail }) => [at.split('.').at(-1) ?? at, detail])
      : [],
  );
