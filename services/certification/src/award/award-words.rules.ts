import type { AwardItem, AwardPlanWish } from '@jinbang/contracts/http/award';
import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import type { Claim } from './award-claims.rules.ts';
import { GROUP_NAMES, JUDGING_OFFICES, OF_ONE_EVENT, PRIZE_NAMES } from './award-kind.rules.ts';

const SLOTS = ['competition', 'event', 'group', 'award', 'rank', 'office'] as const;
type Slot = (typeof SLOTS)[number];

const slotsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{([^{}]*)\}/g)].map(([, slot]) => slot ?? '');

/** What only some kinds can say: an honour has no prize, a prize no office. */
const SAYS: Readonly<Record<AwardItem['kind'], readonly Slot[]>> = {
  prize: ['competition', 'event', 'group', 'award', 'rank'],
  coach: ['competition', 'event', 'group', 'award'],
  judging: ['competition', 'event', 'office'],
  participation: ['competition', 'event', 'group'],
  'judge-honour': ['competition'],
  'staff-honour': ['competition'],
  organisation: ['competition', 'rank'],
};

/** What each must say, or the paper would not say what it is given for. */
const MUST: Readonly<Partial<Record<AwardItem['kind'], Slot>>> = {
  prize: 'award',
  judging: 'office',
};

const issue = (
  at: string,
  code: string,
  params: RejectionIssue['params'] = {},
): RejectionIssue => ({
  at,
  code,
  params,
});

const slotIssues = ({ kind, text }: AwardItem, at: string): readonly RejectionIssue[] => {
  const slots = slotsIn(text);
  const wrong = slots.filter((slot) => !SAYS[kind].some((known) => known === slot));
  const must = MUST[kind];
  return [
    ...wrong.map((slot) => issue(`${at}.text`, 'award.slot-unknown', { slot })),
    ...(must && !slots.includes(must)
      ? [issue(`${at}.text`, 'award.slot-missing', { slot: must })]
      : []),
  ];
};

/** Words a document may not bear, by where they stand; the clause is in the sentence of the code. */
export type FindForbidden = (
  text: string,
) => readonly { readonly word: string; readonly code: string }[];

const wordIssues = (
  { title, text }: AwardItem,
  at: string,
  findForbidden: FindForbidden,
): readonly RejectionIssue[] =>
  (['title', 'text'] as const).flatMap((part) =>
    findForbidden(part === 'title' ? title : text).map(({ word, code }) =>
      issue(`${at}.${part}`, code, { word }),
    ),
  );

/** Why a plan cannot be kept, or null; every place that is wrong is named. */
export const flawOfPlan = (wish: AwardPlanWish, findForbidden: FindForbidden): Rejection | null => {
  const { items, eventIds, named, sheet } = wish;
  const kinds = items.map(({ kind }) => kind);
  const has = (kind: AwardItem['kind']): boolean => kinds.includes(kind);
  const issues = [
    ...items.flatMap((item, place) => [
      ...slotIssues(item, `items.${place}`),
      ...wordIssues(item, `items.${place}`, findForbidden),
      ...(kinds.indexOf(item.kind) === place
        ? []
        : [issue(`items.${place}.kind`, 'award.kind-twice')]),
      ...(eventIds.length > 1 && OF_ONE_EVENT.has(item.kind)
        ? [issue(`items.${place}.kind`, 'award.one-event')]
        : []),
    ]),
    ...named.flatMap(({ kind }, place) =>
      has(kind) ? [] : [issue(`named.${place}`, 'award.kind-not-given')],
    ),
    ...(has('organisation') === (sheet !== null) ? [] : [issue('sheet', 'award.sheet-needed')]),
    ...(new Set(eventIds).size === eventIds.length ? [] : [issue('eventIds', 'award.event-twice')]),
  ];
  return issues.length === 0 ? null : { kind: 'invalid', code: 'award.plan-flawed', issues };
};

export type Around = { readonly competition: string; readonly event: string | null };

/** What the document says, with every slot filled; nothing of a name is in it. */
export const sayingOf = (item: AwardItem, claim: Claim, around: Around): string => {
  const filled: Readonly<Record<string, string>> = {
    competition: around.competition,
    event: around.event ?? '',
    group: claim.group === null ? '' : (GROUP_NAMES[claim.group] ?? claim.group),
    award: claim.award === null ? '' : (PRIZE_NAMES[claim.award]?.zh ?? claim.award),
    rank: claim.rank === null ? '' : String(claim.rank),
    office: claim.office === null ? '' : (JUDGING_OFFICES[claim.office] ?? claim.office),
  };
  return item.text.replaceAll(/\{([^{}]*)\}/g, (_, slot: string) => filled[slot] ?? '');
};
