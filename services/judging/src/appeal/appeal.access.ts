import type { RegistrationState } from '@jinbang/contracts/lifecycle';
import type { Office } from '@jinbang/contracts/office';
import { byOffice, holdsBy } from '@jinbang/service-kit/access-rule';
import {
  type HeldOffice,
  holdsOffice,
  isInForce,
  type ScopeChain,
} from '@jinbang/service-kit/held-office';

type Asker = {
  readonly held: readonly HeldOffice[];
  readonly chain: ScopeChain;
  readonly at: Date;
};

/** The contestant files through those who stand for the organisation (M07, M12). */
const OF_AN_ORGANISATION: readonly Office[] = ['organisation', 'team-leader', 'coach'];
const own = { assignment: 'own organisation' } as const;
const FILES_OWN = byOffice(OF_AN_ORGANISATION, 'event', own);
/** Paper is typed by the office, or by the arbitration group itself. */
const REGISTERS = byOffice(['organiser', 'arbitration'], 'event');
export const FILES = [FILES_OWN, REGISTERS] as const;

export const SETS = byOffice(['organiser'], 'event');
export const DECIDES = byOffice(['arbitration'], 'event');
/** Counting again judges nothing: the supervisor may, too. */
export const RULES = byOffice(['arbitration', 'supervisor'], 'event');
export const maySet = (asker: Asker): boolean => holdsBy(SETS)(asker.held, asker.chain, asker.at);
export const mayDecide = ({ held, chain, at }: Asker): boolean => holdsBy(DECIDES)(held, chain, at);
export const mayRule = ({ held, chain, at }: Asker): boolean => holdsBy(RULES)(held, chain, at);
export const mayRegister = ({ held, chain, at }: Asker): boolean =>
  holdsBy(REGISTERS)(held, chain, at);

const READS_ALL = byOffice(['organiser', 'arbitration', 'auditor'], 'event');
/** They lead or watch the judging: until the layers are open they see what, not who (M04). */
const READS_WHAT = byOffice(['chief-judge', 'supervisor'], 'event');
export const READS = [READS_ALL, READS_WHAT, byOffice(OF_AN_ORGANISATION, 'event')] as const;
export const READS_ONE = [READS_ALL, READS_WHAT, FILES_OWN] as const;

/** The organisations somebody stands for at this event. */
export const organisationsOf = ({ held, chain, at }: Asker): ReadonlySet<string> =>
  new Set(
    held
      .filter((one) => isInForce(one, at) && holdsOffice([one], OF_AN_ORGANISATION, chain, at))
      .flatMap(({ organisationId }) => organisationId ?? []),
  );

const isOfAnOrganisation = ({ held, chain, at }: Asker): boolean =>
  holdsOffice(held, OF_AN_ORGANISATION, chain, at);

export type Sight = {
  /** Everybody's, or those of these organisations. */
  readonly of: 'all' | ReadonlySet<string>;
  /** May they be told who files of everybody's, and in which words? */
  readonly seesWho: boolean;
};

const OPEN: ReadonlySet<RegistrationState> = new Set(['DECRYPTED', 'ARCHIVED']);

/** What somebody sees of the appeals of an event; undefined for those who see none. */
export const sightOf = (
  asker: Asker,
  registrationState: RegistrationState | null,
): Sight | undefined => {
  const { held, chain, at } = asker;
  // First, so that a second office opens nothing to whoever may see the marks.
  if (holdsOffice(held, READS_WHAT.offices, chain, at)) {
    return { of: 'all', seesWho: registrationState !== null && OPEN.has(registrationState) };
  }
  if (holdsOffice(held, READS_ALL.offices, chain, at)) return { of: 'all', seesWho: true };
  return isOfAnOrganisation(asker) ? { of: organisationsOf(asker), seesWho: true } : undefined;
};

export const reaches = ({ of }: Sight, organisationId: string): boolean =>
  of === 'all' || of.has(organisationId);

const TAKES_PAPER: readonly Office[] = [
  'organiser',
  'check-in',
  'supervisor',
  'arbitration',
  'chief-judge',
  'floor-judge',
  'technical-support',
  'scorer',
  'encryption-judge',
];

/** Who may take in paper: people of the contest, nobody who stands for a contestant or competes. */
export const staffAmong = (
  held: readonly HeldOffice[],
  chain: ScopeChain,
  at: Date,
): ReadonlySet<string> => {
  const holding = (offices: readonly Office[]) =>
    held.filter((one) => holdsOffice([one], offices, chain, at)).map(({ personId }) => personId);
  const sided = new Set(holding([...OF_AN_ORGANISATION, 'contestant']));
  return new Set(holding(TAKES_PAPER).filter((personId) => !sided.has(personId)));
};
