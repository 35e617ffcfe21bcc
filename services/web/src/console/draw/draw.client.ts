import { newId } from '@jinbang/kernel/id';
import { type Answer, type Asking, ask } from '../../ui/ask.client.ts';
import { recallToken } from '../../ui/token.ts';
import { call, callAll, command, REGISTRATION } from '../call.client.ts';
import type {
  Ceremony,
  CodeList,
  DrawEvent,
  DrawKey,
  DrawRecord,
  DrawSession,
  Entry,
} from './draw.types.ts';
import { onEvent, onSession } from './send-seen.ts';
import type { HeldOffice } from './who-and-when.rules.ts';

const at = (eventId: string): string => `${REGISTRATION}/events/${eventId}`;

/** What one may not read is left out; anything else that fails is told. */
const orNull = <Body>(answer: Answer<Body>): Answer<Body | null> =>
  !answer.ok && answer.trouble.kind === 'refused' && answer.trouble.status === 403
    ? { ok: true, body: null }
    : answer;

const codesOf = async (event: DrawEvent): Promise<Answer<readonly CodeList[]>> => {
  const coded = event.modules.filter(({ keyKind }) => keyKind === 'review');
  const lists: CodeList[] = [];
  for (const { moduleId } of coded) {
    const answer = await call<CodeList>(`${REGISTRATION}/modules/${moduleId}/review-codes`);
    if (!answer.ok) return answer;
    lists.push(answer.body);
  }
  return { ok: true, body: lists };
};

/** Where the draws of an event stand, as far as whoever asks may know. */
export const fetchCeremony = async (eventId: string): Promise<Answer<Ceremony>> => {
  const event = await call<DrawEvent>(at(eventId));
  if (!event.ok) return event;
  const [keys, sessions, codes, record, entries, officials] = await Promise.all([
    call<{ readonly items: readonly DrawKey[] }>(`${at(eventId)}/draw-keys`),
    callAll<DrawSession>(`${at(eventId)}/sessions`),
    codesOf(event.body),
    call<DrawRecord>(`${at(eventId)}/draw-record`).then(orNull),
    callAll<Entry>(`${at(eventId)}/entries`).then(orNull),
    callAll<HeldOffice & { readonly ended: boolean }>(`${at(eventId)}/appointments`),
  ]);
  if (!keys.ok) return keys;
  if (!sessions.ok) return sessions;
  if (!codes.ok) return codes;
  if (!record.ok) return record;
  if (!entries.ok) return entries;
  return {
    ok: true,
    body: {
      event: event.body,
      keys: keys.body.items,
      sessions: sessions.body.items.filter(({ state }) => state === 'planned'),
      codes: codes.body,
      record: record.body,
      entries: entries.body?.items.filter(({ state }) => state !== 'withdrawn') ?? null,
      // Whom to name as witnesses; without the list everything else goes on.
      officials: officials.ok ? officials.body.items.filter(({ ended }) => !ended) : [],
    },
  };
};

const OVER: readonly string[] = ['DECRYPTED', 'ARCHIVED', 'VOID', 'CANCELLED'];

/** The other events of the contest that are drawn sealed and have no keys yet. */
export const fetchKeyless = async ({
  eventId,
  competitionId,
}: DrawEvent): Promise<Answer<readonly DrawEvent[]>> => {
  const events = await callAll<DrawEvent>(`${REGISTRATION}/competitions/${competitionId}/events`);
  if (!events.ok) return events;
  const drawn = events.body.items.filter(
    (one) =>
      one.eventId !== eventId &&
      one.layers !== '1' &&
      one.recusal !== 'contestant' &&
      !OVER.includes(one.state),
  );
  const keyless: DrawEvent[] = [];
  for (const one of drawn) {
    const keys = await call<{ readonly items: readonly DrawKey[] }>(`${at(one.eventId)}/draw-keys`);
    if (!keys.ok) return keys;
    if (keys.body.items.length === 0) keyless.push(one);
  }
  return { ok: true, body: keyless };
};

export const registerKeys = (
  event: DrawEvent,
  keys: {
    readonly judgeRecipient: string;
    readonly recoveryRecipient: string;
    readonly reason?: string;
  },
): Promise<Answer<DrawKey>> =>
  onEvent(event, ({ eventId, version }) =>
    command(`${at(eventId)}/draw-keys`, { method: 'POST', body: keys, version }),
  );

export const confirmKeys = (
  { keyId, version }: DrawKey,
  codes: { readonly judgeCode: string; readonly recoveryCode: string },
): Promise<Answer<DrawKey>> =>
  command(`${REGISTRATION}/draw-keys/${keyId}/confirmation`, {
    method: 'POST',
    body: codes,
    version,
  });

export type NumberDraw =
  | { readonly method: 'in-order' }
  | {
      readonly method: 'by-hand';
      readonly numbers: readonly { readonly entryId: string; readonly entryNo: string }[];
    };

export const commitNumbers = (event: DrawEvent, body: unknown): Promise<Answer<Committed>> =>
  sealingFor(event, 'number-commitments', { method: 'POST', body });
export const seedNumbers = (event: DrawEvent, body: object): Promise<Answer<unknown>> =>
  sealingFor(event, 'entry-numbers', { method: 'PUT', body: { method: 'by-seed', ...body } });

export const drawNumbers = (event: DrawEvent, draw: NumberDraw): Promise<Answer<unknown>> =>
  onEvent(event, ({ eventId, version }) =>
    command(`${at(eventId)}/entry-numbers`, { method: 'PUT', body: draw, version }),
  );

export type Sealed = {
  readonly version: number;
  readonly inUse: number;
  readonly sealHash: string;
};
export type Committed = { readonly commitmentId: string; readonly commitment: string };
type Sealing = Pick<Asking, 'method' | 'body'>;
export type Versioned = { readonly path: string; readonly version: number };

/**
 * Lots go out under an id of their own each time and are kept nowhere here: the place that repeats
 * unanswered commands would remember their words.
 */
const sealing = async <Body>(
  { path, version }: Versioned,
  asking: Sealing,
): Promise<Answer<Body>> =>
  ask<Body>(path, {
    ...asking,
    token: recallToken() ?? undefined,
    headers: { 'idempotency-key': newId(), 'if-match': `"${version}"` },
  });

const ofSession = ({ sessionId, version }: DrawSession, act: string): Versioned => ({
  path: `${REGISTRATION}/sessions/${sessionId}/${act}`,
  version,
});
const ofEvent = ({ eventId, version }: DrawEvent, act: string): Versioned => ({
  path: `${at(eventId)}/${act}`,
  version,
});
const sealingFor = <Body>(event: DrawEvent, act: string, asking: Sealing): Promise<Answer<Body>> =>
  onEvent(event, (seen) => sealing<Body>(ofEvent(seen, act), asking));
const sealingIn = <Body>(session: DrawSession, act: string, asking: Sealing) =>
  onSession(session, (seen) => sealing<Body>(ofSession(seen, act), asking));
const ofCodes = ({ moduleId, version }: CodeList, act: string): Versioned => ({
  path: `${REGISTRATION}/modules/${moduleId}/${act}`,
  version,
});

export const sealStations = (session: DrawSession, body: unknown): Promise<Answer<Sealed>> =>
  sealingIn(session, 'drawn-stations', { method: 'PUT', body });
export const sealLate = (session: DrawSession, body: unknown): Promise<Answer<Sealed>> =>
  sealingIn(session, 'late-lots', { method: 'POST', body });
export const sealMove = (session: DrawSession, body: unknown): Promise<Answer<Sealed>> =>
  sealingIn(session, 'station-moves', { method: 'POST', body });
export const commitStations = (session: DrawSession, body: unknown): Promise<Answer<Committed>> =>
  sealingIn(session, 'draw-commitments', { method: 'POST', body });
export const seedStations = (session: DrawSession, body: unknown): Promise<Answer<Sealed>> =>
  sealingIn(session, 'seeded-stations', { method: 'PUT', body });
export const commitEvent = (
  event: DrawEvent,
  body: unknown,
): Promise<Answer<{ readonly items: readonly Committed[] }>> =>
  sealingFor(event, 'draw-commitments', { method: 'POST', body });
export const seedEvent = (
  event: DrawEvent,
  body: unknown,
): Promise<Answer<{ readonly items: readonly Sealed[] }>> =>
  sealingFor(event, 'seeded-stations', { method: 'PUT', body });
export const sealCodes = (codes: CodeList, body: unknown): Promise<Answer<Sealed>> =>
  sealing(ofCodes(codes, 'review-codes'), { method: 'PUT', body });
export const sealLateCode = (codes: CodeList, body: unknown): Promise<Answer<Sealed>> =>
  sealing(ofCodes(codes, 'late-codes'), { method: 'POST', body });
export const commitCodes = (codes: CodeList, body: unknown): Promise<Answer<Committed>> =>
  sealing(ofCodes(codes, 'code-commitments'), { method: 'POST', body });
export const seedCodes = (codes: CodeList, body: unknown): Promise<Answer<Sealed>> =>
  sealing(ofCodes(codes, 'seeded-codes'), { method: 'PUT', body });
