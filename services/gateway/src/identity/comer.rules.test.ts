import { describe, expect, it } from 'vitest';
import { addressOf, agentOf, prefixOf } from './comer.rules.ts';

const ours = (address: string) => address.startsWith('10.0.0.');
const nobody = () => false;

describe('where a request comes from', () => {
  it('is the socket, whatever the request says, when no proxy is configured', () => {
    expect(addressOf('203.0.113.9', '198.51.100.1', nobody)).toBe('203.0.113.9');
  });
  it('is the right-most hop that is no proxy of ours', () => {
    expect(addressOf('10.0.0.2', '1.2.3.4, 203.0.113.9, 10.0.0.1', ours)).toBe('203.0.113.9');
  });
  it('is not what a client put before it', () => {
    expect(addressOf('10.0.0.2', '127.0.0.1, 203.0.113.9', ours)).toBe('203.0.113.9');
  });
  it('is the proxy itself where it forwarded for nobody', () => {
    expect(addressOf('10.0.0.2', undefined, ours)).toBe('10.0.0.2');
    expect(addressOf('10.0.0.2', '10.0.0.1', ours)).toBe('10.0.0.1');
  });
  it('reads an IPv4 address in IPv6 clothes as IPv4', () => {
    expect(addressOf('::ffff:203.0.113.9', undefined, nobody)).toBe('203.0.113.9');
  });
});

describe('what is kept of an address', () => {
  it.each([
    ['203.0.113.9', '203.0.113.0'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1::'],
    ['2001:0db8::1', '2001:db8:0::'],
    ['fe80::1%eth0', 'fe80:0:0::'],
    ['::1', '0:0:0::'],
    ['<script>', ''],
    ['', ''],
  ])('of %s is %s', (address, prefix) => {
    expect(prefixOf(address)).toBe(prefix);
  });
});

describe('the name of a browser', () => {
  it('is cut to what can be kept', () => {
    expect(agentOf('x'.repeat(500))).toHaveLength(200);
    expect(agentOf(undefined)).toBeNull();
  });
});
