import type { AccessRule, OfficeRule } from '@jinbang/service-kit/access-rule';
import type { Given, PlaceName } from './cast.ts';

/** What lies around the thing a request is about, and what lies within it. */
export type Around = {
  readonly event?: PlaceName;
  readonly competition?: PlaceName;
  readonly organisation?: PlaceName;
  readonly body?: PlaceName;
  /** What stands directly in the competition, and in the organisation. */
  readonly events: readonly PlaceName[];
  readonly competitions: readonly PlaceName[];
};

/** The places an office of this rule may be held at for it to count. Written again, not imported. */
const placesFor = (
  { scope, within }: OfficeRule,
  around: Around,
): readonly (PlaceName | undefined)[] => {
  switch (scope) {
    case 'event':
      return [around.event, around.competition, around.organisation];
    case 'competition':
      return [around.competition, around.organisation, ...(within ? around.events : [])];
    case 'organisation':
      return [around.organisation, ...(within ? around.competitions : [])];
    case 'body':
      return [around.event, around.competition, around.body];
    case 'platform':
    case 'anywhere':
      return [];
  }
};

const byOffice = (rule: OfficeRule, offices: readonly Given[], around: Around): boolean =>
  offices.some(
    ({ office, at, when }) =>
      when === undefined &&
      rule.offices.includes(office) &&
      (rule.scope === 'anywhere' || at === 'platform' || placesFor(rule, around).includes(at)),
  );

export type Asker = {
  readonly signedIn: boolean;
  readonly offices: readonly Given[];
  readonly assigned: readonly string[];
};

export type Asked = {
  readonly around: Around;
  /** What this very request meets without the asker's doing, such as `office of a contest`. */
  readonly meets: readonly string[];
};

/** Does one of the declared rules let this person make this request? */
export const isAllowed = (
  rules: readonly AccessRule[],
  { signedIn, offices, assigned }: Asker,
  { around, meets }: Asked,
): boolean =>
  rules.some((rule) => {
    const has = (what: string | undefined): boolean =>
      what === undefined || assigned.includes(what) || meets.includes(what);
    if ('public' in rule) return rule.shows === undefined || meets.includes(rule.shows);
    if ('services' in rule) return false;
    if ('signedIn' in rule) return signedIn && has(rule.own);
    return signedIn && has(rule.assignment) && byOffice(rule, offices, around);
  });
