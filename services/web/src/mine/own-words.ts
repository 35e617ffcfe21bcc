import type { Words } from '../ui/language.ts';

type Keys = {
  readonly until: (time: string) => string;
  readonly leave: string;
  readonly publication: string;
  readonly published: (since: string) => string;
  readonly unpublished: (since: string) => string;
  readonly takeBack: string;
  readonly takeBackTitle: string;
  readonly takeBackText: string;
  readonly takeBackSure: string;
  readonly cancel: string;
  readonly claims: string;
  readonly claim: (claimant: string, holder: string) => string;
  readonly claimByAccount: string;
  readonly stay: (holder: string) => string;
  readonly change: (claimant: string) => string;
  readonly claimReason: string;
  readonly claimReasonHint: string;
  readonly claimReasonFirst: string;
  readonly claimEnds: (loser: string) => string;
  readonly answer: string;
  readonly entries: string;
  readonly entriesLead: string;
  readonly show: string;
  readonly otherEntries: string;
  readonly byCode: string;
  readonly account: string;
};

/** What people say of their own entry: whether they are published, and for whom they compete. */
export const ownWords: Words<Keys> = {
  zh: {
    until: (time) => `本次查看至 ${time}`,
    leave: '退出',
    publication: '姓名公布',
    published: (since) => `您于 ${since} 同意在看板和名单上公布姓名。`,
    unpublished: (since) => `您已于 ${since} 撤回同意，看板和名单以编号代替您的姓名。`,
    takeBack: '撤回同意',
    takeBackTitle: '不再公布您的姓名？',
    takeBackText:
      '从现在起，看板以编号代替您的姓名，公示名单不再出现您的姓名。工作人员仍可查看，成绩和证书不受影响。以后改变主意，可向组委会重新书面同意。',
    takeBackSure: '撤回，不再公布',
    cancel: '取消',
    claims: '两个单位为您报了名',
    claim: (claimant, holder) => `您现在代表${holder}。${claimant}也为您报了这个赛项，等您决定。`,
    claimByAccount:
      '查询条可能被他人捡到，因此不能在这里决定。请登录您的账号后打开本页，或向组委会书面说明。',
    stay: (holder) => `仍代表${holder}`,
    change: (claimant) => `改为代表${claimant}`,
    claimReason: '理由',
    claimReasonHint: '两个单位都会看到。',
    claimReasonFirst: '请先填写理由。',
    claimEnds: (loser) => `${loser}的报名将随之结束。`,
    answer: '确定',
    entries: '您的参赛报名',
    entriesLead: '选择一个赛项查看。',
    show: '查看',
    otherEntries: '其他赛项',
    byCode: '使用查询码',
    account: '您以账号登录',
  },
  en: {
    until: (time) => `This visit lasts until ${time}`,
    leave: 'Leave',
    publication: 'Publication of your name',
    published: (since) => `On ${since} you agreed to stand on boards and lists by name.`,
    unpublished: (since) =>
      `On ${since} you took that back: boards and lists show a number in place of your name.`,
    takeBack: 'Take it back',
    takeBackTitle: 'Publish your name no more?',
    takeBackText:
      'From now on boards show a number in place of your name, and notices leave it out. Staff still see it; your result and certificates stay. To change your mind, agree anew on paper with the organisers.',
    takeBackSure: 'Take it back',
    cancel: 'Cancel',
    claims: 'Two organisations entered you',
    claim: (claimant, holder) =>
      `You compete for ${holder} now. ${claimant} entered you in this event too and waits for your word.`,
    claimByAccount:
      'Others may find a slip of paper, so this cannot be decided here. Sign in to your account and open this page again, or tell the organisers in writing.',
    stay: (holder) => `Stay with ${holder}`,
    change: (claimant) => `Change to ${claimant}`,
    claimReason: 'Reason',
    claimReasonHint: 'Both organisations see it.',
    claimReasonFirst: 'Write the reason first.',
    claimEnds: (loser) => `The entry for ${loser} ends with it.`,
    answer: 'Decide',
    entries: 'Your entries',
    entriesLead: 'Choose an event.',
    show: 'Show',
    otherEntries: 'Other events',
    byCode: 'Use a code',
    account: 'You are signed in by account',
  },
};
