import type { Words } from '../../ui/language.ts';

const zh = {
  panel: '从名单邀请',
  panelLead: '整个竞赛的裁判组一次邀请：从电子表格复制，一行一人。',
  panelColumns: '赛项、岗位、姓名；同名的再加证件后四位',
  register: '从名单加入',
  registerLead: '一次登记多人：从电子表格复制，一行一人。',
  registerColumns:
    '姓名、类别、职业编码、本人等级、证书编号、职称、有效期起、有效期止；同名的再加证件后四位',
  found: (people: number, events: number) => `${people} 人次，${events} 个赛项`,
  foundRegister: (people: number) => `${people} 人`,
  onPaper: '名单上的人都已书面接受',
  onPaperHint: '接受书在手，按签字日期录入并立即任命。不勾选则等本人在自己的页面答复。',
  pledged: '承诺书也已签字',
  signedOn: '签字日期',
  dayFirst: '先填写签字日期。',
  invite: (people: number) => `邀请 ${people} 人次`,
  inviteAndRecord: (people: number) => `邀请并录入 ${people} 份接受`,
  working: (done: number, of: number) => `正在处理 ${done}/${of}`,
  stopped: '在这里停下了；前面的已经办好，再按一次从这里继续。',
  invited: (people: number) => `已邀请 ${people} 人次。`,
  recorded: (people: number) => `已邀请并录入 ${people} 份接受。`,
  add: (people: number) => `加入 ${people} 人`,
  added: (people: number) => `已加入名册 ${people} 人。`,
  pledges: '一次录入承诺书',
  pledgesLead: '勾选已在纸质承诺书上签字的人。',
  recordPledges: (count: number) => `录入 ${count} 份承诺书`,
  pledgesDone: (count: number) => `已录入 ${count} 份承诺书。`,
};

export const listWords: Words<typeof zh> = {
  zh,
  en: {
    panel: 'Invite from a list',
    panelLead: 'The panels of the whole contest at once: copied from a spreadsheet, a line each.',
    panelColumns: 'Event, office, name; among namesakes the last four places of their number',
    register: 'Add from a list',
    registerLead: 'Many at once: copied from a spreadsheet, a line each.',
    registerColumns:
      'Name, kind, codes of occupations, own level, certificate, title, valid from, valid to; among namesakes the last four places of their number',
    found: (people, events) =>
      `${people} ${people === 1 ? 'invitation' : 'invitations'} in ${events} ${events === 1 ? 'event' : 'events'}`,
    foundRegister: (people) => `${people} people`,
    onPaper: 'All of them have accepted on paper',
    onPaperHint:
      'Signed acceptances are at hand: recorded with their day, appointed at once. Otherwise each answers on their own page.',
    pledged: 'Their pledges are signed, too',
    signedOn: 'Signed on',
    dayFirst: 'Say first when they were signed.',
    invite: (people) => `Send ${people} ${people === 1 ? 'invitation' : 'invitations'}`,
    inviteAndRecord: (people) =>
      `Invite and record ${people} ${people === 1 ? 'acceptance' : 'acceptances'}`,
    working: (done, of) => `Working ${done}/${of}`,
    stopped: 'It stopped here; what came before is done. Press once more to go on.',
    invited: (people) => `${people} ${people === 1 ? 'invitation' : 'invitations'} sent.`,
    recorded: (people) => `${people} invited, their acceptances recorded.`,
    add: (people) => `Add ${people} people`,
    added: (people) => `${people} people added to the register.`,
    pledges: 'Record pledges at once',
    pledgesLead: 'Tick whoever signed the pledge on paper.',
    recordPledges: (count) => `Record ${count} ${count === 1 ? 'pledge' : 'pledges'}`,
    pledgesDone: (count) => `${count} ${count === 1 ? 'pledge' : 'pledges'} recorded.`,
  },
};
