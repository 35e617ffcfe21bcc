import type { Words } from '../../ui/language.ts';
import { en } from './draw-words.en.ts';
import { type DrawWords, zh } from './draw-words.zh.ts';

export const drawWords: Words<DrawWords> = { zh, en };
