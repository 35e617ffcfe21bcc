import type { Mail } from './mail-sender.ts';

/** The token stands behind `#`: browsers send that part to nobody, so no log along the way has it. */
export const invitationLink = (origin: string, token: string): string =>
  `${origin}/console/invitation#token=${token}`;
export const recoveryLink = (origin: string, token: string): string =>
  `${origin}/console/recovery#token=${token}`;

export const invitationMail = (recipient: string, link: string): Mail => ({
  recipient,
  kind: 'invitation',
  subject: '金榜 · 账号邀请 / Jinbang · Your account',
  body: `请在 72 小时内打开链接，设置密码或通行密钥。链接只能使用一次。
Open this link within 72 hours and set a password or a passkey. It works once.

${link}
`,
});

export const recoveryMail = (recipient: string, link: string): Mail => ({
  recipient,
  kind: 'recovery',
  subject: '金榜 · 重设密码 / Jinbang · New password',
  body: `请在 30 分钟内打开链接，设置新密码。若不是您本人要求，请忽略本邮件。
Open this link within 30 minutes and set a new password. If you did not ask for it, do nothing.

${link}
`,
});
