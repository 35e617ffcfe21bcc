import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { isPublishable, lintRulePack } from '@jinbang/promotion/lint';
import type { RulePack } from '@jinbang/promotion/promotion-rule';
import { readRulePack } from '@jinbang/promotion/read-rule-pack';
import { COLLECTED_PACKS } from '@jinbang/promotion/rule-pack/catalogue';
import type { DraftJson, DraftState } from './rule-draft.tables.ts';

/** A collected pack is a published text as it was found: nobody writes its next version. */
export const isCollected = (packId: string): boolean =>
  COLLECTED_PACKS.some(({ id }) => id === packId);

/** The version a pack gets next, of those recorded. */
export const nextVersion = (recorded: readonly number[]): number => Math.max(0, ...recorded) + 1;

/** Id and version belong to the draft and not to whoever types: a save never moves them. */
export const underId = (json: DraftJson, packId: string, version: number): DraftJson => ({
  ...json,
  id: packId,
  version,
});

/** Where somebody begins: with nothing at all, or with what another pack says, to become next year's. */
export const beginningOf = (from: RulePack | undefined): DraftJson =>
  from ?? {
    title: { zh: '' },
    jurisdiction: { zh: '' },
    valid: { from: '', to: null },
    source: { title: { zh: '' }, published: '', address: null, readings: [] },
    rules: [],
  };

type Present = { readonly state: DraftState };

/** What speaks against changing a draft: it became a version, or was put away. */
export const flawOfChange = ({ state }: Present): Rejection | undefined =>
  state === 'open' ? undefined : { kind: 'conflict', code: 'rule-draft.closed' };

type Publication = Present & {
  readonly pack: DraftJson;
  readonly packId: string;
  readonly writers: readonly string[];
  /** Was it tried on past results, or is it said why not? */
  readonly isTriedOrExcused: boolean;
};

/**
 * The pack as it will be recorded, if it may: whole, without an error of the linter, tried, and by
 * somebody who wrote none of it.
 */
export const publishable = (
  { state, pack, packId, writers, isTriedOrExcused }: Publication,
  publisherId: string,
  version: number,
): Result<RulePack, Rejection> => {
  const closed = flawOfChange({ state });
  if (closed) return refuse(closed);
  if (writers.includes(publisherId)) {
    return refuse({ kind: 'forbidden', code: 'rule-draft.four-eyes' });
  }
  const whole = readRulePack(underId(pack, packId, version));
  if (!whole.ok) return whole;
  const findings = lintRulePack(whole.value);
  if (!isPublishable(findings)) {
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    return refuse({ kind: 'conflict', code: 'rule-draft.lint-errors', params: { errors } });
  }
  if (!isTriedOrExcused) return refuse({ kind: 'conflict', code: 'rule-draft.untried' });
  return accept(whole.value);
};
