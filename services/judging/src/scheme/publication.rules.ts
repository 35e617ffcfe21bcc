import type { Rejection, RejectionKind, RejectionParams } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';

type Module = { readonly schemeVersion: number; readonly lockedAt: Date | null };
type Draft = { readonly version: number };

const rejection = (kind: RejectionKind, code: string, params?: RejectionParams): Rejection =>
  params ? { kind, code, params } : { kind, code };

const findFlaw = (
  module: Module | undefined,
  known: Draft | undefined,
  basedOn: number,
): Rejection | undefined => {
  if (!module) return rejection('missing', 'module.unknown');
  if (module.lockedAt !== null) return rejection('gone', 'module.locked');
  const version = known?.version ?? 0;
  if (basedOn === version) return undefined;
  return { ...rejection('stale', 'scheme.stale', { version }), present: { version } };
};

/** The version a new draft gets. A draft may be put at any time; it changes no mark. */
export const decideDraft = ({
  module,
  known,
  basedOn,
}: {
  module: Module | undefined;
  known: Draft | undefined;
  basedOn: number;
}): Result<number, Rejection> => {
  const flaw = findFlaw(module, known, basedOn);
  return flaw ? refuse(flaw) : accept((known?.version ?? 0) + 1);
};

/**
 * The version a published scheme gets. Once marks were given a scheme changes only by amendment
 * (season M10), which keeps its aspects; publishing another one is refused.
 */
export const decidePublication = ({
  module,
  draft,
  basedOn,
  hasMarks,
}: {
  module: Module | undefined;
  draft: Draft | undefined;
  basedOn: number;
  hasMarks: boolean;
}): Result<number, Rejection> => {
  const flaw = findFlaw(module, draft, basedOn);
  if (flaw) return refuse(flaw);
  if (!draft) return refuse(rejection('conflict', 'scheme.missing'));
  if (hasMarks) return refuse(rejection('conflict', 'scheme.in-use'));
  return accept((module?.schemeVersion ?? 0) + 1);
};
