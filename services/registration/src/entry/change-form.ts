import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { flawOfVersion } from '@jinbang/service-kit/version-seen.rules';
import { forbidden } from '../access-rejection.ts';
import { findAdmissions, findQualified, renewSubmitted } from '../approval/admission.store.ts';
import { carryOut } from '../command-deps.ts';
import { chainOf } from '../event/event.access.ts';
import { findEventToChange } from '../event/event.store.ts';
import { flawsOfPersonDetail, plainPersonDetail } from '../person/person-detail.rules.ts';
import { savePersonDetails } from '../person/person-detail.store.ts';
import { sealPersonDetail } from '../person/seal-person-detail.ts';
import { flawOfFormChange } from './change-form.rules.ts';
import type { FormDeps } from './enter-forms.ts';
import type { EntryView } from './entry.body.ts';
import { unknownEntry } from './entry.rules.ts';
import { findEntry, saveFormOfEntry } from './entry.store.ts';
import { saveEntryDetails } from './entry-detail.store.ts';
import { entersFor, reaches } from './entry-form.access.ts';
import type { FormChange, MendedForm } from './entry-form.body.ts';

type Changed = {
  readonly entry: EntryView;
  readonly change: FormChange;
  readonly actorId: string;
  readonly at: Date;
};

const personRows = ({ keys }: FormDeps, { entry, change, actorId, at }: Changed) =>
  change.members.map((member) => {
    const { personId } = member;
    const whose = { personId, ownerId: entry.ownerId, recordedBy: actorId, recordedAt: at };
    return sealPersonDetail(keys, whose, plainPersonDetail(member));
  });

const memberRows = ({ entry: { entryId, ownerId, eventId }, change }: Changed) =>
  change.members.map(({ personId, ...member }) => ({
    entryId,
    personId,
    ownerId,
    eventId,
    memberKind: member.memberKind ?? null,
    yearsInOccupation: member.yearsInOccupation ?? null,
    heldCertificateNo: member.heldCertificateNo ?? null,
    heldOccupation: member.heldOccupation ?? null,
    condition: member.condition ?? null,
    workplace: member.workplace ?? null,
    workplaceOrganisationId: member.workplaceOrganisationId ?? null,
    professionalTitle: member.professionalTitle ?? null,
  }));

const entryRow = ({ entry: { entryId, ownerId, competitionId, eventId }, ...made }: Changed) => ({
  entryId,
  ownerId,
  competitionId,
  eventId,
  delegation: made.change.delegation ?? null,
  leaderName: made.change.leaderName ?? null,
  coachName: made.change.coachName ?? null,
  occupation: made.change.occupation ?? null,
  enteredBy: made.actorId,
  recordedAt: made.at,
});

/** Mends a form while entries are open. Who it is and where they entered is another entry. */
export const changeForm =
  (deps: FormDeps) =>
  (
    frame: CommandFrame,
    entryId: string,
    basedOn: number,
    change: FormChange,
  ): Promise<Result<MendedForm, Rejection>> =>
    carryOut(deps, { ...frame, body: deps.keys.bodyDigest(frame.body) }, async (work) => {
      const { tx, held, at, actorId } = work;
      const seen = await findEntry(tx, entryId);
      const event = seen && (await findEventToChange(tx, seen.eventId));
      // Read again: until its event was locked, somebody else may have changed it.
      const entry = await findEntry(tx, entryId);
      if (!entry || !event) return refuse(unknownEntry);
      if (!reaches(entersFor(held, chainOf(event), at), entry.organisationId)) {
        return refuse(forbidden);
      }
      const plain = change.members.map(plainPersonDetail);
      const admission = (await findAdmissions(tx, [entryId])).get(entryId)?.state;
      const isFromBelow = (await findQualified(tx, [entryId])).has(entryId);
      const flaw =
        flawOfVersion('entry.changed', basedOn, entry) ??
        flawOfFormChange(
          event,
          { ...entry, admission, isFromBelow },
          change,
          plain.map(flawsOfPersonDetail),
        );
      if (flaw) return refuse(flaw);
      const changed = { entry, change, actorId, at };
      const after: EntryView = {
        ...entry,
        group: change.group,
        members: entry.members.map(({ personId }) => ({
          personId,
          heldLevel: change.members.find((one) => one.personId === personId)?.heldLevel ?? null,
        })),
        version: entry.version + 1,
      };
      await saveFormOfEntry(tx, after);
      await renewSubmitted(tx, [entryId]);
      await savePersonDetails(tx, personRows(deps, changed));
      await saveEntryDetails(tx, [entryRow(changed)], memberRows(changed));
      // No more than this: the answer is kept with the command, and a form says who somebody is.
      return accept({ entryId, version: after.version });
    });
