import type { AmendmentEffect } from '@jinbang/contracts/http/judging-amendment';
import type { SchemeContent } from '@jinbang/contracts/http/judging-scheme';
import { setHash } from '@jinbang/contracts/set-hash';
import { type Exact, exactText } from '@jinbang/kernel/exact';
import type { SchemeTree } from '@jinbang/scoring/scheme-outline';
import { totalOf } from '@jinbang/scoring/total';
import {
  moduleTree,
  type SettledValue,
  type Standing,
  valuesBySubject,
  valuesOf,
} from '../module/module-total.rules.ts';
import { expectsMarks } from '../score-sheet/mark.rules.ts';

const NONE: ReadonlyMap<string, Exact> = new Map();

type Side = { readonly content: SchemeContent; readonly states: readonly SettledValue[] };

/** What an amendment does to the marks of everybody in the module, all at once. */
export const effectOf = (
  moduleId: string,
  standings: readonly Standing[],
  before: Side,
  after: Side,
): AmendmentEffect => {
  const [was, is] = [lookAt(moduleId, before), lookAt(moduleId, after)];
  const rows = standings.map((standing) => {
    const { subjectId, sessionId, label, code } = standing.subject;
    const awaits = expectsMarks(code);
    const [old, amended] = [was(standing), is(standing)];
    return {
      ...{ subjectId, sessionId, label, code },
      before: exactText(old.total),
      after: exactText(amended.total),
      missingBefore: awaits ? old.missing.length : 0,
      missingAfter: awaits ? amended.missing.length : 0,
    };
  });
  const maxOf = ({ content }: Side) => maxIn(moduleTree(moduleId, content));
  return { maxBefore: maxOf(before), maxAfter: maxOf(after), rows };
};

const lookAt = (moduleId: string, { content, states }: Side) => {
  const tree = moduleTree(moduleId, content);
  const values = valuesBySubject(states);
  return (standing: Standing) => totalOf(tree, { values: valuesOf(values, standing) });
};

const maxIn = (tree: SchemeTree): string => exactText(totalOf(tree, { values: NONE }).max);

export const effectHash = (effect: AmendmentEffect): string =>
  setHash([{ maxBefore: effect.maxBefore, maxAfter: effect.maxAfter }, ...effect.rows]);
