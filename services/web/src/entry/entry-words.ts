import type { Words } from '../ui/language.ts';

type Way = { readonly href: string; readonly name: string; readonly hint: string };

type Keys = {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly ways: readonly Way[];
};

export const entryWords: Words<Keys> = {
  zh: {
    title: '金榜：职业技能竞赛的评分、榜单与等级证书',
    sentences: [
      '金榜为职业技能竞赛评分，并把成绩转为职业技能等级证书。',
      '裁判员在平板上给分；每个分数都有回执，不会丢失、重复，也不会悄悄改变。',
      '成绩精确计算，按公布的规则排名；同分如何分出先后，逐一写明。',
      '最终成绩按公布的晋升规则得出结论，每一条都说明理由。',
      '每张证书都有数字签名，任何人都能核验到它所依据的成绩。',
    ],
    ways: [
      { href: '/board/', name: '榜单', hint: '各赛项的进度与成绩，人人可看' },
      { href: '/verify/', name: '证书核验', hint: '凭编号、二维码或文件，人人可查' },
      { href: '/mine/', name: '我的成绩', hint: '选手凭查询码查看本人的成绩与证书' },
      { href: '/tablet/', name: '评分', hint: '裁判员用平板打分、签字' },
      { href: '/console/', name: '控制台', hint: '组委会办公室与裁判长：待办、人员、平板' },
      { href: '/api/docs', name: '接口文档', hint: '给其他系统的编程接口' },
    ],
  },
  en: {
    title: 'Jinbang: marks, boards and level certificates of skills competitions',
    sentences: [
      'Jinbang scores skills competitions and turns results into vocational level certificates.',
      'Judges mark on tablets; each mark is answered for, never lost, doubled or silently changed.',
      'Totals are exact and ranked by published rules; every tie says what decided it.',
      'Final results lead to decisions by published promotion rules, each with its reason.',
      'Every certificate is signed, and anyone can check it down to the result it stands on.',
    ],
    ways: [
      {
        href: '/board/',
        name: 'Boards',
        hint: 'Progress and results of each event, for everybody',
      },
      { href: '/verify/', name: 'Verify', hint: 'A certificate by number, QR code or file' },
      { href: '/mine/', name: 'My result', hint: 'Contestants see their own, by a one-time code' },
      { href: '/tablet/', name: 'Marking', hint: 'Judges mark and sign on a tablet' },
      {
        href: '/console/',
        name: 'Console',
        hint: 'Organiser and chief judge: work of the day, people, tablets',
      },
      { href: '/api/docs', name: 'Programming interface', hint: 'For other systems' },
    ],
  },
};
