import type { Rejection } from '@jinbang/kernel/rejection';

/** Every id named must be an organisation of ours; the places of those that are not come back. */
export const unknownOrganisations = (
  named: readonly { readonly at: string; readonly organisationId: string | undefined }[],
  known: ReadonlySet<string>,
): Rejection | undefined => {
  const issues = named
    .filter(({ organisationId }) => organisationId !== undefined && !known.has(organisationId))
    .map(({ at }) => ({ at, code: 'organisation.unknown' }));
  return issues.length === 0
    ? undefined
    : { kind: 'invalid', code: 'organisation.unknown', issues };
};
