import type { PersonDetail } from './person-detail.body.ts';

// GB/T 3304, and two words the registers use beside it.
const ETHNIC_GROUPS = new Set(
  (
    '汉 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 ' +
    '纳西 景颇 柯尔克孜 土 达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 ' +
    '德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺'
  )
    .split(' ')
    .map((name) => `${name}族`),
);
const BESIDES = ['其他', '外国血统中国籍人士'];

/** 汉 and 汉族 are one. */
export const plainEthnicGroup = (given: string): string => {
  const name = given.normalize('NFKC').replaceAll(/\s/g, '');
  return ETHNIC_GROUPS.has(`${name}族`) ? `${name}族` : name;
};

const MAINLAND = /^1[3-9]\d{9}$/;
const ABROAD = /^\+\d{6,15}$/;

/** One spelling per number: digits alone, without the country code of the mainland. */
export const plainPhone = (given: string): string => {
  const digits = given
    .normalize('NFKC')
    .replaceAll(/[\s().\-\u2010-\u2015]/g, '')
    .replace(/^00/, '+');
  return digits.replace(/^\+?86(?=1\d{10}$)/, '');
};

export const plainPersonDetail = ({
  ethnicGroup,
  education,
  phone,
}: PersonDetail): PersonDetail => ({
  ...(ethnicGroup === undefined ? {} : { ethnicGroup: plainEthnicGroup(ethnicGroup) }),
  ...(education === undefined ? {} : { education }),
  ...(phone === undefined ? {} : { phone: plainPhone(phone) }),
});

type Flaw = { readonly field: keyof PersonDetail; readonly code: string };

/** What is wrong with these, in their plain spelling. */
export const flawsOfPersonDetail = ({ ethnicGroup, phone }: PersonDetail): readonly Flaw[] => [
  ...(ethnicGroup === undefined || ETHNIC_GROUPS.has(ethnicGroup) || BESIDES.includes(ethnicGroup)
    ? []
    : [{ field: 'ethnicGroup', code: 'person.ethnic-group' } as const]),
  ...(phone === undefined || MAINLAND.test(phone) || ABROAD.test(phone)
    ? []
    : [{ field: 'phone', code: 'person.phone-form' } as const]),
];
