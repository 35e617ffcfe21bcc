import type { Words } from '../../ui/language.ts';
import type { BodyAnswer, Request } from './issuing.client.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly noneHint: string;
  readonly noBody: string;
  readonly noBodyHint: string;
  readonly competition: (code: string) => string;
  readonly rules: (title: string, version: number) => string;
  readonly approval: Readonly<Record<Request['approval'], string>>;
  readonly asked: (day: string) => string;
  readonly state: Readonly<Record<Request['consent'], string>>;
  readonly answeredOn: (day: string) => string;
  readonly say: Readonly<Record<BodyAnswer, string>>;
  readonly meaning: Readonly<Record<BodyAnswer, string>>;
  readonly said: Readonly<Record<BodyAnswer, string>>;
  readonly readOnly: string;
  readonly cancel: string;
};

export const issuingWords: Words<Keys> = {
  zh: {
    title: '颁证委托',
    lead: '竞赛选定评价机构颁发职业技能等级证书，须先由该机构同意；同意之前，不以其名义作出任何决定。',
    none: '还没有竞赛选定本机构',
    noneHint: '竞赛选定晋升规则和评价机构后，会出现在这里，等待答复。',
    noBody: '没有您任职的评价机构',
    noBodyHint: '机构由核准部门或平台管理员备案；已备案却看不到，请确认您在该机构的任职。',
    competition: (code) => `竞赛 ${code}`,
    rules: (title, version) => `晋升规则：${title}（第 ${version} 版）`,
    approval: {
      office: '每批决定由核准部门核准。',
      'standing-authorisation': '依据备案的授权文件核准，不再逐批核准。',
    },
    asked: (day) => `${day} 选定`,
    state: { asked: '等待答复', accepted: '已同意', refused: '未同意' },
    answeredOn: (day) => `${day} 答复`,
    say: { accepted: '同意颁证', refused: '不同意' },
    meaning: {
      accepted:
        '同意后，成绩正式生效即按上述规则作出决定，证书以本机构名义颁发。作出决定之前可以改变答复。',
      refused: '不同意，则该竞赛的成绩不产生任何决定，直到您改变答复或竞赛另选机构。',
    },
    said: { accepted: '已同意。', refused: '已答复：不同意。' },
    readOnly: '由该机构的评价机构岗位答复。',
    cancel: '取消',
  },
  en: {
    title: 'Issuing requests',
    lead: 'A competition chooses the body that issues its level certificates, and the body must agree first: before that nothing is decided in its name.',
    none: 'No competition has chosen this body yet',
    noneHint:
      'Once a competition chooses promotion rules and this body, it waits here for an answer.',
    noBody: 'You work for no certification body',
    noBodyHint:
      'Bodies are put on file by the approving office or the platform operator. If yours is there, have your office in it checked.',
    competition: (code) => `Competition ${code}`,
    rules: (title, version) => `Promotion rules: ${title} (version ${version})`,
    approval: {
      office: 'The approving office approves each batch of decisions.',
      'standing-authorisation':
        'Approved under the authorisation on file, without asking each time.',
    },
    asked: (day) => `Chosen on ${day}`,
    state: { asked: 'Waits for an answer', accepted: 'Agreed', refused: 'Declined' },
    answeredOn: (day) => `Answered on ${day}`,
    say: { accepted: 'Agree to issue', refused: 'Decline' },
    meaning: {
      accepted:
        'Once agreed, final results are decided by these rules and certificates carry the name of this body. The answer may change until something is decided.',
      refused:
        'Once declined, results of this competition are not decided until you change the answer or another body is chosen.',
    },
    said: { accepted: 'Agreed.', refused: 'Declined.' },
    readOnly: 'The office “Certification body” of this body answers.',
    cancel: 'Cancel',
  },
};
