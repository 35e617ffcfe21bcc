import { describe, expect, it } from 'vitest';
import { type Card, hallNames, isHostName, isPrivate } from './hall-names.rules.ts';

const card = (address: string, name = 'eth0', isOwn = false): Card => ({ name, address, isOwn });

describe('names of a hall', () => {
  it('are the machine’s own, with .local where it has no domain', () => {
    expect(hallNames('laptop', [], undefined)).toMatchObject({
      origin: 'laptop.local',
      names: ['laptop.local', 'laptop'],
    });
  });
  it('keep a domain the machine has', () => {
    expect(hallNames('Laptop.example.test', [], undefined)).toMatchObject({
      origin: 'laptop.example.test',
      names: ['laptop.example.test', 'laptop', 'laptop.local'],
    });
  });
  it('begin with the given one', () => {
    expect(hallNames('laptop', [], 'hall.example.test').names).toEqual([
      'hall.example.test',
      'laptop',
      'laptop.local',
    ]);
  });
  it('leave out what no host name holds', () => {
    expect(hallNames('测试甲的电脑', [], undefined).origin).toBe('jinbang.local');
    expect(hallNames('Test_Jia’s PC', [], undefined).origin).toBe('test-jia-s-pc.local');
  });
  it('are names and never addresses', () => {
    for (const name of ['hall', 'hall.local', 'a-1.b2.test']) expect(isHostName(name)).toBe(true);
    for (const name of ['', '192.168.1.2', 'a..b', '-a.test', 'a b', 'a/b', 'ä.test', 'fe80::1']) {
      expect(isHostName(name)).toBe(false);
    }
  });
});

describe('addresses of a hall', () => {
  it('are those tablets can reach; the certificate speaks for private ones alone', () => {
    const cards = [
      card('127.0.0.1', 'lo', true),
      card('172.17.0.1', 'docker0'),
      card('169.254.7.7'),
      card('fe80::1'),
      card('203.0.113.9'),
      card('192.168.1.20', 'wlan0'),
    ];
    const { addresses, reachable } = hallNames('laptop', cards, undefined);
    expect(reachable).toEqual(['203.0.113.9', '192.168.1.20', '169.254.7.7']);
    expect(addresses).toEqual(['169.254.7.7', '192.168.1.20']);
  });
  it.each([
    ['10.255.255.255', true],
    ['11.0.0.0', false],
    ['172.15.255.255', false],
    ['172.16.0.1', true],
    ['172.31.255.255', true],
    ['172.32.0.0', false],
    ['192.168.0.1', true],
    ['192.169.0.1', false],
    ['::1', false],
  ])('%s is private: %s', (address, is) => {
    expect(isPrivate(address)).toBe(is);
  });
});
