import type { NewId } from '@jinbang/kernel/id';
import type { RejectionIssue } from '@jinbang/kernel/rejection';
import type { Transaction } from '@jinbang/service-kit/database';
import type { EntryGround, FormRow, PlainForm, Verdict } from '../entry/entry-form.rules.ts';
import { registerMembers } from '../entry/write-entries.ts';
import { findKnown } from '../person/register-persons.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { type Claiming, claimingsOf, isOfSame, issuesOfClaimings } from './claim.rules.ts';
import { type ClaimRow, findClaimsOn, insertClaims, saveClaim } from './claim.store.ts';

type Held = Claiming & {
  readonly formDigest: string;
  /** The same organisation's claim on the same person, still open. */
  readonly open: ClaimRow | undefined;
};
export type PlannedClaims = {
  readonly issues: readonly RejectionIssue[];
  readonly held: readonly Held[];
};

/** What of a form is kept: not its keyed digests, which are others under another key. */
const contentOf = ({ members, ...form }: PlainForm): string =>
  JSON.stringify({ ...form, members: members.map(({ digest: _, ...member }) => member) });

/** Which forms ask for somebody another organisation has entered, and what speaks against it. */
export const planClaims = async (
  tx: Transaction,
  keys: KeyRing,
  rows: readonly FormRow[],
  verdicts: readonly Verdict[],
): Promise<PlannedClaims> => {
  const claimings = claimingsOf(rows, verdicts);
  if (claimings.length === 0) return { issues: [], held: [] };
  const earlier = await findClaimsOn(
    tx,
    claimings.map(({ row }) => row.eventId),
    claimings.map(({ personId }) => personId),
  );
  const held = claimings.map((claiming): Held => {
    const { row, personId } = claiming;
    const same = { eventId: row.eventId, personId, organisationId: row.form.organisationId };
    return {
      ...claiming,
      formDigest: keys.bodyDigest(contentOf(row.form)),
      open: earlier.find((one) => one.state === 'claimed' && isOfSame(same, one)),
    };
  });
  return { issues: issuesOfClaimings(claimings, earlier), held };
};

/** Held already, word by word. */
export const isHeld = ({ open, formDigest }: Held): boolean => open?.formDigest === formDigest;

type Writing = {
  readonly keys: KeyRing;
  readonly newId: NewId;
  readonly at: Date;
  readonly actorId: string;
};

/**
 * Holds forms as claims: sealed, entering nobody, until the person or the organiser has spoken. One
 * that was mended takes the place of the one before.
 * @returns the claim of each form, by the form's place
 */
export const holdClaims = async (
  tx: Transaction,
  writing: Writing,
  { held }: PlannedClaims,
  ground: EntryGround,
): Promise<ReadonlyMap<number, string>> => {
  const { keys, newId, at, actorId } = writing;
  const wanted = held.filter((one) => !isHeld(one));
  const rows = wanted.map(({ row }) => row);
  // Looked up once more: other forms of the same list may have registered somebody by now.
  const members = rows.flatMap(({ form }) => form.members);
  const persons = members.length === 0 ? ground.persons : await findKnown(tx, members);
  const ids = await registerMembers(tx, writing, rows, { ...ground, persons });
  const made = new Map(held.flatMap(({ place, open }) => (open ? [[place, open.claimId]] : [])));
  for (const { place, row, personId, againstEntryId, formDigest, open } of wanted) {
    const event = ground.events.get(row.eventId);
    if (!event) continue;
    const claimId = open?.claimId ?? newId();
    const claim: ClaimRow = {
      claimId,
      ownerId: event.ownerId,
      competitionId: event.competitionId,
      eventId: event.eventId,
      personId,
      organisationId: row.form.organisationId,
      againstEntryId,
      memberIds: row.form.members.flatMap(({ digest }) => ids.get(digest) ?? []),
      formDigest,
      formCipher: keys.file.seal(Buffer.from(contentOf(row.form)), claimId),
      state: 'claimed',
      entryId: null,
      speaker: null,
      reason: null,
      claimedBy: actorId,
      claimedAt: at,
      decidedBy: null,
      decidedAt: null,
      version: (open?.version ?? 0) + 1,
    };
    await (open ? saveClaim(tx, claim) : insertClaims(tx, [claim]));
    made.set(place, claimId);
  }
  // Safe: pairs of a place and a claim's id.
  return made as ReadonlyMap<number, string>;
};
