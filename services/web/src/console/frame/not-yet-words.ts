import type { Words } from '../../ui/language.ts';
import type { Screen } from '../place.rules.ts';

type Keys = {
  /** What a screen shows once there is a contest. */
  readonly here: Readonly<Partial<Record<Screen, string>>>;
  readonly anywhere: string;
  readonly begin: string;
  readonly notYours: string;
};

export const notYetWords: Words<Keys> = {
  zh: {
    here: {
      schedule: '设立竞赛和赛项后，在这里编排场次、场地和工位。',
      documents: '设立竞赛后，在这里发布技术文件、样题和通知，回答提问。',
      entries: '赛项开放报名后，在这里逐个填写，或用表格一次导入。',
      admission: '赛项开放报名后，在这里审核各单位提交的报名。',
      officials: '设立赛项后，在这里邀请裁判员，查看资格、承诺与回避。',
      scheme: '设立赛项和模块后，在这里导入、核对、发布评分方案。',
      judging: '评分开始后，在这里看各组评到哪里、什么挡着签字。',
      typing: '发布评分方案并打印空白评分表后，在这里收回、录入、核对。',
      incidents: '工位抽签后，在这里记录赛场情况，由裁判长决定是否补时。',
      outside: '发布评分方案后，在这里上传检测设备和外部考试的成绩，由两人确认。',
      penalties: '发布评分方案后，裁判长在这里判罚扣分并写明原因。',
      review: '模块锁定后，监督组在这里对照签字原件复核成绩。',
      appeals: '赛项开始后，领队在这里递交申诉和成绩复查，仲裁组在这里受理与裁决。',
      results: '评分结束、解密后，在这里提交、批准、发布和公示成绩。',
      awards: '设立竞赛和赛项后，在这里选择发哪些获奖证书；成绩生效后一次制作、排好打印。',
      tablets: '设立赛项后，在这里为它配对平板。',
      pins: '设立赛项并任命裁判员后，在这里发放名册号和 PIN。',
    },
    anywhere: '设立竞赛和赛项后，从这里开始。',
    begin: '设立竞赛',
    notYours: '竞赛由组委会办公室设立；已设立却看不到，请与其联系。',
  },
  en: {
    here: {
      schedule: 'Once a contest has events, their sessions, rooms and stations are planned here.',
      documents:
        'Once there is a contest, its documents and notices are published and questions answered here.',
      entries: 'Once an event is open for entries, fill in forms here, or import a table.',
      admission: 'Once an event is open for entries, what organisations hand in is admitted here.',
      officials:
        'Once there is an event, judges are invited here; qualification, pledges and recusal show.',
      scheme: 'Once an event has modules, their marking schemes are imported and published here.',
      typing: 'Once blank forms are printed, they are taken back, typed and compared here.',
      incidents:
        'Once stations are drawn, what goes wrong there is recorded here, and decided by the chief judge.',
      outside:
        'Once a marking scheme is published, results of machines and outside exams are handed in here and confirmed by two people.',
      penalties:
        'Once a marking scheme is published, the chief judge gives penalties here, each with its reason.',
      review:
        'Once a module is locked, the supervision group compares it here with its signed originals.',
      appeals:
        'Once an event runs, team leaders file appeals here, and the arbitration group rules on them.',
      results:
        'Once marking is over and codes are opened, results are handed in, approved and released here.',
      judging:
        'Once marks come in, how far each panel is and what stands in the way of signing shows here.',
      awards:
        'Once a contest has events, its award documents are chosen here, and made and printed when results are final.',
      tablets: 'Once there is an event, its tablets are paired here.',
      pins: 'Once an event has judges, their roster codes and PINs are handed out here.',
    },
    anywhere: 'Once there is a contest with events, work begins here.',
    begin: 'Set up a contest',
    notYours: 'The organiser sets contests up. If there is one and you do not see it, ask them.',
  },
};
