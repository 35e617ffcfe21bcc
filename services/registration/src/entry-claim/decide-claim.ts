import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { forbidden } from '../access-rejection.ts';
import { recordEnd } from '../approval/record-end.ts';
import { takeOut } from '../approval/take-out.ts';
import { carryOut, type Work } from '../command-deps.ts';
import type { FormDeps } from '../entry/enter-forms.ts';
import type { EntryView } from '../entry/entry.body.ts';
import { findEntry } from '../entry/entry.store.ts';
import type { EntryForm } from '../entry/entry-form.body.ts';
import { type FormRow, plainForm, planEntries } from '../entry/entry-form.rules.ts';
import { findEntryGround } from '../entry/entry-ground.ts';
import { findEntrySetting } from '../entry/entry-setting.store.ts';
import { writeEntries } from '../entry/write-entries.ts';
import { chainOf } from '../event/event.access.ts';
import type { EventView } from '../event/event.body.ts';
import { unknownEvent } from '../event/event.rules.ts';
import { findEventToChange } from '../event/event.store.ts';
import { enterEveryTenant } from '../tenant.store.ts';
import { maySay, rolesIn } from './claim.access.ts';
import type { ClaimDecision, ClaimState, DecidedClaim } from './claim.body.ts';
import { flawOfClaimDecision, unknownClaim } from './claim.rules.ts';
import {
  type ClaimRow,
  findClaim,
  findClaimsOn,
  findStandingOf,
  saveClaim,
} from './claim.store.ts';

type Deciding = {
  readonly event: EventView;
  readonly claim: ClaimRow;
  /** The entry the person stands in; undefined when it has ended meanwhile. */
  readonly standing: EntryView | undefined;
  readonly decision: ClaimDecision;
};

const close = async (
  { tx, at, actorId }: Work,
  claim: ClaimRow,
  { speaker, reason }: ClaimDecision,
  { state, entryId = null }: { readonly state: ClaimState; readonly entryId?: string | null },
): Promise<ClaimRow> => {
  const closed: ClaimRow = {
    ...claim,
    state,
    entryId,
    speaker,
    reason: reason ?? null,
    // Nothing is held of a form once it was decided on.
    formCipher: null,
    decidedBy: actorId,
    decidedAt: at,
    version: claim.version + 1,
  };
  await saveClaim(tx, closed);
  return closed;
};

const formRowOf = ({ keys }: FormDeps, { claimId, eventId, formCipher }: ClaimRow): FormRow => {
  // Safe: sealed by this room, in this form; an open claim has it, by a check of the table.
  const form = JSON.parse(keys.file.open(formCipher as Buffer, claimId).toString('utf8'));
  const digestOf = (identity: string) => keys.identityDigest(identity).toString('hex');
  return { at: 'form', eventId, form: plainForm(form as EntryForm, digestOf) };
};

/** Enters the form that was held, by the rules as they are once the other entry is out. */
const enterHeld = async (
  deps: FormDeps,
  { tx, at }: Work,
  { event, claim }: Deciding,
): Promise<Result<string, Rejection>> => {
  const { competitionId } = event;
  const row = formRowOf(deps, claim);
  const ground = await findEntryGround(tx, deps.keys, {
    competitionId,
    // It was handed in while entries were open.
    events: [{ ...event, state: 'REGISTRATION' }],
    rows: [row],
    entersFor: 'any',
    setting: await findEntrySetting(tx, competitionId),
  });
  const [verdict] = planEntries([row], ground);
  if (verdict?.kind === 'refused') {
    const { issues } = verdict;
    return refuse({ kind: 'conflict', code: 'entry-claim.outdated', issues });
  }
  if (verdict?.kind !== 'new') return refuse({ kind: 'conflict', code: 'entry-claim.outdated' });
  // Whoever claimed has entered: who ruled on it may still be the second pair of eyes.
  const writing = { ...deps, at, actorId: claim.claimedBy };
  const [made] = await writeEntries(tx, writing, [row], ground);
  return accept(made?.entryId ?? '');
};

/** The person goes: their entry ends with the reason, the claim is entered, other claims fall. */
const moveOver = async (
  deps: FormDeps,
  work: Work,
  deciding: Deciding,
): Promise<Result<ClaimRow, Rejection>> => {
  const { event, claim, standing, decision } = deciding;
  const reason = decision.reason ?? null;
  if (standing) {
    const entry = await takeOut(deps, work, { event, entry: standing, reason });
    await recordEnd(deps, work, { entry, reason });
  }
  const entered = await enterHeld(deps, work, deciding);
  if (!entered.ok) return entered;
  const others = await findClaimsOn(work.tx, [event.eventId], [claim.personId]);
  for (const other of others) {
    if (other.state !== 'claimed' || other.claimId === claim.claimId) continue;
    await close(work, other, decision, { state: 'refused' });
  }
  const closed = await close(work, claim, decision, { state: 'entered', entryId: entered.value });
  return accept(closed);
};

const carry = async (
  deps: FormDeps,
  work: Work,
  deciding: Deciding,
): Promise<Result<ClaimRow, Rejection>> => {
  const { claim, decision } = deciding;
  switch (decision.outcome) {
    case 'goes':
      return moveOver(deps, work, deciding);
    case 'stays':
      return accept(await close(work, claim, decision, { state: 'refused' }));
    case 'taken-back':
      return accept(await close(work, claim, decision, { state: 'taken-back' }));
  }
};

const NOBODYS = { personId: '', organisationId: '', holderId: undefined };

/** The claim as it stands, for somebody who may decide it so. */
const findDeciding = async (
  work: Work,
  event: EventView,
  decision: ClaimDecision,
): Promise<Result<Deciding, Rejection>> => {
  const { tx } = work;
  const { eventId } = event;
  const chain = chainOf(event);
  const claim = await findClaim(tx, decision.claimId);
  if (claim?.eventId !== eventId) {
    // A stranger to the event learns no more than that.
    return refuse(rolesIn(work, chain, NOBODYS).size === 0 ? forbidden : unknownClaim);
  }
  const places = await findStandingOf(tx, [eventId], [claim.personId]);
  const place = places.get(`${eventId} ${claim.personId}`);
  const roles = rolesIn(work, chain, { ...claim, holderId: place?.organisationId });
  if (!maySay(roles, place === undefined, decision)) return refuse(forbidden);
  const flaw = flawOfClaimDecision(event, claim, decision);
  if (flaw) return refuse(flaw);
  const standing = place && (await findEntry(tx, place.entryId));
  return accept({ event, claim, standing, decision });
};

/**
 * Decides who keeps somebody whom two organisations have entered: by the person's word, the
 * organiser's ruling, or because one of the two gives way. The entry that loses ends with the reason.
 */
export const decideClaim =
  (deps: FormDeps) =>
  (
    frame: CommandFrame,
    eventId: string,
    decision: ClaimDecision,
  ): Promise<Result<DecidedClaim, Rejection>> =>
    // A reason is words about a person; it must not be guessable from the stored command.
    carryOut(deps, { ...frame, body: deps.keys.bodyDigest(frame.body) }, async (work) => {
      // The person holds no office there, so the claim is looked up past tenants.
      await enterEveryTenant(work.tx);
      const event = await findEventToChange(work.tx, eventId);
      if (!event) return refuse(unknownEvent);
      const deciding = await findDeciding(work, event, decision);
      if (!deciding.ok) return deciding;
      const decided = await carry(deps, work, deciding.value);
      if (!decided.ok) return decided;
      const { claimId, state, entryId, version } = decided.value;
      return accept({ claimId, state, entryId, version });
    });
