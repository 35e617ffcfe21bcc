import type { OwnDecision } from '@jinbang/contracts/http/own-certificates';
import type { Words } from '../ui/language.ts';

type Keys = Readonly<Record<OwnDecision['kind'], Readonly<Record<OwnDecision['state'], string>>>>;

/** How a decision ended, in the words of what it is about: a title is never granted by a rule (M22). */
export const decisionWords: Words<Keys> = {
  zh: {
    level: { waiting: '待核准', granted: '准予晋升', refused: '不予晋升', nominable: '可申报' },
    title: {
      ...{ waiting: '办理中', granted: '已授予' },
      ...{ refused: '不予推荐', nominable: '符合推荐条件' },
    },
    application: {
      ...{ waiting: '办理中', granted: '可申报' },
      ...{ refused: '不可申报', nominable: '可申报' },
    },
  },
  en: {
    level: {
      ...{ waiting: 'Waits for approval', granted: 'Promoted' },
      ...{ refused: 'Not promoted', nominable: 'May apply' },
    },
    title: {
      ...{ waiting: 'In progress', granted: 'Awarded' },
      ...{ refused: 'Not nominated', nominable: 'Eligible for nomination' },
    },
    application: {
      ...{ waiting: 'In progress', granted: 'May apply' },
      ...{ refused: 'May not apply', nominable: 'May apply' },
    },
  },
};
