import { describe, expect, it } from 'vitest';
import { type CodedSubject, decideCode } from './subject.rules.ts';

const subject: CodedSubject = {
  subjectId: 's',
  label: '07',
  code: 'OK',
  version: 0,
  moduleLocked: false,
  onSignedSheet: false,
};
const decide = (coding: Parameters<typeof decideCode>[1], rest: Partial<CodedSubject> = {}) =>
  decideCode({ ...subject, ...rest }, coding);

describe('the code of a subject', () => {
  it.each(['DNS', 'DNF', 'WD', 'DSQ'] as const)('is %s with a reason', (code) => {
    expect(decide({ code, reason: '未到场', basedOn: 0 })).toEqual({ ok: true, value: code });
    expect(decide({ code, basedOn: 0 })).toMatchObject({
      refusal: { code: 'subject.reason-missing' },
    });
  });
  it('goes back to OK with a reason, too: who came late was let in for one', () => {
    const late = { code: 'DNS', version: 1 } as const;
    expect(decide({ code: 'OK', reason: '迟到', basedOn: 1 }, late).ok).toBe(true);
    expect(decide({ code: 'OK', basedOn: 1 }, late)).toMatchObject({
      refusal: { code: 'subject.reason-missing' },
    });
  });
  it('does not go back to OK once a sheet is signed without its marks', () => {
    const signed = { code: 'DNS', version: 1, onSignedSheet: true } as const;
    expect(decide({ code: 'OK', reason: '误记', basedOn: 1 }, signed)).toMatchObject({
      refusal: { code: 'subject.sheet-signed' },
    });
    expect(decide({ code: 'DSQ', reason: '作弊', basedOn: 1 }, signed).ok).toBe(true);
  });
  it('is refused on an older version, without one and in a locked module', () => {
    expect(decide({ code: 'DNS', reason: 'x', basedOn: 0 }, { version: 1 })).toMatchObject({
      refusal: { code: 'subject.stale', present: { code: 'OK', version: 1 } },
    });
    expect(decide({ code: 'DNS', reason: 'x' })).toMatchObject({
      refusal: { code: 'command.version-missing' },
    });
    expect(decide({ code: 'DNS', reason: 'x', basedOn: 0 }, { moduleLocked: true })).toMatchObject({
      refusal: { kind: 'gone', code: 'module.locked' },
    });
  });
});
