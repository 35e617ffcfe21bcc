import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly inviteTitle: string;
  readonly inviteLead: (email: string) => string;
  readonly until: (moment: string) => string;
  readonly noLink: string;
  readonly makePasskey: string;
  readonly makePasskeyHint: string;
  readonly orPassword: string;
  readonly newPassword: string;
  readonly passwordHint: string;
  readonly usePassword: string;
  readonly recoverTitle: string;
  readonly recoverLead: string;
  readonly sendLink: string;
  readonly sent: (email: string) => string;
  readonly sentHint: string;
  readonly setTitle: string;
  readonly setLead: string;
  readonly setPassword: string;
  readonly wasSet: string;
  readonly firstTitle: string;
  readonly firstLead: string;
  readonly firstSteps: readonly string[];
  readonly firstToken: string;
  readonly firstTokenHint: string;
  readonly firstEmail: string;
  readonly firstEmailHint: string;
  readonly begin: string;
  readonly notOperator: string;
  readonly mailed: (email: string) => string;
  readonly hasAccount: string;
  readonly goOn: string;
};

export const linkWords: Words<Keys> = {
  zh: {
    inviteTitle: '接受邀请',
    inviteLead: (email) => `为 ${email} 建立账号。请选择以后的登录方式，两种都可以日后再加。`,
    until: (moment) => `邀请有效至 ${moment}，只能使用一次。`,
    noLink: '此页须从邀请邮件中的链接打开。若链接不完整，请从邮件中重新打开，或请邀请人再发一次。',
    makePasskey: '创建通行密钥并进入',
    makePasskeyHint: '推荐。用指纹、面容或设备密码登录，不会被猜到，也不会在假网站上泄露。',
    orPassword: '或设置密码',
    newPassword: '新密码',
    passwordHint: '至少 12 个字符。几个不相关的词最好记，也最难猜。',
    usePassword: '设置密码并进入',
    recoverTitle: '重设密码',
    recoverLead: '输入账号的邮箱，系统会发出一个 30 分钟内有效的链接。',
    sendLink: '发送链接',
    sent: (email) => `如果 ${email} 有账号，链接已经发出。`,
    sentHint: '没有收到？请检查垃圾邮件，或联系平台管理员：没有邮件服务的赛场由其转交链接。',
    setTitle: '设置新密码',
    setLead: '设置后，此账号在其他地方的登录都会结束。',
    setPassword: '保存新密码',
    wasSet: '新密码已生效，请登录。',
    firstTitle: '首次启用',
    firstLead: '系统刚装好时还没有任何账号。凭启动时显示的口令，为第一位平台管理员建立账号。',
    firstSteps: [
      '在启动本系统的窗口中找到 “First organiser’s token” 一行，复制其后的口令。',
      '填写您的邮箱：它就是今后的登录名。',
      '选择通行密钥或密码，完成后即可登记单位、人员并任命各岗位。',
    ],
    firstToken: '启动口令',
    firstTokenHint: '只用于首次启用和紧急情况，请勿转发。',
    firstEmail: '您的邮箱',
    firstEmailHint: '用于登录和找回密码。',
    begin: '继续',
    notOperator: '这不是启动口令：它属于另一位人员。请复制启动窗口中的那一行。',
    mailed: (email) => `链接已发往 ${email}，请从邮件中打开。`,
    hasAccount: '平台管理员的账号已经建立。请直接登录；忘记密码可重设，也可先用口令进入。',
    goOn: '用此口令进入',
  },
  en: {
    inviteTitle: 'Accept the invitation',
    inviteLead: (email) =>
      `An account for ${email}. Choose how you will sign in; you can add the other way later.`,
    until: (moment) => `The invitation is good until ${moment} and works once.`,
    noLink:
      'Open this page by the link in your invitation mail. If the link is incomplete, open it from the mail again or ask whoever invited you for a new one.',
    makePasskey: 'Make a passkey and enter',
    makePasskeyHint:
      "Recommended. Your finger, your face or the device's code: nobody can guess it, and no false site can take it.",
    orPassword: 'Or set a password',
    newPassword: 'New password',
    passwordHint:
      'At least 12 characters. A few unrelated words are easy to remember and hard to guess.',
    usePassword: 'Set the password and enter',
    recoverTitle: 'Set a new password',
    recoverLead: "Type your account's mail address; a link that is good for 30 minutes goes there.",
    sendLink: 'Send the link',
    sent: (email) => `If there is an account for ${email}, the link is on its way.`,
    sentHint:
      'Nothing came? Look among the junk mail, or ask the operator: in a hall without mail the operator hands the link over.',
    setTitle: 'Choose a new password',
    setLead: 'Every other sign-in of this account ends with it.',
    setPassword: 'Keep the new password',
    wasSet: 'The new password is in force. Sign in.',
    firstTitle: 'First start',
    firstLead:
      'A new system has no accounts. With the token printed at start, make the account of the first platform operator.',
    firstSteps: [
      'In the window where the system was started, find the line “First organiser’s token” and copy the token.',
      'Type your mail address: it is what you will sign in with.',
      'Choose a passkey or a password. Then register organisations and people and give them their offices.',
    ],
    firstToken: 'Token printed at start',
    firstTokenHint: 'For the first start and for emergencies only. Do not pass it on.',
    firstEmail: 'Your mail address',
    firstEmailHint: 'For signing in and for a new password.',
    begin: 'Continue',
    notOperator: "This is another person's token. Copy the line from the window of the start.",
    mailed: (email) => `The link is on its way to ${email}. Open it from the mail.`,
    hasAccount:
      'The operator has an account already. Sign in, set a new password if it is forgotten, or enter with the token for now.',
    goOn: 'Enter with this token',
  },
};
