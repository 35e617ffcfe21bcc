import { missingIn, readGlyphs, tableOffset } from '../glyphs.ts';

export type FontRead =
  | { readonly ok: true; readonly family: string }
  | { readonly ok: false; readonly flaw: 'not-a-font' | 'not-embeddable' }
  | { readonly ok: false; readonly flaw: 'too-few-characters'; readonly characters: string };

const TRUETYPE = 0x00010000;
const OPENTYPE = 0x4f54544f; // `OTTO`
/** OS/2 fsType: a font whose maker forbids embedding, or allows pictures of it alone. */
const RESTRICTED = 0x0002;
const BITMAPS_ONLY = 0x0200;
const EMBEDDING_BITS = 0x000e;

/** What a font for certificates must have: the labels' own words, figures, common surnames. */
const NEEDED =
  '0123456789ABCXYZabcxyz-—/·（）王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗一二三四五级初中高工技师特首席焊钳车铣电数控测试居民身份证护照港澳台湾永久留往来大陆通行示例职业资格市省学院';

const FAMILY_NAME = 1;
const WINDOWS = 3;
const NAME_LENGTH_MAX = 60;

/** The family as typesetters know it: the English one where there are several. */
const familyOf = (font: Buffer): string | undefined => {
  const name = tableOffset(font, 'name');
  const count = font.readUInt16BE(name + 2);
  const strings = name + font.readUInt16BE(name + 4);
  const found: { readonly language: number; readonly text: string }[] = [];
  for (let index = 0; index < count; index += 1) {
    const at = name + 6 + 12 * index;
    const [platform, language] = [font.readUInt16BE(at), font.readUInt16BE(at + 4)];
    if (platform !== WINDOWS || font.readUInt16BE(at + 6) !== FAMILY_NAME) continue;
    const from = strings + font.readUInt16BE(at + 10);
    const bytes = Buffer.from(font.subarray(from, from + font.readUInt16BE(at + 8)));
    found.push({ language, text: bytes.swap16().toString('utf16le') });
  }
  const english = found.find(({ language }) => (language & 0x3ff) === 0x09);
  return (english ?? found[0])?.text;
};

const mayEmbed = (font: Buffer): boolean => {
  const type = font.readUInt16BE(tableOffset(font, 'OS/2') + 8);
  return (type & EMBEDDING_BITS) !== RESTRICTED && (type & BITMAPS_ONLY) === 0;
};

/**
 * Reads a font somebody handed in: what it is called, whether its maker allows embedding (OS/2
 * `fsType`), and whether it has what every certificate needs. Works on untrusted bytes, so services
 * run it apart; a broken file is said to be no font.
 */
export const readFont = (bytes: Uint8Array): FontRead => {
  const font = Buffer.from(bytes);
  try {
    const version = font.readUInt32BE(0);
    if (version !== TRUETYPE && version !== OPENTYPE) return { ok: false, flaw: 'not-a-font' };
    const family = familyOf(font)?.trim();
    const lacking = missingIn(NEEDED, [readGlyphs(font)]);
    if (family === undefined || family === '' || family.length > NAME_LENGTH_MAX) {
      return { ok: false, flaw: 'not-a-font' };
    }
    if (!mayEmbed(font)) return { ok: false, flaw: 'not-embeddable' };
    if (lacking.length === 0) return { ok: true, family };
    return { ok: false, flaw: 'too-few-characters', characters: lacking.slice(0, 10).join(' ') };
  } catch {
    return { ok: false, flaw: 'not-a-font' };
  }
};
