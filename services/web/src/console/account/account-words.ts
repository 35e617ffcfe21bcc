import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly who: string;
  readonly offices: string;
  readonly noOffices: string;
  readonly noOfficesHint: string;
  readonly sessions: string;
  readonly sessionsLead: string;
  readonly thisOne: string;
  readonly otherOne: string;
  readonly browserOn: (browser: string, system: string) => string;
  readonly unknownBrowser: string;
  readonly tablet: string;
  readonly from: (prefix: string) => string;
  readonly lastSeen: (distance: string) => string;
  readonly began: (moment: string) => string;
  readonly ends: (moment: string) => string;
  readonly end: string;
  readonly endAll: (count: number) => string;
  readonly endAllTitle: string;
  readonly endAllText: string;
  readonly endAllYes: string;
  readonly keep: string;
  readonly onlyThis: string;
  readonly moved: (browser: string, moment: string) => string;
  readonly endThis: string;
  readonly endedNews: string;
  readonly passkeys: string;
  readonly passkeysLead: string;
  readonly noPasskeys: string;
  readonly noPasskeysHint: string;
  readonly passkeyName: string;
  readonly passkeyNameHint: string;
  readonly passkeyAdd: string;
  readonly passkeyAddHint: string;
  readonly madeOn: (day: string) => string;
  readonly backedUp: string;
  readonly onOneDevice: string;
  readonly remove: string;
  readonly removeTitle: (name: string) => string;
  readonly removeText: string;
  readonly unnamed: string;
  readonly password: string;
  readonly passwordLead: string;
  readonly present: string;
  readonly newPassword: string;
  readonly newPasswordHint: string;
  readonly change: string;
  readonly changed: string;
  readonly notFresh: string;
  readonly notFreshHint: string;
  readonly again: string;
  readonly byToken: string;
};

export const accountWords: Words<Keys> = {
  zh: {
    title: '我的账号',
    who: '登录名',
    offices: '我的任职',
    noOffices: '还没有任职',
    noOfficesHint: '任职由组委会办公室或平台管理员给出，给出后一分钟内生效。',
    sessions: '登录的地方',
    sessionsLead: '您的账号现在在这些地方登录着。有不认识的，请立即结束它，再换密码。',
    thisOne: '本机',
    otherOne: '其他',
    browserOn: (browser, system) => `${browser}（${system}）`,
    unknownBrowser: '未知的浏览器',
    tablet: '赛场平板',
    from: (prefix) => `网络 ${prefix}`,
    lastSeen: (distance) => `最近使用：${distance}`,
    began: (moment) => `登录于 ${moment}`,
    ends: (moment) => `至 ${moment} 自动结束`,
    end: '结束',
    endAll: (count) => `结束其他 ${count} 处登录`,
    endAllTitle: '结束其他所有登录？',
    endAllText: '只留下本机。其他地方须重新登录；没有交上的分数不会丢失，平板会保留。',
    endAllYes: '全部结束',
    keep: '保留',
    onlyThis: '只有本机登录着。',
    moved: (browser, moment) =>
      `${moment} 起，这次登录也在 ${browser} 出现过。如果不是您本人换了浏览器或网络，登录凭证可能被复制：请结束它，再登录。`,
    endThis: '结束并重新登录',
    endedNews: '已结束，那里须重新登录。',
    passkeys: '通行密钥',
    passkeysLead: '建议在两台设备上各有一个：丢了一台，还能登录。',
    noPasskeys: '还没有通行密钥',
    noPasskeysHint: '用指纹、面容或设备密码登录，不必记密码，也不会在假网站上泄露。',
    passkeyName: '名称',
    passkeyNameHint: '便于日后辨认，例如 “办公室电脑”。',
    passkeyAdd: '添加通行密钥',
    passkeyAddHint: '浏览器会打开一个窗口。',
    madeOn: (day) => `创建于 ${day}`,
    backedUp: '已备份到其制造商的账号',
    onOneDevice: '只在一台设备上',
    remove: '删除',
    removeTitle: (name) => `删除通行密钥 “${name}”？`,
    removeText: '此后不能再用它登录。设备上的副本请在设备的密码管理中删除。',
    unnamed: '未命名',
    password: '密码',
    passwordLead: '更改密码后，其他地方的登录都会结束。',
    present: '现有密码',
    newPassword: '新密码',
    newPasswordHint: '至少 12 个字符。几个不相关的词最好记，也最难猜。',
    change: '更改密码',
    changed: '密码已更改，其他地方的登录已结束。',
    notFresh: '请先确认是您本人',
    notFreshHint: '登录已超过 15 分钟。更改登录方式前，请再登录一次。',
    again: '再登录一次',
    byToken: '您以登录口令进入，没有账号可管理。请联系发放口令的人为您发邀请。',
  },
  en: {
    title: 'My account',
    who: 'Signed in as',
    offices: 'My offices',
    noOffices: 'No office yet',
    noOfficesHint:
      'An organiser or the platform operator gives offices; they count within a minute.',
    sessions: 'Where you are signed in',
    sessionsLead:
      'Your account is signed in at these places now. If you do not know one, end it at once and change your password.',
    thisOne: 'Here',
    otherOne: 'Elsewhere',
    browserOn: (browser, system) => `${browser} on ${system}`,
    unknownBrowser: 'An unknown browser',
    tablet: 'A tablet of the hall',
    from: (prefix) => `network ${prefix}`,
    lastSeen: (distance) => `last used ${distance}`,
    began: (moment) => `signed in ${moment}`,
    ends: (moment) => `ends by itself ${moment}`,
    end: 'End',
    endAll: (count) => (count === 1 ? 'End the other one' : `End the other ${count}`),
    endAllTitle: 'End every other sign-in?',
    endAllText:
      'Only this one stays; everywhere else you sign in again. Marks not yet handed in are not lost: tablets keep them.',
    endAllYes: 'End them all',
    keep: 'Keep them',
    onlyThis: 'You are signed in here alone.',
    moved: (browser, moment) =>
      `Since ${moment} this sign-in has also been seen in ${browser}. If you did not change browser or network yourself, it may have been copied: end it, then sign in again.`,
    endThis: 'End it and sign in again',
    endedNews: 'Ended. Whoever was there signs in again.',
    passkeys: 'Passkeys',
    passkeysLead: 'Keep one on two devices: then losing one locks nobody out.',
    noPasskeys: 'No passkey yet',
    noPasskeysHint:
      "Sign in with your finger, your face or the device's code: nothing to remember, nothing a false site can take.",
    passkeyName: 'Name',
    passkeyNameHint: 'To know it again later, such as “office computer”.',
    passkeyAdd: 'Add a passkey',
    passkeyAddHint: 'Your browser opens a window.',
    madeOn: (day) => `made ${day}`,
    backedUp: "kept in its maker's account too",
    onOneDevice: 'on one device only',
    remove: 'Remove',
    removeTitle: (name) => `Remove the passkey “${name}”?`,
    removeText:
      "It opens nothing any more. Remove the copy in your device's password settings too.",
    unnamed: 'unnamed',
    password: 'Password',
    passwordLead: 'A new password ends every other sign-in.',
    present: 'Present password',
    newPassword: 'New password',
    newPasswordHint:
      'At least 12 characters. A few unrelated words are easy to remember and hard to guess.',
    change: 'Change the password',
    changed: 'The password is changed; every other sign-in has ended.',
    notFresh: 'Show that it is you',
    notFreshHint:
      'You signed in more than 15 minutes ago. Sign in once more before changing how you sign in.',
    again: 'Sign in once more',
    byToken:
      'You came with an access token and have no account here. Ask whoever gave it to you for an invitation.',
  },
};
