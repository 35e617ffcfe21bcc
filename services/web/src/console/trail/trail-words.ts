import type { Words } from '../../ui/language.ts';
import type { Act, Kind } from './trail.rules.ts';

/** Whom and what a sentence is about, already in words. */
export type Told = {
  /** Who did it. */
  readonly actor: string;
  /** Whom it concerns; the same where somebody did it for themselves. */
  readonly person: string;
  readonly isOwn: boolean;
  /** How, e.g. "with a passkey"; empty where unknown. */
  readonly how: string;
  readonly event: string;
  readonly tablet: string;
  /** Why it was refused; empty where it was not. */
  readonly why: string;
};

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly whose: string;
  readonly mine: string;
  readonly everything: string;
  readonly events: string;
  readonly people: string;
  readonly kind: string;
  readonly anyKind: string;
  readonly kinds: Readonly<Record<Kind, string>>;
  readonly none: string;
  readonly noneHint: string;
  readonly more: string;
  readonly somebody: string;
  readonly tablet: (code: string) => string;
  readonly from: (prefix: string) => string;
  readonly how: Readonly<Record<string, string>>;
  readonly why: Readonly<Record<string, string>>;
  readonly otherReason: string;
  readonly unknownAct: (told: Told) => string;
  readonly act: Readonly<Record<Act, (told: Told) => string>>;
};

const zhWhy = (why: string): string => (why === '' ? '' : `：${why}`);
const enWhy = (why: string): string => (why === '' ? '' : `: ${why}`);

export const trailWords: Words<Keys> = {
  zh: {
    title: '操作记录',
    lead: '谁在何时、何地登录，对账号、密钥、平板和 PIN 做了什么。记录只能增加，不能更改或删除。',
    whose: '谁的记录',
    mine: '与我有关的',
    everything: '全部',
    events: '赛项的平板',
    people: '人员',
    kind: '类别',
    anyKind: '所有类别',
    kinds: {
      'sign-in': '登录',
      account: '账号与邀请',
      key: '密钥与查询码',
      hall: '平板与 PIN',
    },
    none: '没有记录',
    noneHint: '换一个范围或类别再看。',
    more: '显示更早的',
    somebody: '有人',
    tablet: (code) => `平板 ${code}`,
    from: (prefix) => `网络 ${prefix}`,
    how: {
      password: '用密码',
      passkey: '用通行密钥',
      oidc: '经身份提供方',
      pin: '用 PIN',
      key: '用接口密钥',
      code: '用查询码',
    },
    why: {
      'sign-in.wrong': '邮箱或密码不正确',
      'sign-in.too-many': '尝试次数过多',
      'passkey.refused': '通行密钥未通过验证',
      'passkey.challenge-gone': '操作超时',
      'passkey.user-not-verified': '没有用指纹、面容或设备密码解锁',
      'oidc.refused': '身份提供方未能完成登录',
      'pin.wrong': '名册号或 PIN 不正确',
      'pin.locked': 'PIN 已锁定',
      'pin.no-office': '没有可用平板的岗位',
      'device.too-many-tries': '此平板上的错误过多',
      'contestant-code.refused': '查询码无效、已用过或已过期',
    },
    otherReason: '不符合规则',
    unknownAct: ({ actor, person, isOwn }) =>
      isOwn ? `${actor}做了一项操作` : `${actor}做了一项涉及${person}的操作`,
    act: {
      'signed-in': ({ person, how, tablet }) => `${person}${how}${tablet && `在${tablet}上`}登录`,
      'sign-in-refused': ({ person, how, why }) => `${person}${how}登录被拒绝${zhWhy(why)}`,
      'signed-out': ({ person, tablet }) => `${person}退出了登录${tablet && `（${tablet}）`}`,
      'session-revoked': ({ person }) => `${person}结束了自己在另一处的登录`,
      'session-moved': ({ person }) => `${person}的登录出现在另一个网络或浏览器`,
      invited: ({ actor, person }) => `${actor}邀请${person}建立账号`,
      'invitation-withdrawn': ({ actor, person }) => `${actor}收回了给${person}的邀请`,
      'invitation-accepted': ({ person }) => `${person}接受邀请，建立了账号`,
      'recovery-asked': ({ person }) => `${person}申请重设密码`,
      'password-set': ({ person }) => `${person}设置了新密码`,
      'passkey-added': ({ person }) => `${person}添加了一个通行密钥`,
      'passkey-removed': ({ person }) => `${person}删除了一个通行密钥`,
      'account-closed': ({ actor, person }) => `${actor}关闭了${person}的账号`,
      'key-made': ({ actor, person, isOwn }) =>
        isOwn ? `${actor}新建了一个接口密钥` : `${actor}为${person}新建了一个接口密钥`,
      'key-revoked': ({ actor, person, isOwn }) =>
        isOwn ? `${actor}撤销了一个接口密钥` : `${actor}撤销了${person}的接口密钥`,
      'code-issued': ({ actor, person }) => `${actor}为${person}生成了成绩查询码`,
      'code-withdrawn': ({ actor, person }) => `${actor}收回了${person}的成绩查询码`,
      'pairing-begun': ({ actor, event }) => `${actor}为${event}生成了平板配对码`,
      'device-paired': ({ tablet, event }) => `${tablet}与${event}配对`,
      'device-renamed': ({ actor, tablet }) => `${actor}为${tablet}改名`,
      'device-revoked': ({ actor, tablet }) => `${actor}停用了${tablet}`,
      'devices-set': ({ actor, event }) => `${actor}更改了${event}平板的设置`,
      'pin-issued': ({ actor, person }) => `${actor}为${person}生成了 PIN`,
      'pin-locked': ({ person, tablet }) =>
        `${person}的 PIN 连续错误，已锁定${tablet && `（${tablet}）`}`,
      'pin-unlocked': ({ actor, person }) => `${actor}解锁了${person}的 PIN`,
      'pin-withdrawn': ({ actor, person }) => `${actor}作废了${person}的 PIN`,
      'device-handed-over': ({ person, tablet }) => `${tablet}交到了${person}手中`,
      'device-locked': ({ person, tablet }) => `${person}锁上了${tablet}`,
      'device-unlocked': ({ person, tablet }) => `${person}解开了${tablet}`,
    },
  },
  en: {
    title: 'Audit trail',
    lead: 'Who signed in when and where, and what was done to accounts, keys, tablets and PINs. It only grows; nobody changes or deletes a line.',
    whose: 'Whose',
    mine: 'What concerns me',
    everything: 'Everything',
    events: "An event's tablets",
    people: 'People',
    kind: 'Kind',
    anyKind: 'Every kind',
    kinds: {
      'sign-in': 'Sign-ins',
      account: 'Accounts and invitations',
      key: 'Keys and result codes',
      hall: 'Tablets and PINs',
    },
    none: 'Nothing is recorded',
    noneHint: 'Look at somebody else or at another kind.',
    more: 'Show earlier ones',
    somebody: 'somebody',
    tablet: (code) => `tablet ${code}`,
    from: (prefix) => `network ${prefix}`,
    how: {
      password: 'with a password',
      passkey: 'with a passkey',
      oidc: 'through the identity provider',
      pin: 'with a PIN',
      key: 'with an API key',
      code: 'with a result code',
    },
    why: {
      'sign-in.wrong': 'mail address or password was wrong',
      'sign-in.too-many': 'too many tries',
      'passkey.refused': 'the passkey did not hold',
      'passkey.challenge-gone': 'it took too long',
      'passkey.user-not-verified': 'no finger, face or device code was shown',
      'oidc.refused': 'the identity provider did not finish',
      'pin.wrong': 'roster code or PIN was wrong',
      'pin.locked': 'the PIN is locked',
      'pin.no-office': 'no office that works on tablets',
      'device.too-many-tries': 'too many wrong tries on this tablet',
      'contestant-code.refused': 'the result code was wrong, used or over',
    },
    otherReason: 'a rule did not allow it',
    unknownAct: ({ actor, person, isOwn }) =>
      isOwn ? `${actor} did something` : `${actor} did something that concerns ${person}`,
    act: {
      'signed-in': ({ person, how, tablet }) =>
        `${person} signed in${how && ` ${how}`}${tablet && ` on ${tablet}`}`,
      'sign-in-refused': ({ person, how, why }) =>
        `${person} could not sign in${how && ` ${how}`}${enWhy(why)}`,
      'signed-out': ({ person, tablet }) => `${person} signed out${tablet && ` on ${tablet}`}`,
      'session-revoked': ({ person }) => `${person} ended a sign-in of their own elsewhere`,
      'session-moved': ({ person }) =>
        `a sign-in of ${person} appeared in another network or browser`,
      invited: ({ actor, person }) => `${actor} invited ${person} to an account`,
      'invitation-withdrawn': ({ actor, person }) =>
        `${actor} took back the invitation of ${person}`,
      'invitation-accepted': ({ person }) =>
        `${person} accepted the invitation; the account is there`,
      'recovery-asked': ({ person }) => `${person} asked for a new password`,
      'password-set': ({ person }) => `${person} set a new password`,
      'passkey-added': ({ person }) => `${person} added a passkey`,
      'passkey-removed': ({ person }) => `${person} removed a passkey`,
      'account-closed': ({ actor, person }) => `${actor} closed the account of ${person}`,
      'key-made': ({ actor, person, isOwn }) =>
        isOwn ? `${actor} made an API key` : `${actor} made an API key for ${person}`,
      'key-revoked': ({ actor, person, isOwn }) =>
        isOwn ? `${actor} took back an API key` : `${actor} took back an API key of ${person}`,
      'code-issued': ({ actor, person }) => `${actor} made a result code for ${person}`,
      'code-withdrawn': ({ actor, person }) => `${actor} took back the result code of ${person}`,
      'pairing-begun': ({ actor, event }) => `${actor} made a pairing code for ${event}`,
      'device-paired': ({ tablet, event }) => `${tablet} was paired with ${event}`,
      'device-renamed': ({ actor, tablet }) => `${actor} renamed ${tablet}`,
      'device-revoked': ({ actor, tablet }) => `${actor} took ${tablet} out`,
      'devices-set': ({ actor, event }) => `${actor} changed the tablet settings of ${event}`,
      'pin-issued': ({ actor, person }) => `${actor} made a PIN for ${person}`,
      'pin-locked': ({ person, tablet }) =>
        `the PIN of ${person} was locked after wrong tries${tablet && ` on ${tablet}`}`,
      'pin-unlocked': ({ actor, person }) => `${actor} unlocked the PIN of ${person}`,
      'pin-withdrawn': ({ actor, person }) => `${actor} made the PIN of ${person} void`,
      'device-handed-over': ({ person, tablet }) => `${tablet} was handed over to ${person}`,
      'device-locked': ({ person, tablet }) => `${person} locked ${tablet}`,
      'device-unlocked': ({ person, tablet }) => `${person} unlocked ${tablet}`,
    },
  },
};
