import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly noneHint: string;
};

export const signingKeyWords: Words<Keys> = {
  zh: {
    title: '签名密钥',
    lead: '证书用机构的密钥签名。更换后，旧密钥仍公布，已发证书照常验证；移除一把泄露的密钥要两个人。',
    none: '还没有签名密钥',
    noneHint: '评价机构备案后，系统为它生成密钥，并在这里列出。',
  },
  en: {
    title: 'Signing keys',
    lead: 'Certificates are signed with the keys of their body. A replaced key stays listed, so what it signed still verifies; removing a compromised one takes two people.',
    none: 'No signing key yet',
    noneHint: 'Once a certification body is on file, its keys are made and listed here.',
  },
};
