import type { EntryFormTold } from '@jinbang/contracts/http/names';
import type { Transaction } from '@jinbang/service-kit/database';
import { findEntriesById } from '../entry/entry.store.ts';
import { findMemberDetails } from '../entry/entry-detail.store.ts';
import { listEvidence } from '../evidence/evidence.store.ts';
import { findOrganisations } from '../organisation/organisation.store.ts';
import { findPersons } from '../person/person.store.ts';
import { findPersonDetails } from '../person/person-detail.store.ts';
import { findPhotos } from '../photo/photo.store.ts';
import type { KeyRing } from '../sealing/key-ring.ts';
import { findFileSizes } from './file-size.store.ts';

type Told = ReadonlyMap<string, readonly EntryFormTold[]>;

const pair = (one: string, other: string): string => `${one} ${other}`;

const keyed = <Row>(rows: readonly Row[], keyOf: (row: Row) => string): ReadonlyMap<string, Row> =>
  new Map(rows.map((row) => [keyOf(row), row]));

/** Everything behind these forms, each list asked for once. */
const gather = async (tx: Transaction, entryIds: readonly string[]) => {
  const entries = await findEntriesById(tx, entryIds);
  const personIds = entries.flatMap(({ members }) => members.map(({ personId }) => personId));
  const photos = await findPhotos(tx, personIds);
  const evidence = await listEvidence(tx, entryIds);
  const members = await findMemberDetails(tx, entryIds);
  const workplaces = members.flatMap(({ workplaceOrganisationId: id }) => id ?? []);
  return {
    entries,
    persons: keyed(await findPersons(tx, personIds), ({ personId }) => personId),
    details: keyed(await findPersonDetails(tx, personIds), (row) =>
      pair(row.ownerId, row.personId),
    ),
    members: keyed(members, (row) => pair(row.entryId, row.personId)),
    workplaces: new Map(
      (await findOrganisations(tx, workplaces)).map((row) => [row.organisationId, row.name.zh]),
    ),
    photos: keyed(photos, (row) => pair(row.ownerId, row.personId)),
    photoSizes: await findFileSizes(
      tx,
      photos.map(({ blobId }) => blobId),
    ),
    evidence: Map.groupBy(evidence, (row) => pair(row.entryId, row.personId)),
  };
};

type Gathered = Awaited<ReturnType<typeof gather>>;
type Entry = Gathered['entries'][number];

const filesOf = (all: Gathered, { entryId, ownerId }: Entry, personId: string) => {
  const photo = all.photos.get(pair(ownerId, personId));
  const size = photo && all.photoSizes.get(photo.blobId);
  const proofs = all.evidence.get(pair(entryId, personId)) ?? [];
  return [
    ...(size === undefined
      ? []
      : [{ kind: 'photo' as const, byteCount: size, flaws: photo?.flaws ?? [] }]),
    ...proofs.map(({ kind, byteCount }) => ({ kind, byteCount })),
  ];
};

const formOf = (all: Gathered, keys: KeyRing, entry: Entry, personId: string): EntryFormTold => {
  const { entryId, ownerId } = entry;
  const person = all.persons.get(personId);
  const detail = all.details.get(pair(ownerId, personId));
  const member = all.members.get(pair(entryId, personId));
  const known = member?.workplaceOrganisationId;
  const phone = detail?.phoneCipher;
  return {
    entryId,
    sex: person?.sex ?? null,
    birthDate: person?.birthDate ?? null,
    ethnicGroup: detail?.ethnicGroup ?? null,
    education: detail?.education ?? null,
    phone: phone ? keys.identity.open(phone, personId) : null,
    workplace: (known && all.workplaces.get(known)?.slice(0, 200)) || member?.workplace || null,
    memberKind: member?.memberKind ?? null,
    yearsInOccupation: member?.yearsInOccupation ?? null,
    heldCertificateNo: member?.heldCertificateNo ?? null,
    condition: member?.condition ?? null,
    files: filesOf(all, entry, personId),
  };
};

/** What the forms of these entries say of their members (M24), by person. */
export const toldForms = async (
  tx: Transaction,
  keys: KeyRing,
  entryIds: readonly string[],
): Promise<Told> => {
  if (entryIds.length === 0) return new Map();
  const all = await gather(tx, entryIds);
  const rows = all.entries.flatMap((entry) =>
    entry.members.map(({ personId }) => ({ personId, form: formOf(all, keys, entry, personId) })),
  );
  return new Map(
    [...Map.groupBy(rows, ({ personId }) => personId)].map(([personId, own]) => [
      personId,
      own.map(({ form }) => form),
    ]),
  );
};
