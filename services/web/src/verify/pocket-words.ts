import type { Words } from '../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly holder: string;
  readonly certified: string;
  readonly number: string;
  readonly level: string;
  readonly awarded: string;
  readonly until: string;
  readonly alone: string;
  readonly noKey: string;
  readonly otherPaper: string;
  readonly same: string;
};

export const pocketWords: Words<Keys> = {
  zh: {
    title: '二维码里的签名内容',
    lead: '由这台设备核对签名，没有发送到任何地方。请与纸面逐项比对。',
    holder: '姓名',
    certified: '职业（工种）',
    number: '证书编号',
    level: '职业技能等级',
    awarded: '发证日期',
    until: '有效期至',
    alone: '现在连不上签发系统：二维码里的签名有效，是否被撤销或暂停未知。有网络时请再核验。',
    noKey: '这台设备没有核对二维码签名的公钥。有网络时请再核验。',
    otherPaper:
      '二维码里的签名内容与编号对不上，或不是签发机构所签：这张纸可能是伪造的。请按编号另行查询。',
    same: '二维码里的签名有效，编号与登记一致。',
  },
  en: {
    title: 'The signed words of the QR code',
    lead: 'This device checked the signature; nothing was sent anywhere. Compare them with the paper.',
    holder: 'Name',
    certified: 'Occupation',
    number: 'Certificate number',
    level: 'Level',
    awarded: 'Date of issue',
    until: 'Valid until',
    alone:
      'The issuing system cannot be reached: the signature in the QR code holds, but whether it was revoked or suspended is not known. Verify again with a network.',
    noKey:
      'This device has no key to check the signature in the QR code. Verify again with a network.',
    otherPaper:
      'The signed words in the QR code do not fit the number, or were not signed by the issuer: the paper may be forged. Look the number up by itself.',
    same: 'The signature in the QR code holds, and its number is the one in the register.',
  },
};
