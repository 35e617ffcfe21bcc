import type { Office } from '@jinbang/contracts/office';
import type { Words } from '../../ui/language.ts';
import type { OfficeState } from '../frame/office.rules.ts';
import type { OfficeGroup } from './office-choice.rules.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly where: string;
  readonly places: Readonly<Record<'platform' | 'organisation' | 'competition' | 'event', string>>;
  readonly holders: string;
  readonly person: string;
  readonly office: string;
  readonly time: string;
  readonly state: string;
  readonly states: Readonly<Record<OfficeState, string>>;
  readonly since: (from: string) => string;
  readonly until: (from: string, to: string) => string;
  readonly none: string;
  readonly noneHint: string;
  readonly noPlaces: string;
  readonly noPlacesHint: string;
  readonly showOver: string;
  readonly give: string;
  readonly giveIn: (place: string) => string;
  readonly giveFirst: string;
  readonly groups: Readonly<Record<OfficeGroup, string>>;
  readonly does: Readonly<Record<Office, string>>;
  readonly onlyAtHome: string;
  readonly from: string;
  readonly fromHint: string;
  readonly to: string;
  readonly toHint: string;
  readonly giveIt: string;
  readonly cancel: string;
  readonly given: (name: string, office: string) => string;
  readonly end: string;
  readonly endTitle: (name: string, office: string) => string;
  readonly endText: string;
  readonly endIt: string;
  readonly keep: string;
  readonly ended: (name: string, office: string) => string;
  readonly apartTitle: string;
  readonly apart: readonly string[];
  readonly incomplete: string;
};

export const officeWords: Words<Keys> = {
  zh: {
    title: '人员与任职',
    lead: '谁在哪里担任什么、从何时到何时。任职决定一个人能看到和能做的一切，结束后一分钟内失效。',
    where: '范围',
    places: { platform: '平台', organisation: '单位', competition: '竞赛', event: '赛项' },
    holders: '任职名单',
    person: '人员',
    office: '岗位',
    time: '起止',
    state: '状态',
    states: { now: '在任', 'to-come': '尚未开始', over: '已结束' },
    since: (from) => `${from} 起`,
    until: (from, to) => `${from} 至 ${to}`,
    none: '这里还没有任职',
    noneHint: '先登记人员，再任命。竞赛的任职在其所有赛项有效；只限一个赛项的，请选择该赛项。',
    noPlaces: '还没有您可以查看的范围',
    noPlacesHint: '有了任职或竞赛之后，这里会列出人员。请联系任命您的人。',
    showOver: '显示已结束的',
    give: '任命',
    giveIn: (place) => `任命：${place}`,
    giveFirst: '先选人员和岗位。',
    groups: {
      run: '组织与保障',
      mark: '裁判',
      apart: '监督与加密（须由不同的人担任）',
      side: '参赛方',
      issue: '评价、核准与审计',
      platform: '平台',
    },
    onlyAtHome:
      '在单位上任命，只对该单位自己主办的竞赛有效。要为别人主办的竞赛报名，请先在“范围”里选那个竞赛或赛项。',
    does: {
      'platform-operator': '管理整个平台：登记单位和人员、任命、邀请。',
      organiser: '设置竞赛和赛项，任命本竞赛的各岗位，发放 PIN。',
      organisation: '为本单位报名；须在竞赛或赛项任命，才能看到并报名。',
      'team-leader': '领取本队资料，提出申诉。',
      'chief-judge': '设置评分、处理分歧、锁定模块、签字。',
      judge: '在平板上评分并签字。',
      'floor-judge': '在赛场记录情况。',
      scorer: '录入纸质评分表；不录入自己所在裁判组的。',
      'check-in': '检录、登记未参赛。',
      'technical-support': '配对、停用平板；看不到分数。',
      'measuring-judge': '录入检测结果。',
      coach: '查看本单位选手的公开信息。',
      'encryption-judge': '记录加密抽签，解密时第一人。',
      supervisor: '监督全过程：解锁 PIN、复核、解密时第二人。',
      arbitration: '受理申诉并裁决。',
      'certification-body': '作出晋升结论、颁发证书。',
      'seal-keeper': '保管印章，确认用印。',
      'quality-supervisor': '督导评价质量。',
      'approving-office': '核准成绩和晋升名单。',
      auditor: '查看一切，不能改动任何内容。',
      contestant: '查看自己的成绩和证书。',
    },
    from: '开始日期',
    fromHint: '不填则立即开始。',
    to: '结束日期',
    toHint: '当日仍有效；不填则一直有效。',
    giveIt: '确认任命',
    cancel: '取消',
    given: (name, office) => `已任命${name}为${office}。`,
    end: '结束',
    endTitle: (name, office) => `结束${name}的${office}任职？`,
    endText: '一分钟内失效。此前已给出的分数和签字仍按当时的任职有效，记录保留。',
    endIt: '结束任职',
    keep: '保留',
    ended: (name, office) => `${name}的${office}任职已结束。`,
    apartTitle: '哪些岗位必须由不同的人担任',
    apart: [
      '加密裁判员、监督员、仲裁员三者互不兼任，也不兼任裁判长、裁判员、检测裁判员、统分员：知道谁在哪个工位的人不评分，监督和裁决的人不是被监督的人。',
      '统分员不录入自己所在裁判组的评分表。',
      '谁提交，谁不核准：成绩和晋升名单由另一人核准。',
      '规则在同一竞赛或赛项内生效；不同竞赛可以担任不同岗位。系统在任命时检查，数据库也拒绝。',
    ],
    incomplete: '人员很多，这里只列出一部分；请用接口查看其余的。',
  },
  en: {
    title: 'People and offices',
    lead: 'Who holds which office where, and from when to when. Offices decide all a person can see and do; an ended one counts no more within a minute.',
    where: 'Where',
    places: {
      platform: 'Platform',
      organisation: 'Organisations',
      competition: 'Competitions',
      event: 'Events',
    },
    holders: 'Offices held here',
    person: 'Person',
    office: 'Office',
    time: 'From and to',
    state: 'State',
    states: { now: 'In force', 'to-come': 'To come', over: 'Over' },
    since: (from) => `since ${from}`,
    until: (from, to) => `${from} to ${to}`,
    none: 'Nobody holds an office here yet',
    noneHint:
      'Register people first, then give them offices. An office for a competition counts in all its events; choose an event for one that counts there alone.',
    noPlaces: 'There is no place you may look at yet',
    noPlacesHint: 'Once you hold an office, its people stand here. Ask whoever appoints you.',
    showOver: 'Show those that are over',
    give: 'Give an office',
    giveIn: (place) => `Give an office: ${place}`,
    giveFirst: 'Choose a person and an office first.',
    groups: {
      run: 'Running the contest',
      mark: 'Judges',
      apart: 'Watching and sealing (different people)',
      side: 'Contestants’ side',
      issue: 'Certification, approval, audit',
      platform: 'Platform',
    },
    onlyAtHome:
      'Given at an organisation, this reaches only contests the organisation holds itself. To enter another contest, choose that contest or event under “Where” first.',
    does: {
      'platform-operator':
        'Runs the platform: registers organisations and people, appoints, invites.',
      organiser: 'Sets contests up, gives their offices, hands out PINs.',
      organisation:
        'Enters contestants of the organisation; give it at a contest or event to show it.',
      'team-leader': "Collects the team's papers, files appeals.",
      'chief-judge': 'Sets marking up, settles conflicts, locks modules, signs.',
      judge: 'Marks and signs on a tablet.',
      'floor-judge': 'Records what happens on the floor.',
      scorer: 'Types paper sheets, never those of the own panel.',
      'check-in': 'Checks contestants in and records who did not come.',
      'technical-support': 'Pairs tablets and takes them out; sees no marks.',
      'measuring-judge': 'Enters measured results.',
      coach: "Sees what is public about the own organisation's contestants.",
      'encryption-judge': 'Records the sealed draw; the first of two who open it.',
      supervisor: 'Watches everything: unlocks PINs, reviews, second of two who open the draw.',
      arbitration: 'Hears appeals and rules on them.',
      'certification-body': 'Decides promotions and issues certificates.',
      'seal-keeper': 'Keeps the seal and confirms its use.',
      'quality-supervisor': 'Watches the quality of assessments.',
      'approving-office': 'Approves results and promotions.',
      auditor: 'Reads everything, changes nothing.',
      contestant: 'Sees the own result and certificates.',
    },
    from: 'First day',
    fromHint: 'Left empty, it begins at once.',
    to: 'Last day',
    toHint: 'That day still counts. Left empty, it has no end.',
    giveIt: 'Give the office',
    cancel: 'Cancel',
    given: (name, office) => `${name} is ${office} now.`,
    end: 'End',
    endTitle: (name, office) => `End the office of ${name} (${office})?`,
    endText:
      'It counts no more within a minute. Marks and signatures given before stay good, judged by the office held then, and the record stays.',
    endIt: 'End the office',
    keep: 'Keep it',
    ended: (name, office) => `${name} is no longer ${office}.`,
    apartTitle: 'Offices that must be held by different people',
    apart: [
      'Encryption judge, supervisor and arbitration are three different people, and none of them is chief judge, judge, measuring judge or scorer: who knows where a contestant stands does not mark, and who watches or rules is not the one watched.',
      'A scorer never types sheets of the own panel.',
      'Who submits does not approve: results and promotions are approved by somebody else.',
      'This holds within a contest or event; elsewhere a person may hold another office. It is checked when an office is given, and by the database too.',
    ],
    incomplete: 'There are many people; a part of them stands here. Use the API for the rest.',
  },
};
