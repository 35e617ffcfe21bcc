import type { Words } from '../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly codeRead: string;
  readonly code: string;
  readonly codeHint: string;
  readonly what: string;
  readonly whatHint: string;
  readonly compare: string;
  readonly same: string;
  readonly different: string;
  readonly codeWrong: string;
};

export const holderWords: Words<Keys> = {
  zh: {
    title: '核对持证人',
    codeRead: '已从网址中读到持证人校验码。它只留在这台设备上，不会发送到任何服务器。',
    code: '持证人校验码',
    codeHint: '16 位，印在持证人的证书上。只在这台设备上使用，不会发送。',
    what: '姓名或证件号码',
    whatHint: '照证书或证件填写。只在这台设备上比对，不会发送。',
    compare: '比对',
    same: '一致：此证书发给这个姓名或证件号码的持有人。',
    different: '不一致。请核对每一个字，包括间隔号与大小写。',
    codeWrong: '校验码应为 16 位字母和数字。',
  },
  en: {
    title: 'Compare the holder',
    codeRead:
      "The holder's code was read from the address. It stays on this device and is sent nowhere.",
    code: "Holder's code",
    codeHint: '16 characters on the holder’s certificate. Used on this device alone, never sent.',
    what: 'Name or identity number',
    whatHint: 'As on the certificate or the document. Compared on this device alone, never sent.',
    compare: 'Compare',
    same: 'They match: the certificate was issued to this name or number.',
    different: 'They do not match. Compare every character, dots and capitals too.',
    codeWrong: 'The code has 16 letters and digits.',
  },
};
