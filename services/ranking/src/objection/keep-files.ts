import { createHash } from 'node:crypto';
import type { ObjectionFile } from '@jinbang/contracts/http/result-objection';
import { OBJECTION_FILE_BYTES_MAX } from '@jinbang/contracts/objection-code';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { contentKindOf } from '@jinbang/service-kit/content-kind.rules';
import { inTenant } from '@jinbang/service-kit/database';
import { placeOf, type ResultDeps } from '../result/result-desk.ts';
import type { OpenDeps } from './file-over-network.ts';
import { mayReadObjections } from './objection.access.ts';
import { fateOfFile } from './objection.rules.ts';
import { countObjections } from './objection.store.ts';
import { bytesOfEvent, findFile, insertFile } from './objection-file.store.ts';
import { fileView, unknownObjection, withOwnObjection } from './own-objection.ts';

const KINDS = ['pdf', 'jpeg', 'png'] as const;
type Kind = (typeof KINDS)[number];

const readFile = (bytes: Buffer): Result<Kind, Rejection> => {
  const kind = KINDS.find((one) => one === contentKindOf(bytes));
  if (!kind) return refuse({ kind: 'invalid', code: 'evidence.file-type' });
  const params = { limit: OBJECTION_FILE_BYTES_MAX };
  return bytes.length > OBJECTION_FILE_BYTES_MAX
    ? refuse({ kind: 'too-large', code: 'request.too-large', params })
    : accept(kind);
};

type Handed = {
  readonly eventId: string;
  readonly code: string;
  readonly place: number;
  readonly bytes: Buffer;
};

/** Keeps a file of evidence; the same file for the same place again is the same file. */
export const handInFile =
  (deps: OpenDeps) =>
  ({ eventId, code, place, bytes }: Handed): Promise<Result<ObjectionFile, Rejection>> =>
    withOwnObjection(
      deps,
      { eventId, code },
      async (tx, { result_objection: row, result_objection_text: text }) => {
        const kind = readFile(bytes);
        if (!kind.ok) return kind;
        // What was erased takes nothing in any more.
        if (!text) return refuse(unknownObjection);
        // One after the other: two at the same moment would both find the place free.
        await countObjections(tx, eventId);
        const { objectionId, ownerId } = row;
        const sha256 = createHash('sha256').update(bytes).digest('hex');
        const present = await findFile(tx, { eventId, objectionId, place });
        const kept = await bytesOfEvent(tx, eventId);
        const known = { state: row.state, present, kept };
        const fate = fateOfFile({ sha256, bytes: bytes.length }, known);
        if (fate === 'there' && present) return accept(fileView(present));
        if (typeof fate !== 'string') return refuse(fate);
        const file = { objectionId, place, eventId, ownerId, kind: kind.value, sha256 };
        const whole = { ...file, byteCount: bytes.length, content: bytes, receivedAt: deps.now() };
        await insertFile(tx, whole);
        return accept(fileView(whole));
      },
    );

type Asked = { readonly eventId: string; readonly objectionId: string; readonly place: number };

/** A file as it was handed in, for the office. */
export const takeFile =
  (deps: ResultDeps) =>
  async (
    actorId: string,
    asked: Asked,
  ): Promise<Result<{ readonly kind: Kind; readonly bytes: Buffer }, Rejection>> => {
    const place = await placeOf(deps, actorId, asked.eventId, mayReadObjections);
    if (!place.ok) return place;
    const row = await inTenant(deps.db, [place.value.ownerId], (tx) => findFile(tx, asked));
    return row ? accept({ kind: row.kind, bytes: row.content }) : refuse(unknownObjection);
  };
