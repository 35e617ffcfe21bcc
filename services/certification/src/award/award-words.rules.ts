import { PRIZE_NAMES } from '@jinbang/contracts/award-words';
import type { AwardItem, AwardPlanWish } from '@jinbang/contracts/http/award';
import type { Rejection, RejectionIssue } from '@jinbang/kernel/rejection';
import { templateFlaws } from '@jinbang/papers/certificate/certificate-lint';
import type { CertificateTemplate } from '@jinbang/papers/certificate/certificate-template';
import type { Claim } from './award-claims.rules.ts';
import { GROUP_NAMES, JUDGING_OFFICES, OF_ONE_EVENT } from './award-kind.rules.ts';

/** What is filled in; the same names as in the templates of certificates. */
type Slot = '竞赛' | '赛项' | '组别' | '奖项' | '名次' | '职务';

const slotsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{([^{}]*)\}/g)].map(([, slot]) => slot ?? '');

/** What only some kinds can say: an honour has no prize, a prize no office. */
const SAYS: Readonly<Record<AwardItem['kind'], readonly Slot[]>> = {
  prize: ['竞赛', '赛项', '组别', '奖项', '名次'],
  coach: ['竞赛', '赛项', '组别', '奖项'],
  judging: ['竞赛', '赛项', '职务'],
  participation: ['竞赛', '赛项', '组别'],
  'judge-honour': ['竞赛'],
  'staff-honour': ['竞赛'],
  organisation: ['竞赛', '名次'],
};

/** What each must say, or the paper would not say what it is given for. */
const MUST: Readonly<Partial<Record<AwardItem['kind'], Slot>>> = {
  prize: '奖项',
  judging: '职务',
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

const NO_LOOK: CertificateTemplate['look'] = {
  orientation: 'landscape',
  border: 'none',
  english: false,
  hasPhoto: false,
  drawn: [],
};

/** A contest's own name, which may have such a word as its plan has it, comes in by its slot (M20). */
const wordIssues = ({ title, text }: AwardItem, at: string): readonly RejectionIssue[] => {
  const body = { zh: text.replaceAll(/\{[^{}]*\}/g, '，') };
  const template = { kind: 'award', title: { zh: title }, body, issuer: { zh: '' } } as const;
  const flaws = templateFlaws(
    { ...template, labels: {}, addresses: [], look: NO_LOOK, markOf: null },
    { issuer: '', contests: [] },
    false,
  );
  return flaws.map(({ where, found, clause }) =>
    issue(where.startsWith('title') ? `${at}.title` : `${at}.text`, 'award.word-forbidden', {
      word: found,
      clause,
    }),
  );
};

/** Why a plan cannot be kept, or null; every place that is wrong is named. */
export const flawOfPlan = (wish: AwardPlanWish): Rejection | null => {
  const { items, eventIds, named, sheet } = wish;
  const kinds = items.map(({ kind }) => kind);
  const has = (kind: AwardItem['kind']): boolean => kinds.includes(kind);
  const issues = [
    ...items.flatMap((item, place) => [
      ...slotIssues(item, `items.${place}`),
      ...wordIssues(item, `items.${place}`),
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
    竞赛: around.competition,
    赛项: around.event ?? '',
    组别: claim.group === null ? '' : (GROUP_NAMES[claim.group] ?? claim.group),
    奖项: claim.award === null ? '' : (PRIZE_NAMES[claim.award]?.zh ?? claim.award),
    名次: claim.rank === null ? '' : String(claim.rank),
    职务: claim.office === null ? '' : (JUDGING_OFFICES[claim.office] ?? claim.office),
  };
  return item.text.replaceAll(/\{([^{}]*)\}/g, (_, slot: string) => filled[slot] ?? '');
};
