import type { Words } from '../../ui/language.ts';
import type { ListFlaw } from './list.rules.ts';

const flaw: Readonly<Record<ListFlaw['flaw'], (what: string) => string>> = {
  'event-unknown': (what) => `本竞赛没有赛项“${what}”`,
  'office-unknown': (what) => `“${what}”不是可以邀请的岗位`,
  'person-unknown': (what) => `没有登记“${what}”，请先在“人员与任职”登记，或核对证件后四位`,
  'person-several': (what) => `“${what}”有同名的人，请在后面加一列证件后四位`,
  'kind-unknown': (what) => `类别“${what}”应为：裁判员、考评员或高级考评员`,
  'code-missing': (what) => `${what}缺职业编码`,
  'level-unknown': (what) => `等级“${what}”应为一级至五级`,
  'title-unknown': (what) => `职称“${what}”应为：初级、中级、副高级或正高级`,
  'day-wrong': (what) => `日期“${what}”应写成 2026-03-01`,
  repeated: (what) => `${what}在名单里重复了`,
  'name-missing': () => '缺名称',
  'sex-unknown': (what) => `性别“${what}”应为男或女`,
  'id-type-unknown': (what) => `不认识证件类型“${what}”`,
  'number-missing': (what) => `${what}缺证件号码`,
  'organisation-unknown': (what) => `没有登记单位“${what}”，请先登记`,
  'region-wrong': (what) => `地区代码“${what}”应写成 CN-12 这样`,
};

const zh = {
  cells: '名单',
  row: (row: number) => `第 ${row} 行`,
  flaws: (count: number) => `有 ${count} 处需要更正；更正之前什么都不会发出。`,
  flaw,
  textFirst: '先粘贴名单。',
  tooMany: (limit: number) => `一次最多 ${limit} 个，请分几次。`,
  found: (count: number) => `读到 ${count} 行`,
  cancel: '取消',
  people: '登记多人',
  peopleLead: '从电子表格复制，一行一人。同一证件再次登记，仍是同一个人。',
  peopleColumns: '姓名、性别、证件类型、证件号码、所在单位、出生日期（身份证号码中已有的不填）',
  registerPeople: (count: number) => `登记 ${count} 人`,
  peopleDone: (count: number, known: number) =>
    known === 0 ? `已登记 ${count} 人。` : `已登记 ${count} 人，其中 ${known} 人早已登记。`,
  organisations: '登记多个单位',
  organisationsLead: '从电子表格复制，一行一个单位。',
  organisationsColumns: '单位名称、类别（院校、企业、机关、协会、其他）、地区代码、英文名（选填）',
  registerOrganisations: (count: number) => `登记 ${count} 个单位`,
  organisationsDone: (count: number) => `已登记 ${count} 个单位。`,
};

export const pastedWords: Words<typeof zh> = {
  zh,
  en: {
    cells: 'List',
    row: (row) => `Line ${row}`,
    flaws: (count) => `${count} to correct; nothing is sent before.`,
    flaw: {
      'event-unknown': (what) => `this contest has no event “${what}”`,
      'office-unknown': (what) => `nobody is invited as “${what}”`,
      'person-unknown': (what) =>
        `“${what}” is not registered: register them under “People and offices”, or look at the four digits`,
      'person-several': (what) => `several are called “${what}”: add the last four of their number`,
      'kind-unknown': (what) => `“${what}” is none of: judge, evaluator, senior evaluator`,
      'code-missing': (what) => `${what} needs the code of an occupation`,
      'level-unknown': (what) => `“${what}” is no level`,
      'title-unknown': (what) => `“${what}” is no professional title`,
      'day-wrong': (what) => `“${what}” should be a day like 2026-03-01`,
      repeated: (what) => `${what} stands there twice`,
      'name-missing': () => 'the name is missing',
      'sex-unknown': (what) => `“${what}” is neither male nor female`,
      'id-type-unknown': (what) => `“${what}” is no known document`,
      'number-missing': (what) => `${what} needs the number of a document`,
      'organisation-unknown': (what) => `no organisation is called “${what}”; register it first`,
      'region-wrong': (what) => `“${what}” should be a code like CN-12`,
    },
    textFirst: 'Paste the list first.',
    tooMany: (limit) => `At most ${limit} at once; divide the list.`,
    found: (count) => `${count} ${count === 1 ? 'line' : 'lines'} read`,
    cancel: 'Cancel',
    people: 'Register many people',
    peopleLead:
      'Copied from a spreadsheet, a line each. The same document registered again is the same person.',
    peopleColumns:
      'Name, sex, document, its number, organisation, date of birth (not where the number holds it)',
    registerPeople: (count) => `Register ${count} people`,
    peopleDone: (count, known) =>
      known === 0
        ? `${count} people registered.`
        : `${count} people registered; ${known} of them were known.`,
    organisations: 'Register many organisations',
    organisationsLead: 'Copied from a spreadsheet, a line each.',
    organisationsColumns:
      'Name, kind (school, enterprise, office, association, other), region, English name (optional)',
    registerOrganisations: (count) =>
      `Register ${count} ${count === 1 ? 'organisation' : 'organisations'}`,
    organisationsDone: (count) =>
      `${count} ${count === 1 ? 'organisation' : 'organisations'} registered.`,
  },
};
