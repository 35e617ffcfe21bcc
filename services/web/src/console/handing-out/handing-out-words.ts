import type { Words } from '../../ui/language.ts';
import { handingOutEn } from './handing-out-words.en.ts';
import { handingOutZh } from './handing-out-words.zh.ts';

export type HandingOutKeys = typeof handingOutZh;

export const handingOutWords: Words<HandingOutKeys> = { zh: handingOutZh, en: handingOutEn };
