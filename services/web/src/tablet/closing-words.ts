import type { Words } from '../ui/language.ts';
import type { Closing } from './closing.rules.ts';

type Keys = {
  readonly closed: (closing: Closing) => string;
  /** Beside the count of signatures. */
  readonly inPlace: (count: number) => string;
};

const closedZh = ({ kind, inPlace }: Closing): string => {
  switch (kind) {
    case 'mine-in-place':
      return '您已离开本组，裁判长和监督员已在本表代您签字，不用再签。有疑问请找裁判长。';
    case 'in-place':
      return `本表已签字：${inPlace} 名离开的裁判员由裁判长和监督员代签。要更正，请裁判长解锁。`;
    case 'locked':
      return '模块已锁定，不再评分。要更正，请裁判长解锁。';
    case 'signed':
      return '全组已签字，不再评分。要更正，请裁判长解锁。';
    case 'left':
      return '您已离开本组：本表不再由您评分，只等您核对自己的分数并签字。';
  }
};

const closedEn = ({ kind, inPlace }: Closing): string => {
  switch (kind) {
    case 'mine-in-place':
      return 'You left this panel; chief judge and supervisor have signed this sheet in your place. Ask the chief judge if you have doubts.';
    case 'in-place':
      return `This sheet is signed: for ${inPlace} who left, in place by chief judge and supervisor. Only the chief judge can have it opened again.`;
    case 'locked':
      return 'The module is locked and takes no marks. Only the chief judge can have it opened again.';
    case 'left':
      return 'You left this panel: you mark no more here. Your marks on this sheet wait for your signature.';
    case 'signed':
      return 'The whole panel has signed; no more marks. Only the chief judge can have it opened again.';
  }
};

/** Why a sheet is shut, and who can help. */
export const closingWords: Words<Keys> = {
  zh: {
    closed: closedZh,
    inPlace: (count) => `其中 ${count} 人已离开，由裁判长和监督员代签`,
  },
  en: {
    closed: closedEn,
    inPlace: (count) => `${count} of them left: chief judge and supervisor signed in their place`,
  },
};
