import type { Bilingual } from '@jinbang/promotion/bilingual';
import { LEVELS } from '@jinbang/promotion/ladder';
import { RULE_DEFAULTS } from '@jinbang/promotion/promotion-rule';
import {
  CONDITION_KINDS,
  type DraftedCondition,
  type DraftedPack,
  type DraftedRule,
  freshCondition,
} from './drafted-pack.rules.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const objectIn = (value: unknown): Json => (isObject(value) ? value : {});
const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const textIn = (value: unknown): string => (typeof value === 'string' ? value : '');
const inText = (value: unknown): Bilingual => {
  const { zh, en } = objectIn(value);
  return { zh: textIn(zh), ...(typeof en === 'string' ? { en } : {}) };
};
/** What was typed where a number belongs: null is a gap, or an open end. */
const numberIn = (value: unknown): number | null => (typeof value === 'number' ? value : null);

const bandIn = (value: unknown) => {
  const { from, to, places } = objectIn(value);
  return { from: numberIn(from), to: numberIn(to), places: numberIn(places) };
};

const conditionIn = (value: unknown, depth = 0): DraftedCondition => {
  const json = objectIn(value);
  const kind = CONDITION_KINDS.find((one) => one === json.kind) ?? 'rank';
  const fresh = freshCondition(kind);
  if (fresh.kind === 'all' || fresh.kind === 'any') {
    const parts = depth < 8 ? listIn(json.of).map((part) => conditionIn(part, depth + 1)) : [];
    return { kind: fresh.kind, of: parts.length === 0 ? fresh.of : parts };
  }
  if (fresh.kind === 'places') {
    const bands = listIn(json.bands).map(bandIn);
    return { ...fresh, ...json, kind: fresh.kind, bands: bands.length === 0 ? fresh.bands : bands };
  }
  // Of a leaf every field has its own form; what does not fit it is shown as wrong by the reader.
  const fits = Object.entries(fresh).map(([name, blank]) => {
    const given = json[name];
    const isText = typeof blank === 'string' && typeof given === 'string';
    const isFree = typeof blank !== 'string' && (given === null || typeof given !== 'object');
    return [name, given !== undefined && (isText || isFree) ? given : blank];
  });
  return Object.fromEntries(fits) as DraftedCondition;
};

const titleIn = (value: unknown): DraftedRule['title'] => {
  if (!isObject(value)) return null;
  const quota = isObject(value.quota) ? value.quota : null;
  const base = quota?.base === 'entered' || quota?.base === 'finished' ? quota.base : 'started';
  return {
    key: textIn(value.key),
    name: inText(value.name),
    when: isObject(value.when) ? conditionIn(value.when) : null,
    quota: quota && { base, bands: listIn(quota.bands).map(bandIn) },
    oncePerLifetime: value.oncePerLifetime !== false,
  };
};

const approvalIn = (value: unknown): DraftedRule['approval'] => {
  const { kind, ownedBy, offices, otherwise } = objectIn(value);
  const named = (list: unknown) => {
    const names = listIn(list).map(inText);
    return names.length === 0 ? [{ zh: '' }] : names;
  };
  return kind === 'automatic'
    ? { kind, ownedBy: typeof ownedBy === 'string' ? ownedBy : null, otherwise: named(otherwise) }
    : { kind: 'offices', offices: named(offices) };
};

const levelIn = (value: unknown) => LEVELS.find((level) => level === value) ?? null;

const grantIn = (value: unknown): DraftedRule['grant'] => {
  const { kind, level, ifNoneHeld } = objectIn(value);
  if (kind === 'none') return { kind };
  if (kind === 'next-above-held') return { kind, ifNoneHeld: levelIn(ifNoneHeld) };
  return { kind: 'level', level: levelIn(level) ?? '3' };
};

const ifHeldIn = (value: unknown): DraftedRule['ifHeld'] => {
  const { kind, level } = objectIn(value);
  if (kind === 'level') return { kind, level: levelIn(level) ?? '1' };
  return kind === 'next' ? { kind } : { kind: 'none' };
};

const rangeIn = (value: unknown) => {
  if (!isObject(value)) return null;
  return { from: numberIn(value.from), to: numberIn(value.to) };
};

const periodIn = (value: unknown) => {
  const { from, to } = objectIn(value);
  return { from: textIn(from), to: typeof to === 'string' ? to : null };
};

const ruleIn = (value: unknown): DraftedRule => {
  const json = objectIn(value);
  const listed = (list: unknown) => (Array.isArray(list) ? list : null);
  return {
    ...RULE_DEFAULTS,
    // What this editor has no control for stays as it is: the reader says whether it is right.
    ...(json as Partial<DraftedRule>),
    id: textIn(json.id),
    clause: inText(json.clause),
    contests: listIn(json.contests).filter(isObject) as unknown as DraftedRule['contests'],
    groups: listed(json.groups),
    teamSize: rangeIn(json.teamSize),
    taskLevels: listed(json.taskLevels),
    valid: isObject(json.valid) ? periodIn(json.valid) : null,
    when: conditionIn(json.when),
    insteadOf: listIn(json.insteadOf).map(textIn),
    grant: grantIn(json.grant),
    ifHeld: ifHeldIn(json.ifHeld),
    cap: levelIn(json.cap),
    minimumLevel: levelIn(json.minimumLevel),
    mayApplyFor: levelIn(json.mayApplyFor),
    maySkip: json.maySkip !== false,
    inPlan: json.inPlan === 'not-required' ? 'not-required' : 'required',
    title: titleIn(json.title),
    perPersonPerYear: numberIn(json.perPersonPerYear),
    perPersonEver: numberIn(json.perPersonEver),
    approval: approvalIn(json.approval),
  };
};

/** Any JSON that was kept as a draft, in the form the editor works on; what is missing is a gap. */
export const draftedPackIn = (json: Json): DraftedPack => {
  const source = objectIn(json.source);
  return {
    ...(json as Partial<DraftedPack>),
    id: textIn(json.id),
    version: numberIn(json.version) ?? 1,
    title: inText(json.title),
    jurisdiction: inText(json.jurisdiction),
    valid: periodIn(json.valid),
    source: {
      title: inText(source.title),
      published: textIn(source.published),
      address: typeof source.address === 'string' ? source.address : null,
      readings: listIn(source.readings).map(inText),
    },
    rules: listIn(json.rules).map(ruleIn),
  };
};
