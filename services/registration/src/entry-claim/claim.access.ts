import type { AccessRule } from '@jinbang/service-kit/access-rule';
import type { HeldOffice, ScopeChain } from '@jinbang/service-kit/held-office';
import { mayOrganise } from '../competition/competition.access.ts';
import {
  ENTERS_FORMS,
  entersFor,
  READS_FORMS,
  reaches,
  readsFormsOf,
} from '../entry/entry-form.access.ts';
import type { ClaimOutcome, ClaimSpeaker } from './claim.body.ts';

const OWN = { signedIn: true, own: 'entry claim' } as const satisfies AccessRule;
export const DECIDES_CLAIMS = [...ENTERS_FORMS, OWN] as const;
export const READS_CLAIMS = [...READS_FORMS, OWN] as const;

type Asking = {
  readonly actorId: string;
  readonly held: readonly HeldOffice[];
  readonly at: Date;
};

type Claimed = {
  readonly personId: string;
  readonly organisationId: string;
  /** For whom the person stands entered now; undefined when that entry has ended. */
  readonly holderId: string | undefined;
};

/** What somebody is to a claim. */
export type ClaimRole = 'organiser' | 'person' | 'claimant' | 'holder';

export const rolesIn = (
  { actorId, held, at }: Asking,
  chain: ScopeChain,
  { personId, organisationId, holderId }: Claimed,
): ReadonlySet<ClaimRole> => {
  const whose = entersFor(held, chain, at);
  const roles = new Set<ClaimRole>();
  if (mayOrganise(held, chain, at)) roles.add('organiser');
  if (actorId === personId) roles.add('person');
  if (reaches(whose, organisationId)) roles.add('claimant');
  if (holderId !== undefined && reaches(whose, holderId)) roles.add('holder');
  return roles;
};

const WHO: readonly {
  readonly outcome: ClaimOutcome;
  readonly speaker: ClaimSpeaker;
  readonly role: ClaimRole;
  /** Only once the other entry has ended. */
  readonly free?: true;
}[] = [
  { outcome: 'stays', speaker: 'organiser', role: 'organiser' },
  { outcome: 'goes', speaker: 'organiser', role: 'organiser' },
  { outcome: 'stays', speaker: 'paper', role: 'organiser' },
  { outcome: 'goes', speaker: 'paper', role: 'organiser' },
  { outcome: 'stays', speaker: 'person', role: 'person' },
  { outcome: 'goes', speaker: 'person', role: 'person' },
  // An organisation gives up what is its own, and takes nothing from another.
  { outcome: 'goes', speaker: 'organisation', role: 'holder' },
  { outcome: 'goes', speaker: 'organisation', role: 'claimant', free: true },
  { outcome: 'taken-back', speaker: 'organisation', role: 'claimant' },
];

type Word = { readonly outcome: ClaimOutcome; readonly speaker: ClaimSpeaker };

/** What may be decided by somebody, and by whose word. */
export const wordsOf = (roles: ReadonlySet<ClaimRole>, isFree: boolean): readonly Word[] =>
  WHO.filter(({ role, free }) => roles.has(role) && (isFree || !free)).map(
    ({ outcome, speaker }) => ({ outcome, speaker }),
  );

export const maySay = (
  roles: ReadonlySet<ClaimRole>,
  isFree: boolean,
  { outcome, speaker }: Word,
): boolean =>
  wordsOf(roles, isFree).some((one) => one.outcome === outcome && one.speaker === speaker);

/** The organiser and who reads all forms see every claim; both organisations and the person theirs. */
export const seesClaim = (
  { actorId, held, at }: Asking,
  chain: ScopeChain,
  { personId, organisationId, holderId }: Claimed,
): boolean => {
  const whose = readsFormsOf(held, chain, at);
  return (
    actorId === personId ||
    reaches(whose, organisationId) ||
    (holderId !== undefined && reaches(whose, holderId))
  );
};
