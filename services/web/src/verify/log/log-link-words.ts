import type { Words } from '../../ui/language.ts';

type Keys = { readonly link: string; readonly hint: string };

export const logLinkWords: Words<Keys> = {
  zh: {
    link: '核对纸上的评分日志校验点',
    hint: '纸质表格页脚的校验点，和今天的评分日志比一比。',
  },
  en: {
    link: 'Compare a checkpoint of the mark log from paper',
    hint: 'What stands at the foot of printed forms, beside the log of today.',
  },
};
