import type { KeyObject } from 'node:crypto';
import type { Clock } from '@jinbang/kernel/clock';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import type { DeviceRow } from '../device/device.store.ts';
import { captureSpan, sessionFlaw, sessionGone } from '../device-session/device-session.rules.ts';
import type { DeviceSessionRow } from '../device-session/device-session.store.ts';
import type { Visitor } from './bearer.ts';
import { checkSlip } from './carried-slip.ts';
import type { Comer } from './comer.rules.ts';
import { PROOF_SKEW_MS, type Proof, proofInvalid } from './device-proof.rules.ts';
import { checkProof, claimedDevice, importDeviceKey } from './device-proof.ts';
import { REMEMBER_MS, rememberFor } from './remembered.ts';
import { seenOnce } from './seen-once.ts';
import { hashOfToken } from './token-text.ts';

type Deps = {
  readonly findDevice: (deviceId: string) => Promise<DeviceRow | undefined>;
  readonly findSession: (tokenHash: string) => Promise<DeviceSessionRow | undefined>;
  /** A session of the past or present, for what was captured in it. */
  readonly findCapture: (sessionId: string) => Promise<CaptureRow | undefined>;
  /** Does the person still hold an office at the event? */
  readonly worksAtEvent: (session: DeviceSessionRow) => Promise<boolean>;
  readonly touch: (session: DeviceSessionRow, at: Date) => Promise<void>;
  /** A session's cookie came from somewhere else than its tablet. */
  readonly report: (session: DeviceSessionRow, comer: Comer) => Promise<void>;
  readonly now: Clock;
};

/** What a request of a tablet shows. */
export type DeviceVisit = {
  readonly method: string;
  readonly path: string;
  readonly proof: string | undefined;
  readonly cookie: string | undefined;
};

export type SessionVisit = DeviceVisit & { readonly comer: () => Comer };

type CaptureRow = DeviceSessionRow & { readonly pinWithdrawnAt: Date | null };
type KnownProof = { readonly device: DeviceRow; readonly proof: Proof };

type CarriedList = { readonly deviceId: string; readonly sid: string };

type KnownSession = DeviceSessionRow & { readonly works: boolean };
type KnownDevice = { readonly device: DeviceRow; readonly key: KeyObject };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TOUCH_AFTER_MS = 30_000;
const REPORT_AGAIN_MS = 3_600_000;
const unknown: Rejection = { kind: 'unauthenticated', code: 'device.unknown' };
const revoked: Rejection = { kind: 'unauthenticated', code: 'device.revoked' };
const missing: Rejection = { kind: 'unauthenticated', code: 'device.proof-missing' };
const absent: Rejection = { kind: 'unauthenticated', code: 'access.unauthenticated' };
const notHere: Rejection = { kind: 'forbidden', code: 'capture.not-here' };
const noOffice: Rejection = { kind: 'unauthenticated', code: 'pin.no-office' };

/** In words of their own: who carries is not the tablet that is meant, and stays signed in. */
const slipInvalid: Rejection = { kind: 'forbidden', code: 'capture.slip-invalid' };
const tabletOut: Rejection = { kind: 'forbidden', code: 'capture.tablet-out' };

/** The one door for what was captured; everything else needs the person. */
const CAPTURES = { method: 'POST', path: '/api/judging/v1/commands' } as const;

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

const lookUpSession = async (
  { findSession, worksAtEvent, touch, now }: Deps,
  tokenHash: string,
): Promise<KnownSession | undefined> => {
  const session = await findSession(tokenHash);
  if (!session) return undefined;
  const at = now();
  if (sessionFlaw(session, at)) return { ...session, works: true };
  const works = await worksAtEvent(session);
  if (at.getTime() - session.lastSeenAt.getTime() < TOUCH_AFTER_MS) return { ...session, works };
  await touch(session, at);
  return { ...session, lastSeenAt: at, works };
};

/** Sessions on tablets, remembered, and those whose cookie walked off, told once an hour each. */
const rememberSessions = (deps: Deps) => {
  const sessions = rememberFor<KnownSession>(REMEMBER_MS, deps.now);
  const reported = rememberFor<true>(REPORT_AGAIN_MS, deps.now);
  const find = (cookie: string): Promise<KnownSession | undefined> => {
    const tokenHash = hashOfToken(cookie);
    return sessions.find(tokenHash, () => lookUpSession(deps, tokenHash));
  };
  return {
    find,
    forget: sessions.forget,
    noteWalkedOff: async ({ cookie, comer }: SessionVisit): Promise<void> => {
      if (cookie === undefined) return;
      const session = await find(cookie);
      if (!session) return;
      await reported.find(session.sessionId, async () => {
        await deps.report(session, comer());
        return true as const;
      });
    },
  };
};

/** Tablets, remembered with their keys ready to check. */
const rememberDevices = ({ findDevice, now }: Deps) => {
  const devices = rememberFor<KnownDevice>(REMEMBER_MS, now);
  const isNew = seenOnce(2 * PROOF_SKEW_MS, now);
  const lookUp = async (deviceId: string): Promise<KnownDevice | undefined> => {
    const device = await findDevice(deviceId);
    return device && { device, key: importDeviceKey(device.publicKey) };
  };
  return {
    forget: devices.forget,
    /** The tablet that signed this list, and the session it was captured in. */
    knowSlip: async (slip: string, body: Buffer): Promise<Result<CarriedList, Rejection>> => {
      const deviceId = claimedDevice(slip);
      if (deviceId === undefined || !UUID.test(deviceId)) return refuse(slipInvalid);
      const known = await devices.find(deviceId, () => lookUp(deviceId));
      const read = known && (await checkSlip(known.key, slip, body));
      if (!read) return refuse(slipInvalid);
      if (known.device.revokedAt !== null) return refuse(tabletOut);
      return accept({ deviceId, sid: read.sid });
    },
    know: async (visit: DeviceVisit): Promise<Result<KnownProof, Rejection>> => {
      const { method, path, proof, cookie } = visit;
      if (proof === undefined) return refuse(missing);
      const deviceId = claimedDevice(proof);
      if (deviceId === undefined || !UUID.test(deviceId)) return refuse(proofInvalid);
      const known = await devices.find(deviceId, () => lookUp(deviceId));
      if (!known) return refuse(unknown);
      const checked = await checkProof(known.key, proof, { method, path, bearing: cookie }, now());
      if (!checked.ok) return checked;
      if (known.device.revokedAt !== null) return refuse(revoked);
      if (!SAFE.has(method) && !isNew(checked.value.jti)) return refuse(proofInvalid);
      return accept({ device: known.device, proof: checked.value });
    },
  };
};

/** Sessions whose captured marks are handed in, remembered like those that act. */
const rememberCaptures = ({ findCapture, now }: Deps) => {
  const captures = rememberFor<CaptureRow>(REMEMBER_MS, now);
  return {
    forget: captures.forget,
    know: async (
      { method, path }: DeviceVisit,
      deviceId: string,
      sessionId: string,
    ): Promise<Result<Visitor, Rejection>> => {
      if (method !== CAPTURES.method || path !== CAPTURES.path) return refuse(notHere);
      if (!UUID.test(sessionId)) return refuse(proofInvalid);
      const session = await captures.find(sessionId, () => findCapture(sessionId));
      if (session?.deviceId !== deviceId) return refuse(sessionGone);
      const { personId } = session;
      return accept({ personId, sessionId, deviceId, captured: captureSpan(session) });
    },
  };
};

/**
 * Knows tablets by the signature of their key, and people on them by the cookie it is bound to. What
 * somebody captured before is handed in by the tablet alone, whoever works on it now (`sid`).
 */
export const deviceVisitors = (deps: Deps) => {
  const sessions = rememberSessions(deps);
  const devices = rememberDevices(deps);
  const captures = rememberCaptures(deps);

  const knowPerson = async (
    visit: SessionVisit,
    deviceId: string,
  ): Promise<Result<Visitor, Rejection>> => {
    if (visit.cookie === undefined) return refuse(absent);
    const session = await sessions.find(visit.cookie);
    if (session?.deviceId !== deviceId) {
      await sessions.noteWalkedOff(visit);
      return refuse(sessionGone);
    }
    const flaw = sessionFlaw(session, deps.now()) ?? (session.works ? undefined : noOffice);
    if (flaw) return refuse(flaw);
    return accept({ personId: session.personId, sessionId: session.sessionId, deviceId });
  };

  const know = async (visit: SessionVisit): Promise<Result<Visitor, Rejection>> => {
    const known = await devices.know(visit);
    if (!known.ok) {
      if (visit.proof === undefined) await sessions.noteWalkedOff(visit);
      return known;
    }
    const { device, proof } = known.value;
    return proof.sid === undefined
      ? knowPerson(visit, device.deviceId)
      : captures.know(visit, device.deviceId, proof.sid);
  };

  const knowDevice = async (visit: DeviceVisit): Promise<Result<DeviceRow, Rejection>> => {
    const known = await devices.know(visit);
    if (!known.ok) return known;
    return known.value.proof.sid === undefined ? accept(known.value.device) : refuse(proofInvalid);
  };

  /** Another brings what was captured on a tablet: decided as if the tablet had handed it in. */
  const knowCarried = async (
    visit: Pick<DeviceVisit, 'method' | 'path'>,
    slip: string,
    body: Buffer,
  ): Promise<Result<Visitor, Rejection>> => {
    const list = await devices.knowSlip(slip, body);
    if (!list.ok) return list;
    const { deviceId, sid } = list.value;
    const bare = { ...visit, proof: undefined, cookie: undefined };
    const known = await captures.know(bare, deviceId, sid);
    return known.ok || known.refusal === notHere ? known : refuse(slipInvalid);
  };

  return {
    know,
    knowDevice,
    knowCarried,
    forgetDevice: (id: string) => {
      devices.forget(({ device }) => device.deviceId === id);
      sessions.forget(({ deviceId }) => deviceId === id);
      captures.forget(({ deviceId }) => deviceId === id);
    },
    forgetSession: (id: string) => {
      sessions.forget(({ sessionId }) => sessionId === id);
      captures.forget(({ sessionId }) => sessionId === id);
    },
  };
};
