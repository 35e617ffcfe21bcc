import type { Words } from '../../ui/language.ts';

const zh = {
  span: '一次抽多少',
  one: '一场一抽',
  oneHint: '现场摸签，或一场一个种子。',
  all: (sessions: number) => (sessions === 0 ? '全部场次一次抽' : `${sessions} 个未抽场次一次抽`),
  allHint: '每个场次各有种子、承诺值和密封件；骰子只掷一次。',
  day: '哪一天',
  everyDay: '各天全部',
  plan: '谁在哪一场',
  planHint:
    '按参赛编号依次分到各场，人数均匀；同一批次的选手各模块都在一起。公布承诺值之后不能再改。需要另外安排的场次，请用“一场一抽”。',
  session: '场次',
  when: '时间',
  people: '人数',
  stations: '工位签',
  numbers: '参赛编号',
  left: (numbers: string) => `工位不够，没有分到场次的参赛编号：${numbers}。`,
  nobody: '没有可以抽签的选手。',
  commit: (sessions: number) => `公布 ${sessions} 个承诺值`,
  closing: (done: number, of: number) => `正在封存种子 ${done}/${of}`,
  committed: (sessions: number) => `${sessions} 个场次的承诺值已公布`,
  draw: (sessions: number) => `抽签并封存 ${sessions} 个场次`,
  sealed: (sessions: number, lots: number) =>
    `${sessions} 个场次、${lots} 个签已加密封存。谁在哪个工位，到解密前没有人看得到。`,
  hash: '密文哈希',
  commitment: '承诺值',
  own: '逐个查看自己的工位',
  none: '没有这个参赛编号，或不在刚抽的场次里。',
  wallSealed: '全部加密封存',
  wallLots: (sessions: number, lots: number) => `${sessions} 个场次，${lots} 个签`,
  keysForAll: (others: number) => `同时用于本竞赛其余 ${others} 个赛项`,
  keysForAllHint:
    '一套密钥、一组恢复纸、一次试开。适合由同一位加密裁判负责的赛项；保管恢复纸的人拿到的是全部赛项的份额。',
  keysSettled: '恢复纸已经印上赛项，不能再改。',
  confirmAll: '同一套密钥在本竞赛其他赛项登记的，随这一次试开一并确认。',
  short: '每行只显示前 16 位；完整的值在记录里。',
};

export const drawAllWords: Words<typeof zh> = {
  zh,
  en: {
    span: 'How much at once',
    one: 'Session by session',
    oneHint: 'Lots taken by hand, or a seed for each session.',
    all: (sessions) =>
      sessions === 0 ? 'All sessions at once' : `${sessions} open sessions at once`,
    allHint: 'Each session has a seed, a commitment and a seal of its own; dice are thrown once.',
    day: 'Day',
    everyDay: 'All days',
    plan: 'Who is in which session',
    planHint:
      'By entry numbers, shared out evenly; a batch stays together through the modules. Fixed once the commitments are shown. For anything else, draw session by session.',
    session: 'Session',
    when: 'Time',
    people: 'People',
    stations: 'Station lots',
    numbers: 'Entry numbers',
    left: (numbers) => `Too few stations; in no session: ${numbers}.`,
    nobody: 'There is nobody who may draw.',
    commit: (sessions) => `Show ${sessions} commitments`,
    closing: (done, of) => `Sealing seeds ${done}/${of}`,
    committed: (sessions) => `The commitments of ${sessions} sessions stand`,
    draw: (sessions) => `Draw and seal ${sessions} sessions`,
    sealed: (sessions, lots) =>
      `${sessions} sessions with ${lots} lots are sealed. Nobody sees who stands where until the opening.`,
    hash: 'Hash of the seal',
    commitment: 'Commitment',
    own: 'Each looks up the own stations',
    none: 'There is no such number among the sessions just drawn.',
    wallSealed: 'All sealed',
    wallLots: (sessions, lots) => `${sessions} sessions, ${lots} lots`,
    keysForAll: (others) =>
      others === 1
        ? 'For the other event of this contest, too'
        : `For the other ${others} events of this contest, too`,
    keysForAllHint:
      'One pair, one set of papers, one trial. For events of the same encryption judge; the keepers then hold shares of all of them.',
    keysSettled: 'The papers name the events already.',
    confirmAll:
      'Where the same keys are registered in other events of this contest, this one trial confirms them, too.',
    short: 'The first 16 places of each; the whole values are on record.',
  },
};
