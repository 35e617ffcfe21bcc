import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
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
  it('change when told, and the keys before are believed once more', () => {
    const secrets = openSecrets(join(folder, 'c'));
    const read = (path: string) => readFileSync(path, 'utf8');
    const kids = (path: string) =>
      JSON.parse(read(path)).keys.map((key: { kid: string }) => key.kid);
    const first = systemKeys(secrets, ['ranking'], { rotate: true });
    expect(kids(first.tokenKeysFile)).toEqual(['gateway']);
    const root = read(first.gatewaySecretFile);
    const second = systemKeys(secrets, ['ranking'], { rotate: true });
    expect(kids(second.tokenKeysFile)).toEqual(['gateway.2', 'gateway']);
    expect(kids(second.serviceKeysFile)).toEqual(['ranking.2', 'ranking']);
    expect(read(second.tokenKeyFile)).not.toBe(root);
    expect(systemKeys(secrets, ['ranking']).tokenKeyFile).toBe(second.tokenKeyFile);
    const third = systemKeys(secrets, ['ranking'], { rotate: true });
    expect(kids(third.tokenKeysFile)).toEqual(['gateway.3', 'gateway.2']);
    // Sessions, PINs and API keys follow from it: it outlives every signing key.
    expect(read(third.gatewaySecretFile)).toBe(root);
    expect(statSync(third.tokenKeyFile).mode & 0o777).toBe(0o600);
  });
});
