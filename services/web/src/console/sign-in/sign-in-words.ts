import type { Words } from '../../ui/language.ts';
import type { PasskeyTrouble } from './passkey.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly ended: string;
  readonly byPasskey: string;
  readonly passkeyHint: string;
  readonly passkeyWaits: string;
  readonly passkeyTrouble: Readonly<Record<PasskeyTrouble, string>>;
  readonly noPasskeys: string;
  readonly or: string;
  readonly email: string;
  readonly password: string;
  readonly show: string;
  readonly hide: string;
  readonly enter: string;
  readonly by: (name: string) => string;
  readonly oidcRefused: string;
  readonly forgot: string;
  readonly byToken: string;
  readonly firstTime: string;
  readonly first: string;
  readonly back: string;
  readonly tokenTitle: string;
  readonly token: string;
  readonly tokenHint: string;
  readonly tokenMissing: string;
};

export const signInWords: Words<Keys> = {
  zh: {
    title: '登录控制台',
    lead: '组委会、裁判长和各岗位的工作台。裁判员请在已配对的平板上登录。',
    ended: '登录已失效，请重新登录。',
    byPasskey: '用通行密钥登录',
    passkeyHint: '用指纹、面容或设备密码，不必记密码。',
    passkeyWaits: '请在浏览器的窗口中确认…',
    passkeyTrouble: {
      cancelled: '没有完成：窗口已关闭或已超时。请再试一次，或改用密码。',
      known: '这台设备已有此账号的通行密钥，可直接用它登录。',
      'not-here': '此地址不能使用通行密钥，请用系统的正式网址（https）打开本页。',
    },
    noPasskeys: '此浏览器在此地址不能使用通行密钥，请用密码登录。',
    or: '或',
    email: '邮箱',
    password: '密码',
    show: '显示',
    hide: '隐藏',
    enter: '登录',
    by: (name) => `用 ${name} 登录`,
    oidcRefused:
      '身份提供方未能完成登录。请重试，或改用其他方式；若仍不行，请联系平台管理员确认您的邮箱。',
    forgot: '忘记密码',
    byToken: '用登录口令进入',
    firstTime: '系统刚刚装好？',
    first: '首次启用',
    back: '返回登录',
    tokenTitle: '用登录口令进入',
    token: '登录口令',
    tokenHint: '由组委会办公室发放。关闭本页后须重新输入。',
    tokenMissing: '请输入登录口令。',
  },
  en: {
    title: 'Sign in to the console',
    lead: 'The desk of the organiser, the chief judge and every other office. Judges sign in on a paired tablet.',
    ended: 'This sign-in is no longer valid. Sign in again.',
    byPasskey: 'Sign in with a passkey',
    passkeyHint: "Your finger, your face or the device's own code: no password to remember.",
    passkeyWaits: "Confirm in your browser's window…",
    passkeyTrouble: {
      cancelled: 'Not finished: the window was closed or timed out. Try again, or use a password.',
      known: 'This device already has a passkey for this account; sign in with it.',
      'not-here': "Passkeys do not work at this address. Open the system's own https address.",
    },
    noPasskeys: 'This browser cannot use passkeys at this address. Use your password.',
    or: 'or',
    email: 'Mail address',
    password: 'Password',
    show: 'Show',
    hide: 'Hide',
    enter: 'Sign in',
    by: (name) => `Sign in with ${name}`,
    oidcRefused:
      'The identity provider did not finish the sign-in. Try again or use another way; if it stays so, ask the operator whether your mail address is known.',
    forgot: 'Forgot the password',
    byToken: 'Enter with an access token',
    firstTime: 'Just installed?',
    first: 'First start',
    back: 'Back to sign-in',
    tokenTitle: 'Enter with an access token',
    token: 'Access token',
    tokenHint: 'Handed out by the organiser. Closing this page forgets it.',
    tokenMissing: 'Type your access token.',
  },
};
