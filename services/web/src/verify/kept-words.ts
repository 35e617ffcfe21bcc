import type { Words } from '../ui/language.ts';

type Keys = {
  readonly keep: string;
  readonly keepHint: string;
  readonly byKept: string;
  readonly unvouched: string;
  readonly statusAge: (day: string, days: number) => string;
  readonly noStatus: string;
  /** What held on that day, by its title. */
  readonly back: (title: string) => string;
  readonly unreadable: string;
};

export const keptWords: Words<Keys> = {
  zh: {
    keep: '保存离线核验文件',
    keepHint:
      '内含此证书、签发机构的公钥和今天的状态名单；没有网络时，在打开过本页的设备上即可用它核验。',
    byKept: '依据事先保存的离线核验文件，未联网；签发机构的公钥是这台设备上次联网时取得的。',
    unvouched:
      '现在连不上签发系统，这台设备也没有签发机构的这把公钥。文件自带的公钥不能证明文件为真：谁都可以做这样一份文件。请联网后再核验。',
    statusAge: (day, days) =>
      days < 1 ? `状态为 ${day}。` : `状态为 ${day}，已是 ${days} 天前；此后的撤销不在其中。`,
    noStatus: '离线核验文件里没有状态名单，是否被撤销未知。',
    back: (title) => `当天核验的结果是：${title}。`,
    unreadable: '离线核验文件无法读取，请重新保存。',
  },
  en: {
    keep: 'Keep for where there is no network',
    keepHint:
      'The certificate, the issuer’s keys and today’s status list in one file; a device that has opened this page before verifies by it without a network.',
    byKept:
      'By a file kept beforehand, without a network; the issuer’s keys are those this device fetched when it last had one.',
    unvouched:
      'The issuing system cannot be reached, and this device does not have this key of the issuer. The keys in the file do not prove the file: anybody can make such a file. Verify again with a network.',
    statusAge: (day, days) =>
      days < 1
        ? `The status is of ${day}.`
        : `The status is of ${day}, ${days} ${days === 1 ? 'day' : 'days'} ago; a later revocation is not in it.`,
    noStatus: 'The file holds no status list, so whether it was revoked is not known.',
    back: (title) => `On that day it was: ${title}.`,
    unreadable: 'The kept file cannot be read. Keep it anew.',
  },
};
