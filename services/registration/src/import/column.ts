import type { EntryField } from '../entry/entry-field.ts';

/** A column of the workbook, by what it fills. */
export type ColumnKey =
  | 'event'
  | 'group'
  | 'organisation'
  | 'delegation'
  | 'team'
  | 'leaderName'
  | 'coachName'
  | 'name'
  | 'nameEn'
  | 'sex'
  | 'idType'
  | 'idNumber'
  | 'birthDate'
  | 'ethnicGroup'
  | 'education'
  | 'phone'
  | 'workplace'
  | 'memberKind'
  | 'yearsInOccupation'
  | 'occupation'
  | 'heldLevel'
  | 'heldCertificateNo'
  | 'heldOccupation'
  | 'condition'
  | 'professionalTitle'
  | 'entryId';

type Values = Readonly<Record<string, readonly string[]>>;
export type Column = {
  readonly key: ColumnKey;
  readonly zh: string;
  readonly en: string;
  /** Other headers that mean the same. */
  readonly also?: readonly string[];
  readonly hintZh: string;
  /** What may stand in it: each value with its words, the first one written. */
  readonly values?: Values;
  /** The field whose star it carries. */
  readonly field?: EntryField;
  readonly width: number;
};

const SEX: Values = { male: ['男', 'male', 'm'], female: ['女', 'female', 'f'] };
const ID_TYPE: Values = {
  'resident-id': ['居民身份证', '身份证', 'resident id'],
  'hmt-residence-permit': ['港澳台居民居住证', 'hmt residence permit'],
  'hmt-travel-permit': [
    '港澳台居民来往大陆通行证',
    '港澳居民来往内地通行证',
    '台湾居民来往大陆通行证',
    'hmt travel permit',
  ],
  'foreign-permanent-residence': ['外国人永久居留身份证', 'foreign permanent residence'],
  passport: ['护照', 'passport'],
};
const EDUCATION: Values = {
  primary: ['小学', 'primary'],
  junior: ['初中', 'junior'],
  senior: ['高中', 'senior'],
  vocational: ['中专(中职、技校)', '中专', '中职', '技校', '中技', 'vocational'],
  college: ['大专(高职)', '大专', '专科', '高职', 'college'],
  bachelor: ['本科', '大学本科', 'bachelor'],
  master: ['硕士研究生', '硕士', '研究生', 'master'],
  doctor: ['博士研究生', '博士', 'doctor'],
};
const KIND: Values = {
  worker: ['职工', 'worker'],
  teacher: ['教师', 'teacher'],
  student: ['学生', 'student'],
};
const GROUP: Values = {
  worker: ['职工组', '职工', 'worker'],
  student: ['学生组', '学生', 'student'],
  teacher: ['教师组', '教师', 'teacher'],
  open: ['公开组', 'open'],
};
const LEVEL: Values = {
  apprentice: ['学徒工', 'apprentice'],
  '5': ['五级', '五级/初级工', '初级工', '初级', '5'],
  '4': ['四级', '四级/中级工', '中级工', '中级', '4'],
  '3': ['三级', '三级/高级工', '高级工', '高级', '3'],
  '2': ['二级', '二级/技师', '技师', '2'],
  '1': ['一级', '一级/高级技师', '高级技师', '1'],
  special: ['特级技师', 'special'],
  chief: ['首席技师', 'chief'],
};

/** The columns of template and export, in their order. */
export const COLUMNS: readonly Column[] = [
  { key: 'event', zh: '赛项', en: 'Event', hintZh: '与竞赛公布的赛项名称一致', width: 18 },
  {
    key: 'group',
    zh: '组别',
    en: 'Group',
    hintZh: '职工组、学生组等',
    values: GROUP,
    field: 'group',
    width: 10,
  },
  {
    key: 'organisation',
    zh: '参赛单位',
    en: 'Organisation',
    also: ['报名单位', '推荐单位'],
    hintZh: '为哪个单位参赛;本单位自行报名时可不填',
    width: 22,
  },
  {
    key: 'delegation',
    zh: '代表队',
    en: 'Delegation',
    hintZh: '代表队名称',
    field: 'delegation',
    width: 16,
  },
  { key: 'team', zh: '队号', en: 'Team', hintZh: '团体赛项填写:同队的人填同一个号', width: 8 },
  {
    key: 'leaderName',
    zh: '领队',
    en: 'Team leader',
    hintZh: '领队姓名',
    field: 'leaderName',
    width: 12,
  },
  {
    key: 'coachName',
    zh: '指导教师',
    en: 'Coach',
    also: ['教练', '指导老师'],
    hintZh: '指导教师或教练姓名',
    field: 'coachName',
    width: 12,
  },
  { key: 'name', zh: '姓名', en: 'Name', hintZh: '与证件一致', field: 'name', width: 14 },
  { key: 'nameEn', zh: '英文姓名', en: 'Name in Latin letters', hintZh: '可不填', width: 18 },
  { key: 'sex', zh: '性别', en: 'Sex', hintZh: '男或女', values: SEX, field: 'sex', width: 6 },
  {
    key: 'idType',
    zh: '证件类型',
    en: 'ID type',
    hintZh: '见“可填内容”页',
    values: ID_TYPE,
    field: 'idType',
    width: 18,
  },
  {
    key: 'idNumber',
    zh: '证件号码',
    en: 'ID number',
    also: ['身份证号', '身份证号码'],
    hintZh: '按文本填写,勿变成数字',
    field: 'idNumber',
    width: 22,
  },
  {
    key: 'birthDate',
    zh: '出生日期',
    en: 'Birth date',
    hintZh: '如 1990-01-31;证件号码内含出生日期时可不填',
    field: 'birthDate',
    width: 12,
  },
  {
    key: 'ethnicGroup',
    zh: '民族',
    en: 'Ethnic group',
    hintZh: '如 汉族',
    field: 'ethnicGroup',
    width: 10,
  },
  {
    key: 'education',
    zh: '文化程度',
    en: 'Education',
    also: ['学历'],
    hintZh: '见“可填内容”页',
    values: EDUCATION,
    field: 'education',
    width: 16,
  },
  {
    key: 'phone',
    zh: '手机号码',
    en: 'Phone',
    also: ['手机号', '联系电话'],
    hintZh: '11 位;境外号码以 + 开头',
    field: 'phone',
    width: 14,
  },
  {
    key: 'workplace',
    zh: '工作单位/院校',
    en: 'Workplace or school',
    also: ['工作单位', '院校', '所在单位'],
    hintZh: '全称',
    field: 'workplace',
    width: 22,
  },
  {
    key: 'memberKind',
    zh: '人员类别',
    en: 'Kind of person',
    hintZh: '职工、教师或学生',
    values: KIND,
    field: 'memberKind',
    width: 10,
  },
  {
    key: 'yearsInOccupation',
    zh: '本职业工作年限',
    en: 'Years in the occupation',
    hintZh: '整年数',
    field: 'yearsInOccupation',
    width: 14,
  },
  {
    key: 'occupation',
    zh: '职业(工种)',
    en: 'Occupation',
    hintZh: '不填则为赛项的职业',
    field: 'occupation',
    width: 16,
  },
  {
    key: 'heldLevel',
    zh: '现持等级',
    en: 'Level held',
    also: ['现有等级', '原等级'],
    hintZh: '见“可填内容”页',
    values: LEVEL,
    field: 'heldLevel',
    width: 14,
  },
  {
    key: 'heldCertificateNo',
    zh: '证书编号',
    en: 'Certificate no.',
    also: ['原证书编号', '现持证书编号'],
    hintZh: '现持证书的编号',
    width: 22,
  },
  {
    key: 'heldOccupation',
    zh: '现持证书职业',
    en: 'Occupation of the certificate',
    hintZh: '与报名职业不同时填写',
    width: 16,
  },
  {
    key: 'condition',
    zh: '申报条件',
    en: 'Condition',
    hintZh: '按哪一条申报,如 三级第2条',
    field: 'condition',
    width: 16,
  },
  {
    key: 'professionalTitle',
    zh: '专业技术职务',
    en: 'Professional title',
    also: ['职称', '专业技术职称'],
    hintZh: '有则填写',
    width: 16,
  },
  { key: 'entryId', zh: '报名编号', en: 'Entry id', hintZh: '导出文件自带,请勿改动', width: 16 },
];

const plainHeader = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s*＊:：()（）/、]/g, '')
    .toLowerCase();

const BY_HEADER = new Map(
  COLUMNS.flatMap((column) =>
    [column.zh, column.en, ...(column.also ?? [])].map(
      (header) => [plainHeader(header), column] as const,
    ),
  ),
);

/** The column a header names; undefined for one that is nobody's. */
export const columnOf = (header: string): Column | undefined => BY_HEADER.get(plainHeader(header));

/** The value the words in a cell stand for; undefined where they are none of the column's. */
export const valueInWords = ({ values }: Column, text: string): string | undefined => {
  const wanted = plainHeader(text);
  return Object.entries(values ?? {}).find(([value, words]) =>
    [value, ...words].some((word) => plainHeader(word) === wanted),
  )?.[0];
};

/** The word written for a value. */
export const wordOf = ({ values }: Column, value: string): string => values?.[value]?.[0] ?? value;
