import type { Words } from '../../ui/language.ts';
import type { RegisterKeys } from './register-keys.ts';
import { registerEn } from './register-words.en.ts';
import { registerZh } from './register-words.zh.ts';

export const registerWords: Words<RegisterKeys> = { zh: registerZh, en: registerEn };
