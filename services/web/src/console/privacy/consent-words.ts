import type { Words } from '../../ui/language.ts';
import type { Purpose } from './consent.client.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly competition: string;
  readonly none: string;
  readonly noneHint: string;
  readonly list: string;
  readonly person: string;
  readonly purpose: string;
  readonly purposes: Readonly<Record<Purpose, string>>;
  readonly given: string;
  readonly by: Readonly<Record<'self' | 'guardian', string>>;
  readonly means: Readonly<Record<'paper' | 'screen', string>>;
  readonly stands: string;
  readonly ended: string;
  readonly record: string;
  readonly recordTitle: string;
  readonly day: string;
  readonly text: string;
  readonly textHint: string;
  readonly guardian: string;
  readonly guardianHint: string;
  readonly choosePerson: string;
  readonly save: string;
  readonly saved: string;
  readonly cancel: string;
  readonly withdraw: string;
  readonly withdrawTitle: (name: string) => string;
  readonly withdrawText: string;
  /** What follows where it was about being published. */
  readonly withdrawPublic: string;
  readonly withdrawn: string;
  readonly keep: string;
  readonly act: string;
  readonly more: string;
};

export const consentWords: Words<Keys> = {
  zh: {
    title: '竞赛的知情同意',
    lead: '书面签署的同意书由组委会办公室登记；本人在屏幕上同意的自动列出。不满 14 周岁由监护人签署。',
    competition: '竞赛',
    none: '还没有同意书',
    noneHint: '收到签署的同意书后，在此逐份登记。',
    list: '同意书',
    person: '人员',
    purpose: '用途',
    purposes: {
      'taking-part': '参加竞赛',
      publication: '公布姓名和照片',
      'certificate-register': '列入证书名册',
    },
    given: '签署',
    by: { self: '本人', guardian: '监护人' },
    means: { paper: '书面', screen: '屏幕' },
    stands: '有效',
    ended: '已撤回或更新',
    record: '登记书面同意',
    recordTitle: '登记一份书面同意',
    day: '签署日期',
    text: '同意书版本',
    textHint: '同意书上印的版本号，如 2026-1。',
    guardian: '监护人姓名',
    guardianHint: '仅由监护人签署时填写。',
    choosePerson: '请选择人员。',
    save: '登记',
    saved: '已登记。',
    cancel: '取消',
    withdraw: '撤回',
    withdrawTitle: (name) => `撤回 ${name} 的同意？`,
    withdrawText: '本人或监护人要求撤回时使用。记录保留，自此刻起不再有效。',
    withdrawPublic: '公开榜单上即刻改为只显示编号，公示名单上不再显示姓名；证书不受影响。',
    withdrawn: '已撤回。',
    keep: '保留',
    act: '操作',
    more: '名单过长，只显示前 4000 条。',
  },
  en: {
    title: 'Consents of a competition',
    lead: 'Signed paper is recorded by the organiser; what people agreed to on screen is listed by itself. Below 14 the guardian signs.',
    competition: 'Competition',
    none: 'No consent yet',
    noneHint: 'When a signed sheet comes in, record it here.',
    list: 'Consents',
    person: 'Person',
    purpose: 'For',
    purposes: {
      'taking-part': 'Taking part',
      publication: 'Name and photo in public',
      'certificate-register': 'Register of certificates',
    },
    given: 'Given',
    by: { self: 'by the person', guardian: 'by the guardian' },
    means: { paper: 'on paper', screen: 'on screen' },
    stands: 'Stands',
    ended: 'Taken back or renewed',
    record: 'Record a paper',
    recordTitle: 'Record a consent on paper',
    day: 'Signed on',
    text: 'Version of the text',
    textHint: 'As printed on the sheet, such as 2026-1.',
    guardian: 'Name of the guardian',
    guardianHint: 'Only where the guardian signed.',
    choosePerson: 'Choose the person.',
    save: 'Record',
    saved: 'Recorded.',
    cancel: 'Cancel',
    withdraw: 'Take back',
    withdrawTitle: (name) => `Take back the consent of ${name}?`,
    withdrawText:
      'For when the person or guardian asks. The record stays; from this moment it counts no more.',
    withdrawPublic:
      'Public boards show the code alone from now on, a public notice no name; certificates stay.',
    withdrawn: 'Taken back.',
    keep: 'Keep it',
    act: 'To do',
    more: 'The list is long: the first 4,000 are shown.',
  },
};
