import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { secretsFrom, secretText, signedHeaders } from './signature.rules.ts';

const body = '{"type":"certificate.issued","data":{"certificateId":"c"}}';
const at = () => new Date();
const secretOf = secretsFrom(Buffer.alloc(32, 7));

describe('a signature', () => {
  it('is that of the vector in the standard', () => {
    const secret = Buffer.from('MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', 'base64');
    const headers = signedHeaders([secret], {
      messageId: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      at: new Date(1_614_265_330_000),
      body: '{"test": 2432232314}',
    });
    expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
    expect(headers['webhook-timestamp']).toBe('1614265330');
  });
  it('is taken by the reference implementation, whichever of two secrets it knows', () => {
    const [old, fresh] = [secretOf('one'), secretOf('two')];
    const headers = { ...signedHeaders([old, fresh], { messageId: 'm', at: at(), body }) };
    for (const secret of [old, fresh]) {
      expect(new Webhook(secretText(secret)).verify(body, headers)).toEqual(JSON.parse(body));
    }
  });
  it('of another secret, id, time or body is refused by it', () => {
    const secret = secretOf('one');
    const known = new Webhook(secretText(secret));
    const headers = { ...signedHeaders([secret], { messageId: 'm', at: at(), body }) };
    const stranger = new Webhook(secretText(randomBytes(32)));
    expect(() => stranger.verify(body, headers)).toThrow();
    expect(() => known.verify(body.replace('"c"', '"d"'), headers)).toThrow();
    expect(() => known.verify(body, { ...headers, 'webhook-id': 'n' })).toThrow();
    const late = String(Number(headers['webhook-timestamp']) + 1);
    expect(() => known.verify(body, { ...headers, 'webhook-timestamp': late })).toThrow();
  });
  it('caught and sent again later is refused by it', () => {
    const caught = { messageId: 'm', at: new Date(Date.now() - 10 * 60_000), body };
    const headers = { ...signedHeaders([secretOf('one')], caught) };
    expect(() => new Webhook(secretText(secretOf('one'))).verify(body, headers)).toThrow();
  });
});

describe('a secret', () => {
  it('follows from its id and the key alone', () => {
    expect(secretOf('one')).toEqual(secretsFrom(Buffer.alloc(32, 7))('one'));
    expect(secretOf('one')).not.toEqual(secretOf('two'));
    expect(secretOf('one')).not.toEqual(secretsFrom(Buffer.alloc(32, 8))('one'));
  });
});
