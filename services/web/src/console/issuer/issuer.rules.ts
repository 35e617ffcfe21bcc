import type { FiledScopeBody, IssuerStateName, IssuerView } from '@jinbang/contracts/http/issuer';
import type { SignName } from '../../ui/sign.view.tsx';

const DAY_MS = 86_400_000;
const dayOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** Days since 1970 between which all bars lie, a little wider than they are. */
export type Span = { readonly from: number; readonly to: number };

/** From the first year a body may issue in until a year from today, or its last day. */
export const spanOf = (filed: readonly FiledScopeBody[], today: string): Span => {
  const now = dayOf(today);
  const from = Math.min(now - 90, ...filed.map((scope) => dayOf(scope.from)));
  const ends = filed.map(({ to }) => (to === null ? now + 365 : dayOf(to) + 1));
  // Documents that reach ten years back or ahead would press today's bars to a line.
  return {
    from: Math.max(from, now - 1_100),
    to: Math.min(Math.max(now + 120, ...ends), now + 1_100),
  };
};

const clamp = (part: number): number => Math.min(1, Math.max(0, part));
const percent = (part: number): string => `${(100 * clamp(part)).toFixed(2)}%`;

export const placeOf = (day: string, { from, to }: Span): string =>
  percent((dayOf(day) - from) / (to - from));

/** Where a bar begins and how long it is; the last day counts. */
export const barOf = (
  { from, to }: Pick<FiledScopeBody, 'from' | 'to'>,
  span: Span,
): { readonly left: string; readonly width: string } => {
  const width = span.to - span.from;
  const left = clamp((dayOf(from) - span.from) / width);
  const right = clamp(((to === null ? span.to : dayOf(to) + 1) - span.from) / width);
  return { left: percent(left), width: percent(right - left) };
};

export type ScopeState = 'now' | 'soon-over' | 'over' | 'to-come';
const SOON_DAYS = 60;

export const stateOfScope = (
  { from, to }: Pick<FiledScopeBody, 'from' | 'to'>,
  today: string,
): ScopeState => {
  if (from > today) return 'to-come';
  if (to !== null && to < today) return 'over';
  return to !== null && dayOf(to) - dayOf(today) < SOON_DAYS ? 'soon-over' : 'now';
};

/** The part of a span that a word on its axis covers. */
const WORD_PART = 0.08;

/** The years that begin within a span, as first days, without one that would lie under “today”. */
export const yearsBeside = (today: string, { from, to }: Span): readonly string[] => {
  const first = new Date(from * DAY_MS).getUTCFullYear() + 1;
  const last = new Date(to * DAY_MS).getUTCFullYear();
  const years = Array.from(
    { length: Math.max(0, last - first + 1) },
    (_, place) => `${first + place}-01-01`,
  );
  return years.filter((day) => Math.abs(dayOf(day) - dayOf(today)) > WORD_PART * (to - from));
};

export const STATE_SIGN: Readonly<Record<IssuerStateName, SignName>> = {
  active: 'good',
  reminded: 'notice',
  warned: 'provisional',
  suspended: 'wait',
  exited: 'final',
  revoked: 'bad',
};
export const STATES = Object.keys(STATE_SIGN) as readonly IssuerStateName[];

/** Whether a second person has to see a change to this state (infra/decisions/0025). */
export const needsSecond = (to: IssuerStateName): boolean =>
  to === 'active' || to === 'exited' || to === 'revoked';

/** Who may issue first, then by name. */
export const inOrder = (issuers: readonly IssuerView[]): readonly IssuerView[] =>
  issuers.toSorted(
    (left, right) =>
      Number(right.state === 'active') - Number(left.state === 'active') ||
      left.name.localeCompare(right.name, 'zh'),
  );
