/** Traditional and look-alike letters of the words that are looked for. */
const SIMPLIFIED: Readonly<Record<string, string>> = {
  ...{ 國: '国', 圀: '国', 囯: '国', 華: '华', 崋: '华', 職: '职', 聀: '职', 業: '业', 資: '资' },
  ...{ 務: '务', 專: '专', 専: '专', 術: '术', 監: '监', 製: '制', 級: '级', 崗: '岗', 証: '证' },
  ...{ 電: '电', 簽: '签', 籤: '签', 項: '项', 閤: '合', 傢: '家', 仝: '同' },
};

/** Where a sentence ends a word ends, too: 其中，国际 is not 中国. */
const STOPS = /[，。；：！？,;:!?\n]/u;
const STOP = '\n';

const simplified = (letter: string): string => SIMPLIFIED[letter] ?? letter;

/**
 * A text as one reads it aloud: full-width and compatibility letters made plain, marks, blanks, signs
 * and everything unseen between letters gone, traditional letters simplified. Sentences stay apart.
 */
export const plainLetters = (text: string): string =>
  [
    ...text
      .normalize('NFKD')
      .replaceAll(/\p{Cf}|\p{Mn}|\p{Me}/gu, '')
      .toLowerCase(),
  ]
    .map((letter) => (STOPS.test(letter) ? STOP : simplified(letter)))
    .filter((letter) => letter === STOP || /[\p{L}\p{N}]/u.test(letter))
    .join('');

/** An English text word by word, one blank between them. */
export const plainWords = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replaceAll(/\p{Cf}|\p{Mn}|\p{Me}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
