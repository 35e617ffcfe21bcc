import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly platform: string;
  readonly organisation: (code: string) => string;
  readonly competition: (code: string) => string;
  readonly event: (code: string) => string;
  readonly person: string;
  readonly find: string;
  readonly findHint: string;
  readonly nobody: string;
  readonly nobodyYet: string;
  readonly choose: string;
  readonly more: (count: number) => string;
  readonly chosenPeople: (count: number) => string;
  readonly register: string;
  readonly registerLead: string;
  readonly name: string;
  readonly nameEn: string;
  readonly optional: string;
  readonly sex: string;
  readonly chooseSex: string;
  readonly chooseOne: string;
  readonly sexes: Readonly<Record<'male' | 'female', string>>;
  readonly idType: string;
  readonly idTypes: Readonly<Record<string, string>>;
  readonly idNumber: string;
  readonly idHint: string;
  readonly birthDate: string;
  readonly birthHint: string;
  readonly home: string;
  readonly noHome: string;
  readonly keeper: string;
  readonly keeperHint: string;
  readonly keeperNone: string;
  readonly save: string;
  readonly cancel: string;
  readonly registered: (name: string) => string;
  readonly wasKnown: string;
  readonly newOrganisation: string;
  readonly organisationName: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly region: string;
  readonly regionHint: string;
  readonly organisationRegistered: (name: string) => string;
};

export const personWords: Words<Keys> = {
  zh: {
    platform: '整个平台',
    organisation: (code) => `单位 ${code}`,
    competition: (code) => `竞赛 ${code}`,
    event: (code) => `赛项 ${code}`,
    person: '人员',
    find: '查找人员',
    findHint: '姓名、英文名或证件号码后四位。',
    nobodyYet: '还没有登记人员，先在“人员与任职”中登记。',
    nobody: '没有找到。请检查写法，或先登记此人；由别的单位保管的人这里看不到。',
    choose: '请选择',
    more: (count) => `另有 ${count} 人，请输入更多文字。`,
    chosenPeople: (count) => `已选 ${count} 人`,
    register: '登记人员',
    registerLead: '证件号码加密保存，页面上只显示后四位；姓名只给需要的岗位看。',
    name: '姓名',
    nameEn: '英文名或拼音',
    optional: '选填',
    sex: '性别',
    chooseSex: '选择…',
    chooseOne: '请选择一项。',
    sexes: { male: '男', female: '女' },
    idType: '证件类型',
    idTypes: {
      'resident-id': '居民身份证',
      'hmt-residence-permit': '港澳台居民居住证',
      'hmt-travel-permit': '港澳/台湾居民往来大陆通行证',
      'foreign-permanent-residence': '外国人永久居留身份证',
      passport: '护照',
    },
    idNumber: '证件号码',
    idHint: '同一证件再次登记，仍是同一个人。',
    birthDate: '出生日期',
    birthHint: '身份证号码中已有的，不必填写。',
    home: '所在单位',
    noHome: '不填',
    keeper: '由谁保管此记录',
    keeperNone: '由平台保管：只有平台管理员能看到，组委会办公室找不到此人。',
    keeperHint: '只有保管方的组委会办公室和平台管理员能看到姓名。',
    save: '登记',
    cancel: '取消',
    registered: (name) => `已登记 ${name}，现在可以任命。`,
    wasKnown: '此证件早已登记，仍用原来的记录。',
    newOrganisation: '登记单位',
    organisationName: '单位名称',
    kind: '类别',
    kinds: {
      school: '院校',
      enterprise: '企业',
      office: '机关',
      association: '协会',
      other: '其他',
    },
    region: '地区代码',
    regionHint: '例如 CN-12（天津）。',
    organisationRegistered: (name) => `已登记 ${name}。`,
  },
  en: {
    platform: 'The whole platform',
    organisation: (code) => `organisation ${code}`,
    competition: (code) => `competition ${code}`,
    event: (code) => `event ${code}`,
    person: 'Person',
    find: 'Find a person',
    findHint: 'Name, or the last four digits of the identity number.',
    nobodyYet: 'Nobody is registered yet. Begin under “People and offices”.',
    nobody:
      'Nobody found. Check the spelling, or register the person first; whom others keep does not show here.',
    choose: 'Choose',
    more: (count) => `${count} more; type a little more.`,
    chosenPeople: (count) => (count === 1 ? '1 person chosen' : `${count} people chosen`),
    register: 'Register a person',
    registerLead:
      'Identity numbers are kept encrypted and show four digits here; names are shown to offices that need them.',
    name: 'Name',
    nameEn: 'Name in Latin letters',
    optional: 'Optional',
    sex: 'Sex',
    chooseSex: 'Choose…',
    chooseOne: 'Choose one.',
    sexes: { male: 'Male', female: 'Female' },
    idType: 'Identity document',
    idTypes: {
      'resident-id': 'Resident identity card',
      'hmt-residence-permit': 'Residence permit (Hong Kong, Macao, Taiwan)',
      'hmt-travel-permit': 'Mainland travel permit',
      'foreign-permanent-residence': 'Foreign permanent resident card',
      passport: 'Passport',
    },
    idNumber: 'Number',
    idHint: 'The same document registered again is still the same person.',
    birthDate: 'Date of birth',
    birthHint: 'Not needed where the number holds it.',
    home: 'Organisation',
    noHome: 'None',
    keeper: 'Who keeps this record',
    keeperNone: 'Kept by the platform: only its operators find this person, no organiser does.',
    keeperHint: "Only the keeper's organisers and the platform operator see the name.",
    save: 'Register',
    cancel: 'Cancel',
    registered: (name) => `${name} is registered and can be given an office now.`,
    wasKnown: 'This document was registered before; its record is used.',
    newOrganisation: 'Register an organisation',
    organisationName: 'Name',
    kind: 'Kind',
    kinds: {
      school: 'School',
      enterprise: 'Enterprise',
      office: 'Public office',
      association: 'Association',
      other: 'Other',
    },
    region: 'Region code',
    regionHint: 'For example CN-12 (Tianjin).',
    organisationRegistered: (name) => `${name} is registered.`,
  },
};
