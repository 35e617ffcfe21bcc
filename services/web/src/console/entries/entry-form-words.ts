import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly needed: string;
  readonly occupation: string;
  readonly occupationHint: string;
  readonly years: string;
  readonly professionalTitle: string;
  readonly heldLevel: string;
  readonly noLevel: string;
  readonly levels: Readonly<Record<string, string>>;
  readonly certificateNo: string;
  readonly heldOccupation: string;
  readonly heldOccupationHint: string;
  readonly member: (place: number) => string;
  readonly teamLead: (size: number) => string;
  readonly mend: string;
  readonly mendOf: (name: string) => string;
  readonly mendLead: string;
  readonly mended: string;
  readonly save: string;
  readonly phoneKept: (lastFour: string) => string;
  readonly setting: string;
  readonly settingLead: string;
  readonly settingAlways: string;
  readonly required: string;
  readonly perPerson: string;
  readonly perPersonHint: string;
  readonly settingSaved: string;
};

export const entryFormWords: Words<Keys> = {
  zh: {
    needed: '必填',
    occupation: '职业（工种）',
    occupationHint: '不填，即本赛项的职业。',
    years: '本职业工作年限（年）',
    professionalTitle: '职称',
    heldLevel: '现持等级',
    noLevel: '无',
    levels: {
      '5': '五级/初级工',
      '4': '四级/中级工',
      '3': '三级/高级工',
      '2': '二级/技师',
      '1': '一级/高级技师',
    },
    certificateNo: '证书编号',
    heldOccupation: '证书上的职业',
    heldOccupationHint: '与参赛职业不同时填写。',
    member: (place) => `队员 ${place}`,
    teamLead: (size) => `每队 ${size} 人，按出场顺序填写。`,
    mend: '修改',
    mendOf: (name) => `修改报名表：${name}`,
    mendLead: '姓名和证件号码不能在这里修改；人员有误，请退赛后重新报名。',
    mended: '已修改。',
    save: '保存',
    phoneKept: (lastFour) => `已保存 …${lastFour}，不改就留空。`,
    setting: '报名要求',
    settingLead: '缺少必填项的报名表不会被接收；照片、证明和知情同意可以在报名后补交。',
    settingAlways: '姓名、性别、证件和组别始终必填。',
    required: '必填项',
    perPerson: '每人最多参加几个赛项',
    perPersonHint: '1 到 20。',
    settingSaved: '报名要求已保存，从现在起生效。',
  },
  en: {
    needed: 'Required',
    occupation: 'Occupation',
    occupationHint: 'Left empty: the one of the event.',
    years: 'Years in the occupation',
    professionalTitle: 'Professional title',
    heldLevel: 'Level held',
    noLevel: 'None',
    levels: { '5': 'Level 5', '4': 'Level 4', '3': 'Level 3', '2': 'Level 2', '1': 'Level 1' },
    certificateNo: 'Certificate number',
    heldOccupation: 'Occupation on the certificate',
    heldOccupationHint: 'Where it is another than here.',
    member: (place) => `Member ${place}`,
    teamLead: (size) => `A team has ${size}; fill them in by their order.`,
    mend: 'Correct',
    mendOf: (name) => `Correct the form: ${name}`,
    mendLead: 'Who it is stays. If it is somebody else, withdraw the entry and enter them anew.',
    mended: 'Corrected.',
    save: 'Save',
    phoneKept: (lastFour) => `Kept: …${lastFour}. Leave empty to keep it.`,
    setting: 'What an entry needs',
    settingLead:
      'A form that lacks a required field is not taken. Photo, proof and consent may follow later.',
    settingAlways: 'Name, sex, identity document and group are always required.',
    required: 'Required',
    perPerson: 'Events one person may enter',
    perPersonHint: '1 to 20.',
    settingSaved: 'Saved; it holds from now on.',
  },
};
