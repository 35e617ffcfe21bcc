import type { Mail } from './mail-sender.ts';

/** The token stands behind `#`: browsers send that part to nobody, so no log along the way has it. */
export const invitationLink = (origin: string, token: string): string =>
  `${origin}/console/invitation#token=${token}`;
export const recoveryLink = (origin: string, token: string): string =>
  `${origin}/console/recovery#token=${token}`;
export const codeLink = (origin: string, code: string): string => `${origin}/mine/#code=${code}`;

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

/** @param until UTC, ISO 8601 */
export const codeMail = (recipient: string, link: string, until: string): Mail => ({
  recipient,
  kind: 'contestant-code',
  subject: '金榜 · 查看本人成绩 / Jinbang · Your own result',
  body: `请在成绩公布后打开链接，查看本人成绩与证书。链接只能打开一次，有效至 ${until.slice(0, 10)}。
After the results are published, open this link to see your own result and certificates. It works once, until ${until.slice(0, 10)}.

${link}
`,
});
