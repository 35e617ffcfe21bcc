import type { Bilingual } from './primitive.ts';

type Region = readonly [gb: string, iso: string, zh: string, en: string];

/** Province-level regions by GB/T 2260 and ISO 3166-2; the wording of 香港, 澳门, 台湾 is S16's. */
const REGIONS: readonly Region[] = [
  ['11', 'BJ', '北京', 'Beijing'],
  ['12', 'TJ', '天津', 'Tianjin'],
  ['13', 'HE', '河北', 'Hebei'],
  ['14', 'SX', '山西', 'Shanxi'],
  ['15', 'NM', '内蒙古', 'Inner Mongolia'],
  ['21', 'LN', '辽宁', 'Liaoning'],
  ['22', 'JL', '吉林', 'Jilin'],
  ['23', 'HL', '黑龙江', 'Heilongjiang'],
  ['31', 'SH', '上海', 'Shanghai'],
  ['32', 'JS', '江苏', 'Jiangsu'],
  ['33', 'ZJ', '浙江', 'Zhejiang'],
  ['34', 'AH', '安徽', 'Anhui'],
  ['35', 'FJ', '福建', 'Fujian'],
  ['36', 'JX', '江西', 'Jiangxi'],
  ['37', 'SD', '山东', 'Shandong'],
  ['41', 'HA', '河南', 'Henan'],
  ['42', 'HB', '湖北', 'Hubei'],
  ['43', 'HN', '湖南', 'Hunan'],
  ['44', 'GD', '广东', 'Guangdong'],
  ['45', 'GX', '广西', 'Guangxi'],
  ['46', 'HI', '海南', 'Hainan'],
  ['50', 'CQ', '重庆', 'Chongqing'],
  ['51', 'SC', '四川', 'Sichuan'],
  ['52', 'GZ', '贵州', 'Guizhou'],
  ['53', 'YN', '云南', 'Yunnan'],
  ['54', 'XZ', '西藏', 'Xizang'],
  ['61', 'SN', '陕西', 'Shaanxi'],
  ['62', 'GS', '甘肃', 'Gansu'],
  ['63', 'QH', '青海', 'Qinghai'],
  ['64', 'NX', '宁夏', 'Ningxia'],
  ['65', 'XJ', '新疆', 'Xinjiang'],
  ['71', 'TW', '中国台湾', 'Taiwan, China'],
  ['81', 'HK', '中国香港', 'Hong Kong, China'],
  ['82', 'MO', '中国澳门', 'Macao, China'],
];

const LABELS: ReadonlyMap<string, Bilingual> = new Map(
  REGIONS.flatMap(([gb, iso, zh, en]) =>
    [gb, `${gb}0000`, `CN-${gb}`, `CN-${iso}`].map((code) => [code, { zh, en }] as const),
  ),
);

/**
 * The name of a delegation's region, S16; null where the code is not one of a province: a city's code
 * is shown as it stands, for the name of its province would be another delegation's.
 */
export const regionLabel = (code: string): Bilingual | null => LABELS.get(code) ?? null;
