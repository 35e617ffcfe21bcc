import { describe, expect, it } from 'vitest';
import { noticeIdOf } from './place.rules.ts';

const NOTICE = '0198c0de-0000-7000-8000-000000000001';

describe('the address of a notice', () => {
  it('names one notice, with or without a slash behind it', () => {
    expect(noticeIdOf(`/notices/${NOTICE}`)).toBe(NOTICE);
    expect(noticeIdOf(`/notices/${NOTICE}/`)).toBe(NOTICE);
  });
  it('asks for nothing where no notice is meant', () => {
    expect(noticeIdOf('/notices/')).toBeNull();
    expect(noticeIdOf('/notices/index.html')).toBeNull();
    expect(noticeIdOf(`/notices/${NOTICE}/more`)).toBeNull();
    expect(noticeIdOf('/notices/..%2Fboards')).toBeNull();
  });
});
