import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import type { DeclarationView, NewDeclaration } from './declaration.body.ts';

export const unknownDeclaration: Rejection = { kind: 'missing', code: 'recusal.unknown' };

export type KnownForDeclarations = {
  readonly personIds: ReadonlySet<string>;
  readonly organisationIds: ReadonlySet<string>;
  readonly at: Date;
};

/** When it counts from: what is declared on a screen, from now. */
export const declaredAtOf = (one: NewDeclaration, at: Date): Date =>
  one.means === 'screen' ? at : new Date(one.declaredAt);

const codeOf = (
  { otherPersonId, organisationId, ground }: NewDeclaration,
  { personIds, organisationIds }: KnownForDeclarations,
): string | undefined => {
  const isOne = (otherPersonId === null) !== (organisationId === null);
  if (!isOne || (ground === 'own-organisation' && organisationId === null)) {
    return 'recusal.names-one';
  }
  if (otherPersonId !== null && !personIds.has(otherPersonId)) return 'person.unknown';
  return organisationId !== null && !organisationIds.has(organisationId)
    ? 'organisation.unknown'
    : undefined;
};

/** What speaks against recording these, every place that is wrong. All or none. */
export const flawOfDeclarations = (
  declarations: readonly NewDeclaration[],
  known: KnownForDeclarations,
): Rejection | undefined => {
  const issues = declarations.flatMap((one, place): RejectionIssue[] => {
    const at = `declarations.${place}`;
    const code = codeOf(one, known);
    return [
      ...(known.personIds.has(one.personId)
        ? []
        : [{ at: `${at}.personId`, code: 'person.unknown' }]),
      ...(one.personId === one.otherPersonId ? [{ at, code: 'recusal.names-oneself' }] : []),
      ...(code ? [{ at, code }] : []),
      ...(declaredAtOf(one, known.at) > known.at ? [{ at, code: 'recusal.in-future' }] : []),
    ];
  });
  return issues.length === 0
    ? undefined
    : { kind: 'invalid', code: 'recusal.list-refused', issues };
};

export const flawOfDeclarationEnd = (
  declaration: Pick<DeclarationView, 'endedAt'>,
): Rejection | undefined =>
  declaration.endedAt === null ? undefined : { kind: 'conflict', code: 'recusal.already-ended' };
