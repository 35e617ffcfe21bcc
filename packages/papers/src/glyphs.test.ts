import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkGlyphs } from './check-glyphs.ts';
import { type Glyphs, missingIn, readGlyphs } from './glyphs.ts';
import { formPaper } from './paper.fixture.ts';

const FONT = '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';

describe('what the fonts can print', () => {
  let font: Glyphs;
  beforeAll(() => {
    font = readGlyphs(readFileSync(fileURLToPath(import.meta.resolve(FONT))));
  });

  it('knows rare characters it has, in every plane, and says which it lacks', () => {
    expect(missingIn('测试甲·乙 龘𬭚𫖯 Renée №①〓', [font])).toEqual([]);
    expect(missingIn('测试𠮷𠮷', [font])).toEqual(['𠮷']);
  });

  it('lacks what nobody would see: line breaks, marks that turn or hide a text', () => {
    expect(missingIn('测\u202e试\n\u200b甲', [font])).toEqual(['\u202e', '\n', '\u200b']);
  });

  it('refuses a paper with a missing character and names the character', () => {
    expect(checkGlyphs(formPaper(['测试𠮷']), [font])).toEqual({
      ok: false,
      refusal: {
        kind: 'invalid',
        code: 'paper.glyph-missing',
        params: { characters: '𠮷 (U+20BB7)' },
      },
    });
  });

  it('prints 〓 where somebody asked to write it by hand, and says which character', () => {
    const checked = checkGlyphs(formPaper(['测试𠮷'], { missing: 'by-hand' }), [font]);
    expect(checked).toMatchObject({ ok: true, byHand: ['U+20BB7'] });
    expect(JSON.stringify(checked)).toContain('测试〓');
  });

  it('refuses a text that no line could hold', () => {
    expect(checkGlyphs(formPaper(['测'.repeat(4_201)]), [font])).toMatchObject({
      ok: false,
      refusal: { code: 'paper.text-too-long' },
    });
  });
});
