import { CHECK_SENTENCES } from '@jinbang/credentials/check-sentences';
import type { Language } from '../ui/language.ts';
import type { CheckLine } from './verdict.rules.ts';
import { verifyWords } from './verify-words.ts';

const sentences: Readonly<Record<string, Readonly<Record<Language, string>>>> = CHECK_SENTENCES;

const filled = (sentence: string, params: CheckLine['params']): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);

/** What a check found, in words: the page's own where it has any. */
export const sentenceOf = ({ code, params }: CheckLine, language: Language): string =>
  verifyWords[language].code[code] ?? filled(sentences[code]?.[language] ?? '', params);
