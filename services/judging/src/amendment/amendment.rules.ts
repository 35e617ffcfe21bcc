import type { AmendmentChange } from '@jinbang/contracts/http/judging-amendment';
import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import type { RegistrationState } from '@jinbang/contracts/lifecycle';
import { exact, zero } from '@jinbang/kernel/exact';
import type { Rejection, RejectionKind, RejectionParams } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { correctAspect } from './correction.rules.ts';

type Aspect = SchemeContent['criteria'][number]['subCriteria'][number]['aspects'][number];

const rejection = (kind: RejectionKind, code: string, params?: RejectionParams): Rejection =>
  params ? { kind, code, params } : { kind, code };

export type AmendableModule = { readonly schemeVersion: number };

const TOO_LATE: ReadonlySet<RegistrationState> = new Set([
  'DECRYPTED',
  'ARCHIVED',
  'VOID',
  'CANCELLED',
]);

/**
 * May this module's published scheme be amended at all? Not once the layers are opened (M10). A locked
 * module may: two people agree to it as to opening it again, and it is to be locked anew.
 */
export const refuseAmending = (
  module: AmendableModule | undefined,
  state: RegistrationState | null,
  basedOn: number,
): Rejection | undefined => {
  if (!module) return rejection('missing', 'module.unknown');
  if (state && TOO_LATE.has(state)) return rejection('gone', 'amendment.too-late');
  const { schemeVersion: version } = module;
  if (version === 0) return rejection('conflict', 'amendment.nothing-published');
  if (version === basedOn) return undefined;
  return { ...rejection('stale', 'amendment.stale', { version }), present: { version } };
};

/** What is worked out on a part of the marks would be wrong for somebody: rather not at all. */
export const refuseTooLarge = (
  ...counted: readonly (readonly [found: number, max: number])[]
): Rejection | undefined => {
  const over = counted.find(([found, max]) => found > max);
  return over && rejection('conflict', 'amendment.too-large', { max: over[1] });
};

/** The scheme with the changes made; each aspect keeps its id, code and maximum. */
export const applyChanges = (
  content: SchemeContent,
  changes: readonly AmendmentChange[],
): Result<SchemeContent, Rejection> => {
  const known = new Map(aspectsOf(content).map((aspect) => [aspect.aspectId, aspect]));
  const made = new Map<string, Aspect>();
  for (const change of changes) {
    const aspect = known.get(change.aspectId);
    if (!aspect) return refuse(rejection('missing', 'amendment.aspect-unknown'));
    const params = { aspect: aspect.code };
    if (made.has(change.aspectId)) {
      return refuse(rejection('invalid', 'amendment.aspect-twice', params));
    }
    if (aspect.void) return refuse(rejection('conflict', 'amendment.already-void', params));
    const changed: Result<Aspect, Rejection> =
      change.kind === 'void'
        ? accept({ ...aspect, void: change.as })
        : correctAspect(aspect, change);
    if (!changed.ok) return changed;
    made.set(change.aspectId, changed.value);
  }
  const amended = withAspects(content, made);
  const flaw = findUnspreadable(amended);
  return flaw ? refuse(flaw) : accept(amended);
};

const aspectsOf = ({ criteria }: SchemeContent): readonly Aspect[] =>
  criteria.flatMap(({ subCriteria }) => subCriteria.flatMap(({ aspects }) => aspects));

const withAspects = (content: SchemeContent, made: ReadonlyMap<string, Aspect>): SchemeContent => ({
  ...content,
  criteria: content.criteria.map((criterion) => ({
    ...criterion,
    subCriteria: criterion.subCriteria.map((sub) => ({
      ...sub,
      aspects: sub.aspects.map((aspect) => made.get(aspect.aspectId) ?? aspect),
    })),
  })),
});

/** What is spread needs another aspect of its sub-criterion that still gives marks. */
const findUnspreadable = ({ criteria }: SchemeContent): Rejection | undefined => {
  for (const { code, aspects } of criteria.flatMap(({ subCriteria }) => subCriteria)) {
    const gives = ({ max, calculation }: Aspect) =>
      calculation.kind !== 'fatal' && exact(max).gt(zero);
    const isSpread = aspects.some((aspect) => aspect.void === 'spread' && gives(aspect));
    if (isSpread && !aspects.some((aspect) => aspect.void === undefined && gives(aspect))) {
      return rejection('conflict', 'amendment.nothing-to-spread', { subCriterion: code });
    }
  }
  return undefined;
};

export type OpenAmendment = {
  readonly moduleId: string;
  readonly proposedBy: string;
  readonly isDecided: boolean;
};

/** Four eyes: another person approves or refuses; only who proposed it takes it back. */
export const refuseDeciding = (
  amendment: OpenAmendment | undefined,
  { moduleId, actorId, outcome }: { moduleId: string; actorId: string; outcome: string },
): Rejection | undefined => {
  if (!amendment || amendment.moduleId !== moduleId) {
    return rejection('missing', 'amendment.unknown');
  }
  if (amendment.isDecided) return rejection('conflict', 'amendment.decided');
  const isOwn = amendment.proposedBy === actorId;
  if (outcome === 'withdrawn') {
    return isOwn ? undefined : rejection('forbidden', 'amendment.not-yours');
  }
  return isOwn ? rejection('forbidden', 'amendment.four-eyes') : undefined;
};
