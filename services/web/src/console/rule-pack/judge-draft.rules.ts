import type { RejectionIssue } from '@jinbang/kernel/rejection';
import { lintRulePack } from '@jinbang/promotion/lint';
import type { Finding, Severity } from '@jinbang/promotion/lint-finding';
import { readRulePack } from '@jinbang/promotion/read-rule-pack';
import { type DraftedPack, ruleOf } from './drafted-pack.rules.ts';

/** What keeps a draft from being a pack, and what the linter says of the rules that are whole. */
export type Judgement = {
  readonly problems: readonly RejectionIssue[];
  readonly findings: readonly Finding[];
  readonly isPublishable: boolean;
};

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

const inWeight = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((left, right) => WEIGHT[left.severity] - WEIGHT[right.severity]);

/** The rules nothing is wrong with, under a head that keeps nobody from reading them. */
const wholePart = (pack: DraftedPack, problems: readonly RejectionIssue[]): unknown => {
  const broken = new Set(problems.map(({ at }) => ruleOf(at)));
  const name = { zh: '…' };
  return {
    id: 'draft',
    version: 1,
    title: name,
    jurisdiction: name,
    valid: { from: '2000-01-01', to: null },
    source: { title: name, published: '…' },
    rules: pack.rules.filter((_, place) => !broken.has(place)),
  };
};

/** Judged as it stands, while somebody writes: the same reader and linter that publishing asks. */
export const judgeDraft = (pack: DraftedPack): Judgement => {
  const read = readRulePack(pack);
  if (read.ok) {
    const findings = inWeight(lintRulePack(read.value));
    const isPublishable = findings.every(({ severity }) => severity !== 'error');
    return { problems: [], findings, isPublishable };
  }
  const problems = read.refusal.issues ?? [];
  const part = readRulePack(wholePart(pack, problems));
  return {
    problems,
    findings: part.ok ? inWeight(lintRulePack(part.value)) : [],
    isPublishable: false,
  };
};
