import { describe, expect, it } from 'vitest';
import { BLANK, bodyOf, lackOf } from './objection-form.rules.ts';

const form = { ...BLANK, name: '测试乙', contact: 'test-yi@example.org', matter: '测试' };
const about = { resultVersion: 2, codeHash: 'a'.repeat(64) };

describe('the form of an objection', () => {
  it.each([
    ['name', { ...form, name: ' ' }],
    ['contact', { ...form, contact: '' }],
    ['matter', { ...form, matter: '' }],
    ['links', { ...form, links: 'example.org' }],
    ['links', { ...form, links: 'https://e.org/1 '.repeat(6) }],
    [null, { ...form, links: 'https://e.org/1\nhttp://e.org/2' }],
    [null, { ...BLANK, standing: 'nameless' as const, matter: '测试' }],
  ])('lacks %s', (lack, given) => {
    expect(lackOf(given)).toBe(lack);
  });
  it('sends the name of a person or of an organisation, and of nobody what was typed before', () => {
    expect(bodyOf({ ...form, standing: 'organisation', entryNo: ' E-1 ' }, about)).toMatchObject({
      ...{ objector: { kind: 'organisation', name: '测试乙' }, entryNo: 'E-1', resultVersion: 2 },
    });
    const nameless = bodyOf({ ...form, standing: 'nameless' }, about);
    expect([nameless.objector, nameless.entryNo]).toEqual([null, null]);
    expect(JSON.stringify(nameless)).not.toContain('测试乙');
  });
});
