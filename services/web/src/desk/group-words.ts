import type { Words } from '../ui/language.ts';

const zh = {
  open: '代表队一起检录',
  title: '代表队一起检录',
  lead: '领队带队到场时用。逐人核对证件和本人，核对一人勾一人；没有来的、不相符的不勾。',
  none: '没有两人以上待检录的参赛单位。',
  group: '参赛单位',
  groupOf: (name: string, count: number) => `${name}（${count} 人）`,
  people: '证件、本人都相符的',
  late: (count: number) => `另有 ${count} 人已迟到，请逐个检录并注明原因。`,
  items: '各人的违禁物品已检查',
  present: (count: number) => `${count} 人记为已到`,
  tickFirst: '核对一人，勾一人。',
  done: (count: number) => `已记录：${count} 人已到`,
  cancel: '取消',
};

export const groupWords: Words<typeof zh> = {
  zh,
  en: {
    open: 'A delegation together',
    title: 'Check a delegation in together',
    lead: 'For a group that comes with its leader. Look at document and face of each, tick each; leave out who is not there or does not match.',
    none: 'No organisation has two or more people still expected.',
    group: 'Organisation',
    groupOf: (name, count) => `${name} (${count})`,
    people: 'Document and face match',
    late: (count) => `${count} more are late: one by one, each with the reason.`,
    items: 'What each brings along was checked',
    present: (count) => `Set down ${count} as present`,
    tickFirst: 'Tick each whom you have looked at.',
    done: (count) => `Set down: ${count} present`,
    cancel: 'Cancel',
  },
};
