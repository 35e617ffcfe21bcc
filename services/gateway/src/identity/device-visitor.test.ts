import { generateKeyPairSync, sign } from 'node:crypto';
import { newId } from '@jinbang/kernel/id';
import { fixedClock } from '@jinbang/testkit/fixed-clock';
import { describe, expect, it } from 'vitest';
import type { DeviceRow } from '../device/device.store.ts';
import { SLIP_TYPE, sumOf } from './carried-slip.ts';
import { type DeviceKey, PROOF_TYPE } from './device-proof.rules.ts';
import { hashOfBearing } from './device-proof.ts';
import { deviceVisitors } from './device-visitor.ts';
import { hashOfToken } from './token-text.ts';

const [deviceId, sessionId, personId] = [newId(), newId(), newId()];
const cookie = 'the-cookie';
const base64url = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

const setUp = () => {
  const { now, passMs } = fixedClock('2026-05-01T08:00:00Z');
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  // Safe: Node exports an Ed25519 key in this form.
  const key = publicKey.export({ format: 'jwk' }) as DeviceKey;
  const device = { deviceId, publicKey: key, revokedAt: null as Date | null };
  const session = {
    sessionId,
    deviceId,
    personId,
    lastSeenAt: now(),
    expiresAt: new Date('2026-05-01T22:00:00Z'),
    lockedAt: null as Date | null,
    startedAt: now(),
    idleAfterMs: 600_000,
    endReason: null as string | null,
    pinWithdrawnAt: null,
    endedAt: null as Date | null,
  };
  const state = { works: true, touched: 0, reported: [] as string[] };
  const visitors = deviceVisitors({
    // Safe: only these fields are read.
    findDevice: async (id) => (id === deviceId ? ({ ...device } as DeviceRow) : undefined),
    findSession: async (hash) =>
      hash === hashOfToken(cookie) ? ({ ...session } as never) : undefined,
    findCapture: async (id) => (id === sessionId ? ({ ...session } as never) : undefined),
    worksAtEvent: async () => state.works,
    touch: async (_, at) => {
      state.touched += 1;
      session.lastSeenAt = at;
    },
    report: async (one, comer) => {
      state.reported.push(`${one.sessionId} ${comer.prefix}`);
    },
    now,
  });
  const signed = (header: object, said: object) => {
    const text = `${base64url({ alg: 'EdDSA', kid: deviceId, ...header })}.${base64url(said)}`;
    return `${text}.${sign(null, Buffer.from(text), privateKey).toString('base64url')}`;
  };
  const proofOf = (method: string, path: string, by: object = { ath: hashOfBearing(cookie) }) => {
    const iat = now().getTime() / 1_000;
    return signed({ typ: PROOF_TYPE }, { htm: method, htp: path, iat, jti: newId(), ...by });
  };
  const ask = (proof: string | undefined = proofOf('GET', '/x')) =>
    visitors.know({
      method: 'GET',
      path: '/x',
      proof,
      cookie,
      comer: () => ({ address: '203.0.113.9', prefix: '203.0.113.0', agent: null }),
    });
  /** The tablet hands in what was captured in a session; nobody’s cookie comes along. */
  const handIn = (sid = sessionId, path = '/api/judging/v1/commands') =>
    visitors.know({
      method: 'POST',
      path,
      proof: proofOf('POST', path, { sid }),
      cookie: undefined,
      comer: () => ({ address: '203.0.113.9', prefix: '203.0.113.0', agent: null }),
    });
  return { ...visitors, ask, handIn, proofOf, signed, passMs, now, device, session, state };
};
const codeOf = async (asked: ReturnType<ReturnType<typeof setUp>['ask']>) => {
  const outcome = await asked;
  return outcome.ok ? 'known' : outcome.refusal.code;
};

describe('somebody on a tablet', () => {
  it('is known with person, session and tablet', async () => {
    expect(await setUp().ask()).toEqual({ ok: true, value: { personId, sessionId, deviceId } });
  });
  it('whose tablet another gateway took out is refused within 20 s', async () => {
    const { ask, device, now, passMs } = setUp();
    await ask();
    device.revokedAt = now();
    passMs(20_000);
    expect(await codeOf(ask())).toBe('device.revoked');
  });
  it('whose tablet was taken out here is refused at once', async () => {
    const { ask, device, now, forgetDevice } = setUp();
    await ask();
    device.revokedAt = now();
    forgetDevice(deviceId);
    expect(await codeOf(ask())).toBe('device.revoked');
  });
  it('whose appointment ended is refused within 20 s', async () => {
    const { ask, state, passMs } = setUp();
    await ask();
    state.works = false;
    passMs(20_000);
    expect(await codeOf(ask())).toBe('pin.no-office');
  });
  it('stays as long as they work, and is asked for the PIN after ten minutes of nothing', async () => {
    const { ask, passMs, state } = setUp();
    for (let minute = 0; minute < 30; minute += 1) {
      passMs(60_000);
      expect(await codeOf(ask())).toBe('known');
    }
    expect(state.touched).toBe(30);
    passMs(600_000);
    expect(await codeOf(ask())).toBe('device.locked');
    expect(state.touched).toBe(30);
  });
  it('whose cookie comes without a signature is told once, from where', async () => {
    const { know, state } = setUp();
    const stolen = {
      method: 'GET',
      path: '/x',
      proof: undefined,
      cookie,
      comer: () => ({ address: '198.51.100.7', prefix: '198.51.100.0', agent: null }),
    };
    expect(await codeOf(know(stolen))).toBe('device.proof-missing');
    await know(stolen);
    expect(state.reported).toEqual([`${sessionId} 198.51.100.0`]);
  });
});

describe('a tablet that hands in what somebody captured', () => {
  it('is believed with the span of that session, also when it is locked or handed over', async () => {
    const { handIn, session, now } = setUp();
    session.lockedAt = now();
    session.endedAt = now();
    session.endReason = 'handed-over';
    expect(await handIn()).toEqual({
      ok: true,
      value: {
        personId,
        sessionId,
        deviceId,
        captured: {
          from: new Date('2026-05-01T07:59:00Z'),
          until: new Date('2026-05-01T22:00:00Z'),
        },
      },
    });
  });
  it('does so for a judge whose appointment has ended: judging looks at the time of capture', async () => {
    const { handIn, state } = setUp();
    state.works = false;
    expect(await codeOf(handIn())).toBe('known');
  });
  it('gets nothing but marking commands through', async () => {
    const { handIn, knowDevice, proofOf } = setUp();
    expect(await codeOf(handIn(sessionId, '/api/judging/v1/sheets'))).toBe('capture.not-here');
    const path = '/api/gateway/v1/public/device-sessions';
    const proof = proofOf('POST', path, { sid: sessionId });
    const known = await knowDevice({ method: 'POST', path, proof, cookie: undefined });
    expect(known).toMatchObject({ ok: false, refusal: { code: 'device.proof-invalid' } });
  });
  it('has none of another tablet’s sessions', async () => {
    const { handIn, session } = setUp();
    expect(await codeOf(handIn(newId()))).toBe('sign-in.ended');
    session.deviceId = newId();
    expect(await codeOf(handIn())).toBe('sign-in.ended');
  });
  it('is refused once it was taken out', async () => {
    const { handIn, device, now, forgetDevice } = setUp();
    expect(await codeOf(handIn())).toBe('known');
    device.revokedAt = now();
    forgetDevice(deviceId);
    expect(await codeOf(handIn())).toBe('device.revoked');
  });
});

describe('a list that another brings', () => {
  const body = Buffer.from('{"commands":[{"commandId":"c1"}]}');
  const at = { method: 'POST', path: '/api/judging/v1/commands' };
  const slipOf = (set: ReturnType<typeof setUp>, change: object = {}, typ = SLIP_TYPE) =>
    set.signed({ typ }, { sid: sessionId, sum: sumOf(body), ...change });

  it('is that of the tablet and the judge it was captured with, on any day and again', async () => {
    const set = setUp();
    set.passMs(86_400_000);
    for (const _ of [1, 2]) {
      expect(await set.knowCarried(at, slipOf(set), body)).toMatchObject({
        ok: true,
        value: { personId, sessionId, deviceId, captured: { from: expect.any(Date) } },
      });
    }
  });
  it('is refused when a byte of it was changed, or the slip is of another kind or session', async () => {
    const set = setUp();
    const changed = Buffer.from(body.toString().replace('c1', 'c2'));
    const refused = [
      set.knowCarried(at, slipOf(set), changed),
      set.knowCarried(at, slipOf(set, {}, PROOF_TYPE), body),
      set.knowCarried(at, slipOf(set, { sid: newId() }), body),
      set.knowCarried(at, `${slipOf(set)}x`, body),
      set.knowCarried(at, 'no slip', body),
    ];
    for (const one of refused) expect(await codeOf(one)).toBe('capture.slip-invalid');
  });
  it('opens no other door, and none for a tablet that was taken out', async () => {
    const set = setUp();
    const elsewhere = { ...at, path: '/api/judging/v1/events' };
    expect(await codeOf(set.knowCarried(elsewhere, slipOf(set), body))).toBe('capture.not-here');
    set.device.revokedAt = set.now();
    set.forgetDevice(deviceId);
    expect(await codeOf(set.knowCarried(at, slipOf(set), body))).toBe('capture.tablet-out');
  });
});
