import type { Words } from '../../ui/language.ts';
import type { SetupKeys } from './setup-keys.ts';
import { setupWordsEn } from './setup-words.en.ts';
import { setupWordsZh } from './setup-words.zh.ts';

export const setupWords: Words<SetupKeys> = { zh: setupWordsZh, en: setupWordsEn };
