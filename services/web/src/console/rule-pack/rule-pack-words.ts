import type { Words } from '../../ui/language.ts';
import type { RulePackKeys } from './rule-pack-keys.ts';
import { rulePackWordsEn } from './rule-pack-words.en.ts';
import { rulePackWordsZh } from './rule-pack-words.zh.ts';

export const rulePackWords: Words<RulePackKeys> = { zh: rulePackWordsZh, en: rulePackWordsEn };
