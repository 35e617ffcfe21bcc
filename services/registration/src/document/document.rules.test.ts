import { describe, expect, it } from 'vitest';
import type { NewVersion } from './document.body.ts';
import { flawOfPublishing } from './document.rules.ts';

const text: NewVersion = { title: '测试', text: '测试正文', fileId: null, change: null };
const notice = { kind: 'scheme-notice', changeLimit: 30, version: 2 } as const;
const codeOf = (document: Parameters<typeof flawOfPublishing>[0]['document'], change: object) => {
  const flaw = flawOfPublishing({ document, isFileFree: false }, { ...text, ...change });
  return flaw?.issues?.[0]?.code ?? flaw?.code;
};

describe('publishing a version', () => {
  it('needs a text or a file, and a file that was handed in for it', () => {
    const minutes = { kind: 'minutes', changeLimit: 30, version: 1 } as const;
    expect(codeOf(minutes, {})).toBeUndefined();
    expect(codeOf(minutes, { text: '' })).toBe('document.empty');
    expect(codeOf(minutes, { fileId: 'f' })).toBe('document.file-unknown');
    const free = { document: minutes, isFileFree: true };
    expect(flawOfPublishing(free, { ...text, text: '', fileId: 'f' })).toBeUndefined();
  });
  it('says of a changed scheme how much was changed, and no more than the limit', () => {
    const changed = (percent: string) => ({ change: { percent, note: '测试' } });
    expect(codeOf({ ...notice, version: 1 }, {})).toBeUndefined();
    expect(codeOf(notice, {})).toBe('document.change-missing');
    expect(codeOf(notice, changed('30'))).toBeUndefined();
    expect(codeOf(notice, changed('30.01'))).toBe('document.change-over-limit');
    expect(codeOf({ ...notice, changeLimit: 31 }, changed('30.01'))).toBeUndefined();
    expect(codeOf({ ...notice, kind: 'minutes' }, changed('1'))).toBe('document.change-elsewhere');
  });
  it('has an end', () => {
    expect(codeOf({ kind: 'minutes', changeLimit: 30, version: 101 }, {})).toBe(
      'document.too-many',
    );
  });
});
