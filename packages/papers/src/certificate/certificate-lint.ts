import type { CertificateLook, DrawnShape } from './certificate-paper.ts';
import { type CertificateTemplate, LEVEL_TITLE, unknownPlaces } from './certificate-template.ts';
import { ENGLISH_RULES, WORD_RULES, type WordRule } from './forbidden-words.ts';
import { plainLetters, plainWords } from './plain-letters.ts';
import { isRed } from './seal-likeness.ts';

/** What is wrong with a template: where, what was found there, and the clause it breaks. */
export type TemplateFlaw = {
  /** `title.zh`, `body.en`, `labels.name`, `look.drawn.3` … */
  readonly where: string;
  readonly found: string;
  readonly clause: string;
  readonly sentence: { readonly zh: string; readonly en: string };
};

/** Names that may stand as they are: the issuer's as filed, a contest's as its plan document has it. */
export type KnownNames = {
  readonly issuer: string;
  readonly contests: readonly string[];
};

type Place = { readonly where: string; readonly text: string };

const textsOf = (template: CertificateTemplate): readonly Place[] => {
  const both = (where: string, { zh, en }: { zh: string; en?: string | undefined }) => [
    { where: `${where}.zh`, text: zh },
    ...(en === undefined ? [] : [{ where: `${where}.en`, text: en }]),
  ];
  return [
    ...both('title', template.title),
    ...both('body', template.body),
    ...both('issuer', template.issuer),
    ...Object.entries(template.labels).map(([key, text]) => ({
      where: `labels.${key}`,
      text: text ?? '',
    })),
    ...template.addresses.map((text, place) => ({ where: `addresses.${place}`, text })),
    ...(template.markOf === null ? [] : [{ where: 'markOf', text: template.markOf }]),
  ];
};

const flaw = (where: string, found: string, { clause, why }: WordRule): TemplateFlaw => ({
  where,
  found,
  clause,
  sentence: {
    zh: `“${found}”：${why.zh}`,
    en: `“${found}”: ${why.en}`,
  },
});

/** A known name is no trick: it is taken out before words are looked for, and parts what is beside it. */
const without = (text: string, names: readonly string[]): string =>
  names
    .map(plainLetters)
    .filter((name) => name !== '')
    .toSorted((one, other) => other.length - one.length)
    .reduce((rest, name) => rest.replaceAll(name, '\n'), text);

const forbidden = (
  { where, text }: Place,
  kind: CertificateTemplate['kind'],
  names: readonly string[],
): readonly TemplateFlaw[] => {
  const letters = without(plainLetters(text), names);
  const words = plainWords(text);
  const counts = ({ on }: WordRule) => on === 'both' || kind === 'award';
  // 中华人民共和国 holds 中华, too: the longest is what a person reads.
  const longest = (found: readonly string[]) =>
    found.filter((one) => !found.some((other) => other !== one && other.includes(one)));
  return [
    ...WORD_RULES.filter(counts).flatMap((rule) =>
      longest(rule.words.filter((word) => letters.includes(word))).map((word) =>
        flaw(where, word, rule),
      ),
    ),
    ...ENGLISH_RULES.filter(counts).flatMap((rule) =>
      longest(rule.words.filter((word) => words.includes(` ${word} `))).map((word) =>
        flaw(where, word, rule),
      ),
    ),
  ];
};

const NAME_RULE: WordRule = {
  words: [],
  on: 'both',
  clause: '人社部函〔2022〕25号、职业技能等级证书参考样式：证书名称统一为“职业技能等级证书”',
  why: {
    zh: `等级证书的名称只能是“${LEVEL_TITLE}”。`,
    en: `A level certificate is called exactly ${LEVEL_TITLE}.`,
  },
};
const ISSUER_RULE: WordRule = {
  words: [],
  on: 'both',
  clause: 'M20：机构名称、印章与备案一致',
  why: {
    zh: '评价机构的名称必须与备案的完全一致。',
    en: 'The issuer’s name is exactly the one on file.',
  },
};
const MARK_RULE: WordRule = {
  words: [],
  on: 'both',
  clause: '人社部函〔2022〕25号：不得使用政府标志和其他单位的标识',
  why: {
    zh: '标识和底纹只能是发证机构自己的；请写明它是谁的。',
    en: 'Logo and watermark are the issuer’s own; say whose they are.',
  },
};
const SEAL_RULE: WordRule = {
  words: [],
  on: 'both',
  clause: 'M20、国办发〔2025〕33号：印章由机构加盖，证书样式不画印章',
  why: {
    zh: '红色的圆、圈、五角星和方框像印章，不能画。',
    en: 'A red ring, disc, star or square frame looks like a seal and is not drawn.',
  },
};
const PLACE_RULE: WordRule = {
  words: [],
  on: 'both',
  clause: '证书样式的填写项',
  why: { zh: '没有这个填写项。', en: 'There is nothing of this name to fill in.' },
};

const SQUARE = { least: 0.75, most: 1.33, mmMax: 80 };

const looksDrawnSeal = ({ shape, colour, widthMm, heightMm, filled }: DrawnShape): boolean => {
  if (!isRed(colour)) return false;
  if (shape === 'circle' || shape === 'star') return true;
  const ratio = widthMm / Math.max(0.1, heightMm);
  const isSquare = ratio >= SQUARE.least && ratio <= SQUARE.most && widthMm <= SQUARE.mmMax;
  // Some seals are square frames; a red bar or a frame around the page is none.
  return shape === 'rect' && !filled && isSquare;
};

const flawsOfDrawing = (drawn: CertificateLook['drawn']): readonly TemplateFlaw[] =>
  drawn.flatMap((one, place) =>
    looksDrawnSeal(one)
      ? [flaw(`look.drawn.${place}`, `${one.shape} ${one.colour}`, SEAL_RULE)]
      : [],
  );

/**
 * Everything in a template that no certificate may have (M19, M20, S20); none where it may be
 * published. Pictures are looked at by `sealLikeness`.
 * @param hasPictures whether there is a logo or a watermark
 */
export const templateFlaws = (
  template: CertificateTemplate,
  names: KnownNames,
  hasPictures: boolean,
): readonly TemplateFlaw[] => {
  const { kind, title, issuer, markOf } = template;
  const known = [names.issuer, ...names.contests];
  // What a level certificate is called is decided above; a word of it is no trick there.
  const texts = textsOf(template);
  return [
    ...(kind === 'level' && title.zh !== LEVEL_TITLE
      ? [flaw('title.zh', title.zh, NAME_RULE)]
      : []),
    ...(issuer.zh === names.issuer ? [] : [flaw('issuer.zh', issuer.zh, ISSUER_RULE)]),
    ...(hasPictures && markOf !== names.issuer ? [flaw('markOf', markOf ?? '—', MARK_RULE)] : []),
    ...texts.flatMap((place) => forbidden(place, kind, known)),
    ...(['zh', 'en'] as const).flatMap((language) =>
      unknownPlaces(template.body[language] ?? '', kind).map((place) =>
        flaw(`body.${language}`, `{${place}}`, PLACE_RULE),
      ),
    ),
    ...flawsOfDrawing(template.look.drawn),
  ];
};
