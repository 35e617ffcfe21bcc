import type { EventLocks, InclusionView } from '@jinbang/contracts/http/judging-log';
import { shortRoot } from '@jinbang/contracts/printed-checkpoint';
import { sha256Of } from '@jinbang/credentials/ed25519';
import { type JsonObject, readJsonObject } from '@jinbang/credentials/json';
import {
  bytesOfBase64,
  isIncluded,
  isNoteSigned,
  leafHashOf,
} from '@jinbang/credentials/log-in-browser';
import { ask } from '../../ui/ask.client.ts';
import type { Grounds } from '../grounds.rules.ts';
import { fetchLog } from '../log/log.client.ts';
import { fetchEvidence } from '../verify.client.ts';
import {
  type Found,
  type Lock,
  type PublishedResult,
  readLock,
  readResult,
  standsIn,
} from './way.rules.ts';

const LOG = '/api/judging/v1/public/log';
const NOTHING = new Uint8Array();
const bytes = (base64: string) => bytesOfBase64(base64) ?? NOTHING;

const hexOf = (hash: Uint8Array): string =>
  Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The page behind the certificate, and whether its bytes are those the certificate was issued on. */
const readEvidence = async (url: string, sha256: string) => {
  const body = await fetchEvidence(url).catch(() => undefined);
  if (!body) return { page: 'away', result: null } as const;
  const page = hexOf(await sha256Of(body)) === sha256 ? 'matches' : 'differs';
  const read = readJsonObject(new TextDecoder().decode(body));
  return { page, result: (read.ok && readResult(read.value)) || null } as const;
};

type Head = { readonly size: number; readonly root: Uint8Array };

/** Size and root as the signed text says them, not as an answer repeats them. */
const headOf = (note: string): Head => {
  const [, size = '', root = ''] = note.split('\n');
  return { size: Number(size), root: bytes(root) };
};

/** A lock whose leaf stands in the signed log, worked out here; undefined for any other. */
const provenLock = async (
  { leaf, salt, content }: EventLocks['items'][number],
  eventId: string,
  { size, root }: Head,
): Promise<Lock | undefined> => {
  const read = readJsonObject(content);
  const lock = read.ok ? readLock(read.value, eventId) : undefined;
  const answer = await ask<InclusionView>(`${LOG}/leaves/${leaf}/inclusion?size=${size}`);
  if (!lock || !answer.ok) return undefined;
  const hash = await leafHashOf(bytes(salt), content);
  const proof = answer.body.proof.map(bytes);
  return (await isIncluded({ leaf, size, hash, root, proof })) ? lock : undefined;
};

const AWAY = { locks: 'away', log: null } as const;

const readLocks = async ({ eventId }: PublishedResult): Promise<Pick<Found, 'locks' | 'log'>> => {
  const [view, told] = await Promise.all([
    fetchLog(),
    ask<EventLocks>(`${LOG}/locks/${eventId}`, { cache: 'no-store' }),
  ]);
  if (!view.ok || !told.ok || !view.body.checkpoint) return AWAY;
  const { checkpoint, keys } = view.body;
  const head = headOf(checkpoint.note);
  const isSigned = await isNoteSigned(checkpoint.note, keys).catch(() => false);
  const locks = await Promise.all(told.body.items.map((one) => provenLock(one, eventId, head)));
  return {
    locks: locks.filter((lock) => lock !== undefined),
    log: { size: head.size, short: shortRoot(head.root), isSigned },
  };
};

/** Goes down from a certificate to the log of its marks, checking what a browser can check. */
export const walkDown = async (
  credential: JsonObject,
  { evidenceUrl, grounds, isProven }: { evidenceUrl: string; grounds: Grounds; isProven: boolean },
): Promise<Found> => {
  const { page, result } = await readEvidence(evidenceUrl, grounds.evidenceSha256 ?? '');
  const down = result ? await readLocks(result) : AWAY;
  const isInResult = result === null ? null : standsIn(result, credential);
  return { isProven, hasClause: grounds.clause !== null, page, result, isInResult, ...down };
};
