import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type NewBlob, postgresBlobs, type StoredBlob } from '@jinbang/service-kit/blob-store';
import { contentKindOf } from '@jinbang/service-kit/content-kind.rules';
import type { CommandFrame } from '@jinbang/service-kit/once';
import { forbidden } from '../access-rejection.ts';
import { carryOut, type Look, lookUp, type Work } from '../command-deps.ts';
import type { FormDeps } from '../entry/enter-forms.ts';
import type { EntryView } from '../entry/entry.body.ts';
import { unknownEntry } from '../entry/entry.rules.ts';
import { findEntry } from '../entry/entry.store.ts';
import { entersFor, reaches, readsFormsOf } from '../entry/entry-form.access.ts';
import { chainOf } from '../event/event.access.ts';
import { unknownPerson } from '../person/kept-person.ts';
import { findPersonsAnywhere } from '../person/person.store.ts';
import type { KeptPhoto } from '../photo/photo.body.ts';
import { flawsOfPhoto, readPhoto } from '../photo/photo.rules.ts';
import { findPhoto, lockFilesOf, savePhoto } from '../photo/photo.store.ts';
import { EVIDENCE_BYTES_MAX, type EvidenceKind, type KeptEvidence } from './evidence.body.ts';
import { findEvidence, saveEvidence } from './evidence.store.ts';
import { flawOfReplacing } from './files-of-admitted.rules.ts';
import { holdApproval } from './files-of-admitted.store.ts';

/** A member of an entry. */
export type Member = { readonly entryId: string; readonly personId: string };
type Allowed = typeof entersFor;

/** The entry, for those who may enter or read there and somebody who takes part in it. */
const findPlace = async (
  { tx, held, at }: Look,
  { entryId, personId }: Member,
  allowed: Allowed,
): Promise<Result<EntryView, Rejection>> => {
  const entry = await findEntry(tx, entryId);
  if (!entry) return refuse(unknownEntry);
  if (!reaches(allowed(held, chainOf(entry), at), entry.organisationId)) return refuse(forbidden);
  return entry.members.some((one) => one.personId === personId)
    ? accept(entry)
    : refuse(unknownPerson);
};

/** From here on nobody else changes the files of the person; false of somebody who was erased. */
const holdFilesOf = async ({ tx }: Work, personId: string): Promise<boolean> => {
  await lockFilesOf(tx, [personId]);
  return (await findPersonsAnywhere(tx, [personId])).length > 0;
};

const replace = async (
  { keys }: FormDeps,
  { tx }: Work,
  blob: NewBlob,
  before: string | undefined,
): Promise<void> => {
  const blobs = postgresBlobs(keys.file);
  if (before !== undefined) await blobs.drop(tx, [before]);
  await blobs.put(tx, blob);
};

/** Keeps a photo in place of the one before; what speaks against it is said, and a person decides. */
export const handInPhoto =
  (deps: FormDeps) =>
  (frame: CommandFrame, member: Member, bytes: Buffer): Promise<Result<KeptPhoto, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, at, actorId } = work;
      const place = await findPlace(work, member, entersFor);
      if (!place.ok) return place;
      const read = readPhoto(bytes, contentKindOf(bytes));
      if (!read.ok) return read;
      const { ownerId } = place.value;
      const { personId } = member;
      const isApproved = await holdApproval(tx, { personId, ownerId });
      if (!(await holdFilesOf(work, personId))) return refuse(unknownPerson);
      const before = await findPhoto(tx, personId, ownerId);
      const flaw = flawOfReplacing(isApproved, before);
      if (flaw) return refuse(flaw);
      const blobId = deps.newId();
      const { kind, width, height } = read.value;
      await replace(deps, work, { blobId, ownerId, kind, bytes, at }, before?.blobId);
      const flaws = [...flawsOfPhoto(read.value)];
      const version = (before?.version ?? 0) + 1;
      const row = { personId, ownerId, blobId, width, height, flaws, version };
      await savePhoto(tx, { ...row, recordedBy: actorId, recordedAt: at });
      return accept({ personId, width, height, flaws, recordedAt: at.toISOString(), version });
    });

const KINDS = ['pdf', 'jpeg', 'png'] as const;

const readProof = (bytes: Buffer): Result<(typeof KINDS)[number], Rejection> => {
  const fileKind = KINDS.find((one) => one === contentKindOf(bytes));
  if (!fileKind) return refuse({ kind: 'invalid', code: 'evidence.file-type' });
  const params = { limit: EVIDENCE_BYTES_MAX };
  return bytes.length > EVIDENCE_BYTES_MAX
    ? refuse({ kind: 'too-large', code: 'request.too-large', params })
    : accept(fileKind);
};

/** Keeps a proof in place of the one before of its kind. */
export const handInEvidence =
  (deps: FormDeps) =>
  (
    frame: CommandFrame,
    { kind, ...member }: Member & { readonly kind: EvidenceKind },
    bytes: Buffer,
  ): Promise<Result<KeptEvidence, Rejection>> =>
    carryOut(deps, frame, async (work) => {
      const { tx, at, actorId } = work;
      const place = await findPlace(work, member, entersFor);
      if (!place.ok) return place;
      const read = readProof(bytes);
      if (!read.ok) return read;
      const fileKind = read.value;
      const { ownerId } = place.value;
      const isApproved = await holdApproval(tx, { ...member, ownerId });
      if (!(await holdFilesOf(work, member.personId))) return refuse(unknownPerson);
      const before = await findEvidence(tx, { ...member, kind });
      const flaw = flawOfReplacing(isApproved, before);
      if (flaw) return refuse(flaw);
      const blobId = deps.newId();
      await replace(deps, work, { blobId, ownerId, kind: fileKind, bytes, at }, before?.blobId);
      const version = (before?.version ?? 0) + 1;
      const kept = { ...member, kind, fileKind, byteCount: bytes.length, version };
      await saveEvidence(tx, { ...kept, ownerId, blobId, recordedBy: actorId, recordedAt: at });
      return accept({ ...kept, recordedAt: at.toISOString() });
    });

const missing = (code: string): Rejection => ({ kind: 'missing', code });

/** The photo itself, for those who read the form. */
export const takePhoto =
  (deps: FormDeps) =>
  (actorId: string, member: Member): Promise<Result<StoredBlob, Rejection>> =>
    lookUp(deps, actorId, async (look) => {
      const place = await findPlace(look, member, readsFormsOf);
      if (!place.ok) return place;
      const row = await findPhoto(look.tx, member.personId, place.value.ownerId);
      const blob = row && (await postgresBlobs(deps.keys.file).find(look.tx, row.blobId));
      return blob ? accept(blob) : refuse(missing('photo.unknown'));
    });

/** A proof as it was handed in. */
export const takeEvidence =
  (deps: FormDeps) =>
  (
    actorId: string,
    member: Member & { readonly kind: EvidenceKind },
  ): Promise<Result<StoredBlob, Rejection>> =>
    lookUp(deps, actorId, async (look) => {
      const place = await findPlace(look, member, readsFormsOf);
      if (!place.ok) return place;
      const row = await findEvidence(look.tx, member);
      const blob = row && (await postgresBlobs(deps.keys.file).find(look.tx, row.blobId));
      return blob ? accept(blob) : refuse(missing('evidence.unknown'));
    });
