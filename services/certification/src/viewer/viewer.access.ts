import type { Office } from '@jinbang/contracts/office';
import { byOffice, type OfficeRule } from '@jinbang/service-kit/access-rule';
import {
  type HeldOffice,
  holdsOffice,
  isInForce,
  type ScopeChain,
} from '@jinbang/service-kit/held-office';

/** Somebody who asks, with what they hold now and the bodies whose rows they may see at all. */
export type Viewer = {
  readonly personId: string;
  readonly held: readonly HeldOffice[];
  readonly bodyIds: readonly string[];
  readonly at: Date;
};

/** Where an act belongs: the issuing body, and the competition and event if it is about one. */
export type Place = {
  readonly bodyId?: string;
  readonly competitionId?: string | null;
  readonly eventId?: string;
};

const ADOPTING: readonly Office[] = ['certification-body', 'approving-office', 'platform-operator'];

const chainOf = ({ bodyId, competitionId, eventId }: Place): ScopeChain => ({
  ...(bodyId === undefined ? {} : { organisationId: bodyId }),
  ...(competitionId ? { competitionId } : {}),
  ...(eventId === undefined ? {} : { eventId }),
});

const may =
  ({ offices }: OfficeRule) =>
  ({ held, at }: Viewer, place: Place): boolean =>
    holdsOffice(held, offices, chainOf(place), at);

/** Whoever has business with decisions and certificates; nobody else sees a row of any body. */
export const STAFF: readonly Office[] = [
  'certification-body',
  'approving-office',
  'platform-operator',
  'quality-supervisor',
  'auditor',
  'organiser',
];

/** 印章保管人 sees the papers of its body and nothing else: no rule for the staff names it. */
export const KNOWN_OFFICES: readonly Office[] = [...STAFF, 'seal-keeper'];

/** What somebody holds as staff: lists of decisions and certificates hold what lies within that alone. */
export const staffOffices = ({ held }: Viewer): readonly HeldOffice[] =>
  held.filter(({ office }) => STAFF.includes(office));

/** Decisions and the register of certificates; never the holder's copy. */
export const READS_REGISTER = byOffice(STAFF, 'body');
export const mayRead = may(READS_REGISTER);
/** Putting a body on file needs an office for the whole platform: a body files nothing for itself. */
export const FILES_ISSUERS = byOffice(['approving-office', 'platform-operator'], 'platform');
export const mayFileIssuer = (viewer: Viewer): boolean => may(FILES_ISSUERS)(viewer, {});
/** For one competition its own office may; the place names no body, so a body never authorises itself. */
export const AUTHORISES = byOffice(['approving-office', 'platform-operator'], 'competition');
export const mayAuthorise = may(AUTHORISES);
/** A pack is nobody's own until it is adopted, so any office that may adopt somewhere may record one. */
export const RECORDS_PACKS = byOffice(ADOPTING, 'anywhere');
export const mayRecordPack = ({ held, at }: Viewer): boolean =>
  held.some((one) => RECORDS_PACKS.offices.includes(one.office) && isInForce(one, at));
export const ADOPTS = byOffice(ADOPTING, 'competition');
export const mayAdopt = may(ADOPTS);
/** Which rules hold in a competition, and who issues there. */
const READS_AT_CONTEST = byOffice(STAFF, 'competition');
export const READS_AT_BODY = byOffice(
  ['certification-body', 'quality-supervisor', 'auditor'],
  'body',
);
export const READS_ADOPTION = [READS_AT_CONTEST, READS_AT_BODY] as const;
export const mayReadAdoption = (
  viewer: Viewer,
  { competitionId, bodyId, ownerId }: Record<'competitionId' | 'bodyId' | 'ownerId', string>,
): boolean =>
  may(READS_AT_CONTEST)(viewer, { competitionId, bodyId: ownerId }) ||
  may(READS_AT_BODY)(viewer, { competitionId, bodyId });
/** Documents, states and numbers of a body: its own people, the offices, whoever looks after it. */
export const READS_NUMBERS = byOffice(
  ['certification-body', 'quality-supervisor', 'approving-office', 'platform-operator', 'auditor'],
  'body',
);
export const mayReadNumbers = may(READS_NUMBERS);
/** Which competitions chose a body: its own people alone. */
export const mayReadAtBody = may(READS_AT_BODY);
export const APPROVES = byOffice(['approving-office'], 'body');
export const mayApprove = may(APPROVES);
export const HANDLES = byOffice(['certification-body'], 'body');
export const mayHandle = may(HANDLES);
export const REVOKES = byOffice(['certification-body', 'approving-office'], 'body');
export const mayRevoke = may(REVOKES);

/** The holder's copy carries the secret code: the issuing body's people and the holder alone. */
export const TAKES_COPY = [
  { signedIn: true, own: 'certificate' },
  { ...HANDLES, secret: true },
] as const;
export const mayTakeCopy = (viewer: Viewer, place: Place, holderId: string): boolean =>
  viewer.personId === holderId || mayHandle(viewer, place);

/** Filing is public, and so are packs until somebody adopts one. */
export const ANY_SIGNED_IN = { signedIn: true } as const;
/** What anybody may ask stands below `/public/`. */
export const FOR_EVERYBODY = { public: true } as const;
