import { type Office, office } from '@jinbang/contracts/office';
import { type HeldOffice, holdsOffice, type ScopeChain } from './held-office.ts';

/**
 * The narrowest place an act belongs to. An office counts there and wherever lies around it: event,
 * competition, organisation, platform. `body` is what the issuing body certifies: its own offices
 * count, and those of the competition and event it is about. `anywhere` asks for the office alone.
 */
export type AccessScope =
  | 'event'
  | 'competition'
  | 'organisation'
  | 'body'
  | 'platform'
  | 'anywhere';

/** Whoever holds one of the offices for the place. */
export type OfficeRule = {
  readonly offices: readonly Office[];
  readonly scope: AccessScope;
  /** An office for what stands directly in the place is enough: a competition, an event. */
  readonly within?: true;
  /** What must be so besides the office, such as `own panel`. */
  readonly assignment?: string;
  /** The answer carries something to act by (a code, a PIN, a link): not for those who only read. */
  readonly secret?: true;
};

/** One way in. */
export type AccessRule =
  | OfficeRule
  /** Anybody; `shows` is what stands in place of a sign-in, such as `invitation link`. */
  | { readonly public: true; readonly shows?: string }
  /** Whoever is signed in; `own` says of what they see or change no more than their own. */
  | { readonly signedIn: true; readonly own?: string }
  /** Other services, by their own key. */
  | { readonly services: readonly string[] };

/** Who may use a route: any of these ways is enough, and there is no other. */
export type RouteAccess = AccessRule | readonly [AccessRule, ...AccessRule[]];

type More = Omit<OfficeRule, 'offices' | 'scope'>;

export const EVERY_OFFICE: readonly Office[] = office.options;

/** A rule by office, for the route to declare and for `*.access.ts` to decide by: one list. */
export const byOffice = (
  offices: readonly Office[],
  scope: AccessScope,
  more: More = {},
): OfficeRule => ({ offices, scope, ...more });

/** The decision of such a rule; what else it demands, the caller asks. */
export const holdsBy =
  ({ offices }: Pick<OfficeRule, 'offices'>) =>
  (held: readonly HeldOffice[], chain: ScopeChain, at: Date): boolean =>
    holdsOffice(held, offices, chain, at);
