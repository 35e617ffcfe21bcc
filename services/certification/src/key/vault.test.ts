import { describe, expect, it } from 'vitest';
import { openText, sealText, vaultOf } from './vault.ts';

const vault = vaultOf(Buffer.alloc(32, 7));

describe('the vault', () => {
  it('opens what it sealed, at its place', () => {
    const sealed = sealText(vault, '测试甲', 'name/1');
    expect(openText(vault, sealed, 'name/1')).toBe('测试甲');
    expect(sealed).not.toContain('测试甲');
  });
  it('seals the same secret differently each time', () => {
    expect(sealText(vault, 'code', 'a')).not.toBe(sealText(vault, 'code', 'a'));
  });
  it('does not open at another place, with another key, or after a flipped bit', () => {
    const sealed = sealText(vault, 'code', 'certificate/1');
    const bytes = Buffer.from(sealed.slice(3), 'base64url');
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    const flipped = `v1.${bytes.toString('base64url')}`;
    expect(() => openText(vault, sealed, 'certificate/2')).toThrow('does not open');
    expect(() => openText(vaultOf(Buffer.alloc(32, 8)), sealed, 'certificate/1')).toThrow();
    expect(() => openText(vault, flipped, 'certificate/1')).toThrow('does not open');
  });
});
