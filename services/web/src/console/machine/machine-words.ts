import type { Words } from '../../ui/language.ts';
import { machineWordsEn } from './machine-words.en.ts';
import { type MachineWords, machineWordsZh } from './machine-words.zh.ts';

export const machineWords: Words<MachineWords> = { zh: machineWordsZh, en: machineWordsEn };
