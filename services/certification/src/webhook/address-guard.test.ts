import { describe, expect, it } from 'vitest';
import { reachable, readAddress } from './address-guard.ts';

const mayReach = reachable([]);
const codeOf = (text: string) => {
  const read = readAddress(text, mayReach);
  return read.ok ? read.value.href : read.refusal.code;
};

describe('where messages may go', () => {
  it('is the open internet', () => {
    for (const address of ['8.8.8.8', '223.5.5.5', '2400:3200::1']) {
      expect([address, mayReach(address)]).toEqual([address, true]);
    }
  });
  it('is no network behind a door, however it is written', () => {
    const closed = [
      ...['127.0.0.1', '10.1.2.3', '172.31.255.1', '192.168.1.1', '169.254.169.254', '0.0.0.0'],
      ...['100.64.0.1', '224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fd00::1'],
      ...['::ffff:127.0.0.1', '::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:7f00:1::', '2001:db8::1'],
    ];
    expect(closed.filter(mayReach)).toEqual([]);
  });
  it('is a closed network only where the operator named it', () => {
    const named = reachable(['10.20.0.0/16', '127.0.0.1']);
    expect([named('10.20.3.4'), named('127.0.0.1')]).toEqual([true, true]);
    expect([named('10.21.0.1'), named('127.0.0.2')]).toEqual([false, false]);
  });
});

describe('the address of a receiver', () => {
  it('is https and holds no password', () => {
    expect(codeOf('https://hook.example.org/in?a=1')).toBe('https://hook.example.org/in?a=1');
    for (const text of [
      ...['http://hook.example.org/', 'ftp://hook.example.org/', 'hook.example.org', ''],
      ...['https://user:pass@hook.example.org/', 'https://hook.example.org/#part', 'https://'],
    ]) {
      expect([text, codeOf(text)]).toEqual([text, 'webhook.url-unfit']);
    }
  });
  it('is none of a closed network, in whatever spelling', () => {
    for (const text of [
      ...['https://127.0.0.1/', 'https://0x7f.1/', 'https://2130706433/', 'https://[::1]/'],
      ...['https://[::ffff:10.0.0.1]/', 'https://localhost/', 'https://a.localhost./'],
      ...['https://db/', 'https://metadata.google.internal/', 'https://printer.local/'],
    ]) {
      expect([text, codeOf(text)]).toEqual([text, 'webhook.address-private']);
    }
  });
});
