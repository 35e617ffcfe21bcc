import { describe, expect, it } from 'vitest';
import { templateFlaws } from './certificate-lint.ts';
import type { DrawnShape } from './certificate-paper.ts';
import { type CertificateTemplate, houseTemplate } from './certificate-template.ts';
import { WORD_RULES } from './forbidden-words.ts';

const ISSUER = '示例市职业技能评价中心';
const names = { issuer: ISSUER, contests: ['第三届全国示例技能大赛'] };
const level = (change: Partial<CertificateTemplate> = {}): CertificateTemplate => ({
  ...houseTemplate(ISSUER),
  ...change,
});
const award = (change: Partial<CertificateTemplate> = {}): CertificateTemplate =>
  level({
    kind: 'award',
    title: { zh: '获奖证书' },
    body: { zh: '{姓名}在{竞赛}中获得{奖项}。' },
    ...change,
  });
const shape = (change: Partial<DrawnShape> = {}): DrawnShape => ({
  ...{ shape: 'circle', xMm: 200, yMm: 120, widthMm: 42, heightMm: 42 },
  ...{ colour: '#c8102e', filled: false, ...change },
});
const drawn = (one: DrawnShape) => level({ look: { ...level().look, drawn: [one] } });
const foundIn = (template: CertificateTemplate) =>
  templateFlaws(template, names, false).map(({ where, found }) => [where, found]);

const every = WORD_RULES.flatMap(({ words, on, clause }) =>
  words.map((word) => ({ word, on, clause })),
);

describe('a template', () => {
  it('of the house is published as it is', () => {
    expect(templateFlaws(level(), names, false)).toEqual([]);
    expect(templateFlaws(award(), names, false)).toEqual([]);
  });

  it.each(every)('with $word is refused with the clause', ({ word, clause }) => {
    const template = award({ body: { zh: `经${word}认可，{姓名}获得{奖项}。` } });
    const flaws = templateFlaws(template, names, false);
    expect(flaws).toContainEqual(
      expect.objectContaining({ where: 'body.zh', found: word, clause }),
    );
  });

  it.each([
    ['spaced out', '国 家 级'],
    ['with unseen letters between', '国\u200b家\u2060级'],
    ['with signs between', '国·家-级、（国）家'],
    ['in traditional letters', '國家級'],
    ['in full-width English', 'ＮＡＴＩＯＮＡＬ'],
    ['with marks on the letters', 'N\u0301ational'],
    ['in English', 'issued by the People’s Republic of China'],
  ])('does not pass with a forbidden word %s', (_, words) => {
    expect(templateFlaws(award({ body: { zh: words } }), names, false)).not.toEqual([]);
  });

  it('may say words that only touch where one sentence ends and the next begins', () => {
    expect(foundIn(award({ body: { zh: '其中，国际交流奖。International prize.' } }))).toEqual([]);
  });

  it('may name a contest as its plan document has it, and the issuer as filed', () => {
    expect(foundIn(award({ body: { zh: '{姓名}在第三届全国示例技能大赛中获奖。' } }))).toEqual([]);
    expect(foundIn(award({ body: { zh: '{姓名}在全国示例大赛中获奖。' } }))).toEqual([
      ['body.zh', '全国'],
    ]);
    const filed = { issuer: '国家示例公司', contests: [] };
    expect(templateFlaws(houseTemplate('国家示例公司'), filed, false)).toEqual([]);
  });

  it('of a level certificate is called exactly 职业技能等级证书', () => {
    for (const zh of ['职业技能等级证书 ', '职业技能证书', '国家职业技能等级证书']) {
      expect(foundIn(level({ title: { zh } }))).toContainEqual(['title.zh', zh]);
    }
  });

  it('of an award says nothing of a skill level', () => {
    expect(foundIn(award({ title: { zh: '职业技能等级获奖证书' } }))).toEqual([
      ['title.zh', '职业技能等级'],
    ]);
    expect(foundIn(level({ body: { zh: '职业技能等级认定' } }))).toEqual([]);
  });

  it('names the issuer exactly as filed', () => {
    expect(foundIn(level({ issuer: { zh: `${ISSUER}（章）` } }))).toEqual([
      ['issuer.zh', `${ISSUER}（章）`],
    ]);
  });

  it('has no mark of another unit', () => {
    const other = level({ markOf: '某市人民政府' });
    expect(templateFlaws(other, names, true).map(({ where }) => where)).toContain('markOf');
    expect(templateFlaws(level({ markOf: ISSUER }), names, true)).toEqual([]);
    expect(templateFlaws(level(), names, true).map(({ where }) => where)).toContain('markOf');
  });

  it('has only places that can be filled in', () => {
    expect(foundIn(level({ body: { zh: '{姓名}{名次}' } }))).toEqual([['body.zh', '{名次}']]);
  });

  it.each([
    ['a red ring', shape()],
    ['a red disc', shape({ filled: true })],
    ['a red star', shape({ shape: 'star' })],
    ['a red square frame', shape({ shape: 'rect' })],
    ['a dark red ring', shape({ colour: '#7a0010' })],
    ['a ring of no known colour', shape({ colour: 'red' })],
  ])('with %s is refused: it looks like a seal', (_, one) => {
    const [flaw] = templateFlaws(drawn(one), names, false);
    expect(flaw).toMatchObject({ where: 'look.drawn.0' });
    expect(flaw?.clause).toContain('印章');
  });

  it.each([
    ['a blue ring', shape({ colour: '#1f4e8c' })],
    ['a red line', shape({ shape: 'line' })],
    ['a red bar', shape({ shape: 'rect', widthMm: 200, heightMm: 2, filled: true })],
  ])('may have %s', (_, one) => {
    expect(templateFlaws(drawn(one), names, false)).toEqual([]);
  });
});
