import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { derivedPassword, openSecrets, randomBase62 } from './secrets.ts';
import { systemKeys } from './system-keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'jinbang-secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('secrets', () => {
  it('are letters and digits of the asked length, never the same twice', () => {
    const [one, two] = [randomBase62(43), randomBase62(43)];
    expect(one).toMatch(/^[0-9A-Za-z]{43}$/);
    expect(one).not.toBe(two);
  });
  it('are made once and can be read by their owner alone', () => {
    const secrets = openSecrets(join(folder, 'a'));
    expect(secrets.once('token', () => 'first')).toBe('first');
    expect(secrets.once('token', () => 'second')).toBe('first');
    expect(statSync(secrets.path('token')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'a')).mode & 0o777).toBe(0o700);
  });
  it('give each role of a server a password of its own, the same at every start', () => {
    expect(derivedPassword('s', 'judging')).toBe(derivedPassword('s', 'judging'));
    expect(derivedPassword('s', 'judging')).not.toBe(derivedPassword('s', 'ranking'));
    expect(derivedPassword('s', 'judging')).not.toBe(derivedPassword('t', 'judging'));
  });
  it('stay the same over a restart, and the public lists hold no private half', async () => {
    const keys = systemKeys(openSecrets(join(folder, 'b')), ['registration', 'judging']);
    const again = systemKeys(openSecrets(join(folder, 'b')), ['registration', 'judging']);
    expect(again.bootstrapToken).toBe(keys.bootstrapToken);
    expect(again.operatorId).toBe(keys.operatorId);
    const text = openSecrets(join(folder, 'b')).find('services.jwks.json') ?? '';
    const { keys: listed } = JSON.parse(text);
    expect(listed.map((key: { kid: string }) => key.kid)).toEqual(['registration', 'judging']);
    expect(listed.every((key: object) => !('d' in key))).toBe(true);
  });
});
