import type { SigningKey } from '@jinbang/contracts/http/signing-key';
import type { Words } from '../../ui/language.ts';

/** What can be done to a key. */
export type KeyAct = 'retirement' | 'removals' | 'confirmation' | 'withdrawal';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly noneHint: string;
  readonly key: string;
  readonly signs: Readonly<Record<SigningKey['algorithm'], string>>;
  readonly state: string;
  readonly states: Readonly<Record<SigningKey['state'], string>>;
  readonly since: string;
  readonly certificates: string;
  readonly acts: string;
  readonly act: Readonly<Record<KeyAct, string>>;
  readonly ask: Readonly<Record<KeyAct, (key: string) => string>>;
  readonly follows: Readonly<Record<KeyAct, string>>;
  readonly reason: string;
  readonly cancel: string;
  readonly asked: (reason: string) => string;
  readonly again: (done: number, all: number) => string;
  readonly done: (count: number) => string;
};

export const signingKeyWords: Words<Keys> = {
  zh: {
    title: '签名密钥',
    lead: '证书用机构的密钥签名。更换后，旧密钥仍公布，已发证书照常验证；移除一把泄露的密钥要两个人。',
    none: '还没有签名密钥',
    noneHint: '评价机构备案后、主办单位填写获奖证书落款后，系统为其生成密钥，并在这里列出。',
    key: '密钥',
    signs: { Ed25519: '签证书和状态列表', ES256: '签 JWT' },
    state: '状态',
    states: { active: '签名中', retired: '已更换，仍公布', removed: '已移除' },
    since: '自',
    certificates: '证书',
    acts: '操作',
    act: {
      retirement: '更换',
      removals: '申请移除',
      confirmation: '确认移除',
      withdrawal: '撤回申请',
    },
    ask: {
      retirement: (key) => `更换密钥 ${key}？`,
      removals: (key) => `申请移除密钥 ${key}？`,
      confirmation: (key) => `确认移除密钥 ${key}？`,
      withdrawal: (key) => `撤回移除 ${key} 的申请？`,
    },
    follows: {
      retirement: '从现在起用一把新密钥签名。旧密钥仍公布，它签过的证书照常有效。',
      removals: '只在私钥可能泄露时移除。另一人确认之前，什么都不变。',
      confirmation:
        '这把密钥立即不再公布，它签过的文件不再被承认。系统随即用新密钥重签这些证书，编号不变；持有人手中的电子文件须重新下载，纸质证书仍可按编号查验。',
      withdrawal: '密钥保持原样，申请和撤回都留在记录里。',
    },
    reason: '原因',
    cancel: '取消',
    asked: (reason) => `已申请移除，等第二人确认：${reason}`,
    again: (done, all) => `正在重签：${all} 张中已完成 ${done} 张`,
    done: (count) => `已重签 ${count} 张证书`,
  },
  en: {
    title: 'Signing keys',
    lead: 'Certificates are signed with the keys of their body. A replaced key stays listed, so what it signed still verifies; removing a compromised one takes two people.',
    none: 'No signing key yet',
    noneHint:
      'Once a certification body is on file, or an organiser is named on award documents, its keys are made and listed here.',
    key: 'Key',
    signs: { Ed25519: 'certificates and status lists', ES256: 'JWTs' },
    state: 'State',
    states: { active: 'Signing', retired: 'Replaced, still listed', removed: 'Removed' },
    since: 'Since',
    certificates: 'Certificates',
    acts: 'What can be done',
    act: {
      retirement: 'Replace',
      removals: 'Ask to remove',
      confirmation: 'Confirm removal',
      withdrawal: 'Take back',
    },
    ask: {
      retirement: (key) => `Replace the key ${key}?`,
      removals: (key) => `Ask to remove the key ${key}?`,
      confirmation: (key) => `Remove the key ${key}?`,
      withdrawal: (key) => `Take back the request to remove ${key}?`,
    },
    follows: {
      retirement:
        'A new key signs from now on. The old one stays listed, and what it signed stays valid.',
      removals:
        'Only where the private key may be known to others. Nothing changes until another person confirms.',
      confirmation:
        'The key is listed no more and nothing it signed is believed. Its certificates are signed again at once under the same numbers; holders fetch their files anew, and paper is still found by its number.',
      withdrawal: 'The key stays as it was. The request and its end stay on record.',
    },
    reason: 'Reason',
    cancel: 'Cancel',
    asked: (reason) => `Removal asked for, waits for a second person: ${reason}`,
    again: (done, all) => `Signing again: ${done} of ${all}`,
    done: (count) => `${count} certificates signed again`,
  },
};
