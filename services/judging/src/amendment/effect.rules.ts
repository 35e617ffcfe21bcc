import type { AmendmentEffect } from '@jinbang/contracts/http/judging-amendment';
import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import { setHash } from '@jinbang/contracts/set-hash';
import { type Exact, exact, exactText } from '@jinbang/kernel/exact';
import { plantScheme, type SchemeTree } from '@jinbang/scoring/scheme-outline';
import { totalOf } from '@jinbang/scoring/total';
import { outlineOf } from '../scheme/scheme-facts.ts';
import { expectsMarks } from '../score-sheet/mark.rules.ts';
import type { SheetSubject } from '../score-sheet/sheet.rules.ts';

type Settled = {
  readonly subjectId: string;
  readonly aspectId: string;
  readonly value: string | null;
};

/** The module alone, neither rounded nor weighted: how those are done the event's rules say later. */
const treeOf = (moduleId: string, content: SchemeContent): SchemeTree =>
  plantScheme({
    modules: [{ moduleId, kind: 'practical', weight: '1' }],
    aspects: outlineOf(moduleId, content),
    rule: { moduleDecimals: null, totalDecimals: null },
  });

const valuesBySubject = (states: readonly Settled[]) => {
  const values = new Map<string, Map<string, Exact>>();
  for (const { subjectId, aspectId, value } of states) {
    if (value === null) continue;
    const own = values.get(subjectId) ?? new Map<string, Exact>();
    values.set(subjectId, own.set(aspectId, exact(value)));
  }
  return values;
};

const NONE: ReadonlyMap<string, Exact> = new Map();

/** What an amendment does to the marks of every code of the module, all at once. */
export const effectOf = (
  moduleId: string,
  subjects: readonly SheetSubject[],
  before: { readonly content: SchemeContent; readonly states: readonly Settled[] },
  after: { readonly content: SchemeContent; readonly states: readonly Settled[] },
): AmendmentEffect => {
  const trees = [treeOf(moduleId, before.content), treeOf(moduleId, after.content)] as const;
  const values = [valuesBySubject(before.states), valuesBySubject(after.states)] as const;
  const rows = subjects
    .filter(({ inUse }) => inUse)
    .map(({ subjectId, sessionId, label, code }) => {
      const totals = trees.map((tree, at) =>
        totalOf(tree, { values: values[at]?.get(subjectId) ?? NONE }),
      );
      const [was, is] = totals;
      if (!was || !is) throw new RangeError('There are two schemes to compare.');
      const awaits = expectsMarks(code);
      return {
        subjectId,
        sessionId,
        label,
        code,
        before: exactText(was.total),
        after: exactText(is.total),
        missingBefore: awaits ? was.missing.length : 0,
        missingAfter: awaits ? is.missing.length : 0,
      };
    });
  const [old, amended] = trees;
  const maxOf = (tree: SchemeTree) => exactText(totalOf(tree, { values: NONE }).max);
  return { maxBefore: maxOf(old), maxAfter: maxOf(amended), rows };
};

export const effectHash = (effect: AmendmentEffect): string =>
  setHash([{ maxBefore: effect.maxBefore, maxAfter: effect.maxAfter }, ...effect.rows]);
