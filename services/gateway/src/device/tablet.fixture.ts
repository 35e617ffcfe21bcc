import { newId } from '@jinbang/kernel/id';
import { sql } from 'drizzle-orm';
import { SLIP_TYPE, sumOf } from '../identity/carried-slip.ts';
import { PROOF_HEADER, PROOF_TYPE } from '../identity/device-proof.rules.ts';
import {
  type Answer,
  appoint,
  type Browser,
  browserAt,
  GATEWAY,
  machineAt,
  type TestDoor,
} from '../visitor.fixture.ts';

const PUBLIC = `${GATEWAY}/public`;
const text = new TextEncoder();
const base64url = (data: Uint8Array | string): string => Buffer.from(data).toString('base64url');

const ALGORITHMS = {
  ES256: { make: { name: 'ECDSA', namedCurve: 'P-256' }, sign: { name: 'ECDSA', hash: 'SHA-256' } },
  EdDSA: { make: { name: 'Ed25519' }, sign: { name: 'Ed25519' } },
} as const;

type ProofChange = Readonly<Record<string, unknown>>;

/** A tablet as a browser makes it: a WebCrypto key that never leaves it, a proof with each request. */
export const tabletAt = async (door: TestDoor, alg: keyof typeof ALGORITHMS = 'ES256') => {
  const { make, sign } = ALGORITHMS[alg];
  const pair = await crypto.subtle.generateKey(make, false, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('both algorithms make a pair');
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', pair.publicKey);
  const publicKey = { kty, crv, x, ...(y === undefined ? {} : { y }) };
  const browser: Browser = browserAt(door, 'Test Tablet');
  const own = { deviceId: '', ath: undefined as string | undefined };

  const proofFor = async (method: string, path: string, change: ProofChange = {}) => {
    const header = { alg, typ: PROOF_TYPE, kid: own.deviceId, ...(change.header as object) };
    const said = {
      htm: method,
      htp: path.split('?', 1)[0],
      iat: Math.floor(Date.now() / 1_000),
      jti: newId(),
      ...(own.ath === undefined ? {} : { ath: own.ath }),
      ...change,
    };
    const signed = `${base64url(JSON.stringify(header))}.${base64url(JSON.stringify(said))}`;
    const signature = await crypto.subtle.sign(sign, pair.privateKey, text.encode(signed));
    return `${signed}.${base64url(new Uint8Array(signature))}`;
  };

  const ask = async (
    method: string,
    path: string,
    { body, change, proof }: { body?: unknown; change?: ProofChange; proof?: string } = {},
  ): Promise<Answer> =>
    browser.ask(method, path, {
      ...(body === undefined ? {} : { body }),
      headers: { [PROOF_HEADER]: proof ?? (await proofFor(method, path, change)) },
    });

  const pair_ = async (code: string, name: string): Promise<Answer> => {
    const hash = await crypto.subtle.digest('SHA-256', text.encode(code));
    const change = { ath: base64url(new Uint8Array(hash)) };
    const answer = await ask('POST', `${PUBLIC}/devices`, {
      body: { code, name, publicKey },
      change,
    });
    if (answer.status === 201) own.deviceId = answer.body.deviceId;
    return answer;
  };

  const signIn = async (rosterCode: string, pin: string): Promise<Answer> => {
    own.ath = undefined;
    const answer = await ask('POST', `${PUBLIC}/device-sessions`, { body: { rosterCode, pin } });
    if (answer.status === 201) own.ath = answer.body.ath;
    return answer;
  };

  /** Hands in what was captured in a session, whoever works here now. */
  const handIn = async (sid: string, path: string): Promise<Answer> =>
    ask('POST', path, { body: { commands: [] }, change: { sid, ath: undefined } });

  /** Signs a list of marks of a session, for another to bring. */
  const slipFor = (sid: string, body: unknown): Promise<string> => {
    const sum = sumOf(Buffer.from(JSON.stringify(body)));
    return proofFor('', '', { header: { typ: SLIP_TYPE }, sid, sum, ath: undefined });
  };

  return { own, browser, publicKey, slipFor, proofFor, ask, pair: pair_, signIn, handIn };
};
export type Tablet = Awaited<ReturnType<typeof tabletAt>>;

/** An event with an organiser, a supervisor and judges, each a made-up person with a token. */
export const openEvent = async (door: TestDoor) => {
  const [eventId, competitionId, ownerId] = [newId(), newId(), newId()];
  await door.feeder.execute(sql`insert into place (place_id, kind, competition_id, owner_id)
    values (${eventId}, 'event', ${competitionId}, ${ownerId})`);
  const hire = async (office: string) => {
    const personId = newId();
    const appointmentId = await appoint(door, personId, { office, scopeId: eventId });
    const { body } = await machineAt(door).ask('POST', `${GATEWAY}/access-tokens`, {
      body: { personId, label: office },
    });
    return { personId, appointmentId, ...machineAt(door, body.token) };
  };
  const staff = {
    organiser: await hire('organiser'),
    support: await hire('technical-support'),
    supervisor: await hire('supervisor'),
  };
  const pairTablet = async (name: string, alg?: keyof typeof ALGORITHMS): Promise<Tablet> => {
    const { body } = await staff.support.ask('POST', `${GATEWAY}/events/${eventId}/pairings`);
    const tablet = await tabletAt(door, alg);
    const answer = await tablet.pair(body.code, name);
    if (answer.status !== 201) throw new Error(`not paired: ${answer.code}`);
    return tablet;
  };
  const issue = (...appointmentIds: string[]) =>
    staff.organiser.ask('POST', `${GATEWAY}/events/${eventId}/pins`, { body: { appointmentIds } });
  return { eventId, competitionId, ...staff, hire, pairTablet, issue };
};
