import { readCarried } from '@jinbang/credentials/carried-credential';
import { loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { bakeBadge } from './bake-badge.ts';

const credential = JSON.stringify({
  name: '职业技能等级证书 焊工 三级/高级工',
  credentialSubject: {
    licenseNumber: 'Y000123000001265000001',
    achievement: { name: '焊工 三级/高级工' },
  },
});

describe('a badge', () => {
  it.each(['png', 'svg'] as const)('as %s carries the credential, to the byte', async (form) => {
    const carried = await readCarried(bakeBadge(credential, form));
    expect(carried).toEqual({ ok: true, value: { carrier: form, text: credential } });
  });
  it('is a picture that others open', async () => {
    const { width, height } = await loadImage(bakeBadge(credential, 'png'));
    expect([width, height]).toEqual([600, 600]);
    expect(bakeBadge(credential, 'svg').toString()).toContain('>Y 0001 23 000001 26 5 000001<');
  });
});
