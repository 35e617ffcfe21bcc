import type { Words } from '../../ui/language.ts';
import type { Invitation } from './invitation.client.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly invite: string;
  readonly email: string;
  readonly emailHint: string;
  readonly send: string;
  readonly personFirst: string;
  readonly cancel: string;
  readonly sent: (email: string) => string;
  readonly sentByHand: (email: string) => string;
  readonly list: string;
  readonly person: string;
  readonly until: string;
  readonly state: string;
  readonly states: Readonly<Record<Invitation['state'], string>>;
  readonly act: string;
  readonly none: string;
  readonly noneHint: string;
  readonly withdraw: string;
  readonly withdrawTitle: (email: string) => string;
  readonly withdrawText: string;
  readonly keep: string;
  readonly link: string;
  readonly linkTitle: (email: string) => string;
  readonly linkText: string;
  readonly linkQr: string;
  readonly noLink: string;
  readonly close: string;
  readonly againHint: string;
};

export const invitationWords: Words<Keys> = {
  zh: {
    title: '邀请',
    lead: '每个人用自己的账号登录。邀请以邮件发出，72 小时内有效，只能使用一次。',
    invite: '邀请人员',
    email: '邮箱',
    emailHint: '邀请发到这里，它也是今后的登录名。请核对：收到邮件的人就能成为此人。',
    personFirst: '先选人员。',
    send: '发送邀请',
    cancel: '取消',
    sent: (email) => `邀请已发往 ${email}。`,
    sentByHand: (email) => `已为 ${email} 备好邀请。未配置邮件服务时，请打开链接转交本人。`,
    list: '已发出的邀请',
    person: '人员',
    until: '有效至',
    state: '状态',
    states: { open: '待接受', accepted: '已接受', withdrawn: '已收回', expired: '已过期' },
    act: '操作',
    none: '还没有发出邀请',
    noneHint: '先在 “人员与任职” 中登记并任命，再邀请本人建立账号。',
    withdraw: '收回',
    withdrawTitle: (email) => `收回发给 ${email} 的邀请？`,
    withdrawText: '链接立即失效。可以随时再次邀请。',
    keep: '保留',
    link: '查看链接',
    linkTitle: (email) => `转交给 ${email}`,
    linkText:
      '没有邮件服务时，由您把链接交给本人：当面扫码，或用可靠的方式发送。谁打开链接，谁就成为此账号的主人。',
    linkQr: '邀请链接的二维码',
    noLink: '没有找到这封邮件：可能已由邮件服务发出，或已清理。请再次邀请。',
    close: '关闭',
    againHint: '再次邀请同一人，先前未用的链接即失效。',
  },
  en: {
    title: 'Invitations',
    lead: 'Everybody signs in with an account of their own. An invitation goes out by mail, is good for 72 hours and works once.',
    invite: 'Invite somebody',
    email: 'Mail address',
    emailHint:
      'The invitation goes here, and it is what they sign in with. Check it: whoever reads the mail becomes this person.',
    personFirst: 'Choose the person first.',
    send: 'Send the invitation',
    cancel: 'Cancel',
    sent: (email) => `The invitation is on its way to ${email}.`,
    sentByHand: (email) =>
      `The invitation for ${email} is ready. Where no mail service is set up, open the link and hand it over.`,
    list: 'Invitations sent',
    person: 'Person',
    until: 'Good until',
    state: 'State',
    states: { open: 'Waiting', accepted: 'Accepted', withdrawn: 'Taken back', expired: 'Too old' },
    act: 'To do',
    none: 'No invitation yet',
    noneHint:
      'Register people and give them an office under “People and offices”, then invite them.',
    withdraw: 'Take back',
    withdrawTitle: (email) => `Take back the invitation to ${email}?`,
    withdrawText: 'Its link is void at once. You can invite again at any time.',
    keep: 'Keep it',
    link: 'Show the link',
    linkTitle: (email) => `To hand over to ${email}`,
    linkText:
      'Without a mail service you hand the link over: let them scan it in front of you, or send it a way you trust. Whoever opens it owns the account.',
    linkQr: 'QR code of the invitation',
    noLink: 'This mail is not here: it was sent by a mail service, or cleared away. Invite again.',
    close: 'Close',
    againHint: 'Inviting the same person again makes an earlier unused link void.',
  },
};
