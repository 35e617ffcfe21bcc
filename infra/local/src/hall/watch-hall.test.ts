import { describe, expect, it } from 'vitest';
import type { OpenHall } from './open-hall.ts';
import { changeOf } from './watch-hall.ts';

// Safe: the sentence is made from these alone.
const hall = (change: Partial<OpenHall> = {}) =>
  ({
    pageUrl: 'http://192.168.1.20:8080/hall',
    isNewAuthority: false,
    isNewCertificate: false,
    ...change,
  }) as OpenHall;

describe('another look at an open hall', () => {
  it('says nothing while all is as it was', () => {
    expect(changeOf(hall(), hall())).toBeUndefined();
  });
  it('says where tablets begin when the address changed', () => {
    const moved = hall({ pageUrl: 'http://10.0.0.7:8080/hall', isNewCertificate: true });
    expect(changeOf(hall(), moved)).toContain('http://10.0.0.7:8080/hall');
  });
  it('says that nobody need do anything for a renewed certificate, and all for a new authority', () => {
    expect(changeOf(hall(), hall({ isNewCertificate: true }))).toContain('tablets notice nothing');
    expect(changeOf(hall(), hall({ isNewAuthority: true, isNewCertificate: true }))).toContain(
      'install it on every tablet',
    );
  });
});
