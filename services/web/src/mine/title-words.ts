import type { OwnDecision } from '@jinbang/contracts/http/own-certificates';
import type { Words } from '../ui/language.ts';

type Keys = {
  readonly state: Readonly<Record<NonNullable<OwnDecision['nomination']>['state'], string>>;
  readonly document: (no: string, on: string) => string;
};

/** How far a title is, and never more (M22). */
export const titleWords: Words<Keys> = {
  zh: {
    state: { eligible: '符合推荐条件', 'put-forward': '已推荐', awarded: '已授予' },
    document: (no, on) => `：${no}（${on}）`,
  },
  en: {
    state: {
      eligible: 'Eligible for nomination',
      'put-forward': 'Put forward',
      awarded: 'Awarded',
    },
    document: (no, on) => `: ${no} (${on})`,
  },
};
