import type { Reseal } from '@jinbang/service-kit/hand-over/export-contest';
import { aboutCommitment } from '../draw/commitment.store.ts';
import { aboutDraw } from '../draw/draw.store.ts';
import { aboutLayer } from '../opening/opening-layer.store.ts';
import { aboutAbsent, aboutRoster } from '../seal/rosters.ts';
import type { KeyRing } from '../sealing/key-ring.ts';

type Row = Readonly<Record<string, unknown>>;
type Rings = { readonly from: KeyRing; readonly to: KeyRing };
type Resealing = (row: Row, rings: Rings) => Row;

/** Bytes as the database writes them into JSON. */
const bytesOf = (value: unknown): Buffer => Buffer.from(String(value).replace(/^\\x/, ''), 'hex');
const written = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

/** A column closed anew; null stays null. */
const anew =
  (column: string, end: 'identity' | 'draw' | 'file', aboutOf: (row: Row) => string): Resealing =>
  (row, { from, to }) => {
    if (row[column] === null) return row;
    const about = aboutOf(row);
    const sealed = bytesOf(row[column]);
    const closed =
      end === 'file'
        ? to.file.seal(from.file.open(sealed, about), about)
        : to[end].seal(from[end].open(sealed, about), about);
    return { ...row, [column]: written(closed) };
  };

const text = (row: Row, column: string): string => String(row[column]);

/** The digest by which equal numbers are found belongs to the keys of a system, too. */
const numberAnew: Resealing = (row, rings) => {
  if (row.id_cipher === null) return row;
  const personId = text(row, 'person_id');
  const number = rings.from.identity.open(bytesOf(row.id_cipher), personId);
  return {
    ...row,
    id_cipher: written(rings.to.identity.seal(number, personId)),
    id_digest: written(rings.to.identityDigest(`${text(row, 'id_type')}:${number}`)),
  };
};

const claimAnew: Resealing = (row, { from, to }) => {
  if (row.form_cipher === null) return row;
  const claimId = text(row, 'claim_id');
  const form = from.file.open(bytesOf(row.form_cipher), claimId);
  return {
    ...row,
    form_cipher: written(to.file.seal(form, claimId)),
    form_digest: to.bodyDigest(form.toString('utf8')),
  };
};

const blobAnew: Resealing = (row, rings) =>
  row.sealed === true
    ? anew('content', 'file', (one) => `blob ${text(one, 'blob_id')}`)(row, rings)
    : row;

const rosterAnew = anew('roster_cipher', 'draw', (row) => aboutRoster(text(row, 'seal_id')));
const absentAnew = anew('absent_cipher', 'draw', (row) => aboutAbsent(text(row, 'seal_id')));

const RESEALING: Readonly<Record<string, Resealing>> = {
  person: numberAnew,
  person_detail: anew('phone_cipher', 'identity', (row) => text(row, 'person_id')),
  entry_claim: claimAnew,
  blob: blobAnew,
  sealed_draw: anew('cipher', 'draw', (row) =>
    aboutDraw(text(row, 'session_id'), Number(row.version)),
  ),
  draw_commitment: anew('cipher', 'draw', (row) => aboutCommitment(text(row, 'commitment_id'))),
  opening_layer: anew('cipher', 'draw', (row) =>
    aboutLayer({ openingId: text(row, 'opening_id'), layer: Number(row.layer) as 2 | 3 }),
  ),
  sealed_lots: (row, rings) => absentAnew(rosterAnew(row, rings), rings),
};

/** What is closed with keys of one system, closed with those of another. */
export const resealRows =
  (from: KeyRing, to: KeyRing): Reseal =>
  (table, row) =>
    RESEALING[table]?.(row, { from, to }) ?? row;
