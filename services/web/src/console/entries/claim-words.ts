import type { Words } from '../../ui/language.ts';
import type { Claim, ClaimOutcome, ClaimSpeaker } from './claims.client.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly holds: (unit: string) => string;
  readonly wants: (unit: string) => string;
  readonly ended: string;
  readonly states: Readonly<Record<Claim['state'], string>>;
  readonly decide: string;
  readonly decideOf: (name: string) => string;
  readonly words: Readonly<Record<`${ClaimSpeaker}.${ClaimOutcome}`, string>>;
  readonly stays: (unit: string) => string;
  readonly goes: (from: string, to: string) => string;
  readonly team: (count: number) => string;
  readonly free: (to: string) => string;
  readonly takenBack: string;
  readonly word: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly by: Readonly<Record<ClaimSpeaker, string>>;
  readonly yes: string;
  readonly done: string;
  readonly held: (name: string) => string;
  readonly inImport: (count: number) => string;
};

export const claimWords: Words<Keys> = {
  zh: {
    title: '同一人由两个单位报名',
    lead: '后报的一份先暂存，不占名额。由本人或组委会决定，或由一方让出；抽签编号前须有结论。',
    holds: (unit) => `已报：${unit}`,
    wants: (unit) => `另报：${unit}`,
    ended: '原报名已结束',
    states: {
      claimed: '待决定',
      entered: '已转到另报单位',
      refused: '保留原报名',
      'taken-back': '已撤回',
      dropped: '已清除',
    },
    decide: '处理',
    decideOf: (name) => `处理：${name}`,
    words: {
      'organiser.stays': '组委会裁定：保留原报名',
      'organiser.goes': '组委会裁定：转到另报单位',
      'organiser.taken-back': '撤回',
      'paper.stays': '本人书面答复：保留原报名',
      'paper.goes': '本人书面答复：转到另报单位',
      'paper.taken-back': '撤回',
      'person.stays': '我保留原报名',
      'person.goes': '我转到另报单位',
      'person.taken-back': '撤回',
      'organisation.stays': '保留原报名',
      'organisation.goes': '让出：转到另报单位',
      'organisation.taken-back': '撤回本单位暂存的报名',
    },
    stays: (unit) => `此人继续代表${unit}；暂存的报名以所写理由结束。`,
    goes: (from, to) => `${from}的报名以所写理由结束，此人改为代表${to}。`,
    team: (count) => `原报名是 ${count} 人一队，整队一并结束。`,
    free: (to) => `原报名已结束，此人将代表${to}参赛。`,
    takenBack: '暂存的报名撤回，原报名不变。',
    word: '决定',
    reason: '理由',
    reasonHint: '必填；两个单位和本人都能看到',
    by: { organiser: '组委会', person: '本人', paper: '本人（书面）', organisation: '单位' },
    yes: '确定',
    done: '已记录决定。',
    held: (name) => `另一单位已为${name}报名，这份报名表已暂存，等待决定。`,
    inImport: (count) => `其中 ${count} 份由另一单位报过名，将暂存待决定。`,
  },
  en: {
    title: 'Two organisations, one person',
    lead: 'The later form is held and takes no place. The person or the organiser decides, or one gives way; before the first draw it must be decided.',
    holds: (unit) => `Entered by ${unit}`,
    wants: (unit) => `Also wanted by ${unit}`,
    ended: 'The other entry has ended',
    states: {
      claimed: 'To be decided',
      entered: 'Went to the other organisation',
      refused: 'Stays as entered',
      'taken-back': 'Taken back',
      dropped: 'Emptied',
    },
    decide: 'Decide',
    decideOf: (name) => `Decide: ${name}`,
    words: {
      'organiser.stays': 'Ruling of the organiser: stays',
      'organiser.goes': 'Ruling of the organiser: goes over',
      'organiser.taken-back': 'Take back',
      'paper.stays': 'The person, in writing: stays',
      'paper.goes': 'The person, in writing: goes over',
      'paper.taken-back': 'Take back',
      'person.stays': 'I stay as entered',
      'person.goes': 'I go over',
      'person.taken-back': 'Take back',
      'organisation.stays': 'Stays',
      'organisation.goes': 'Give way: goes over',
      'organisation.taken-back': 'Take our form back',
    },
    stays: (unit) => `Still takes part for ${unit}; the form that is held ends with the reason.`,
    goes: (from, to) =>
      `The entry of ${from} ends with the reason; the person takes part for ${to}.`,
    team: (count) => `That entry is a team of ${count}: the whole team’s entry ends.`,
    free: (to) => `The other entry has ended; the person takes part for ${to}.`,
    takenBack: 'The form that is held is taken back; the entry stays as it is.',
    word: 'Decision',
    reason: 'Reason',
    reasonHint: 'Required; both organisations and the person see it',
    by: {
      organiser: 'Organiser',
      person: 'The person',
      paper: 'The person, in writing',
      organisation: 'Organisation',
    },
    yes: 'Confirm',
    done: 'The decision is recorded.',
    held: (name) =>
      `Another organisation has entered ${name}. This form is held until it is decided.`,
    inImport: (count) =>
      `${count} of them another organisation has entered: they are held until it is decided.`,
  },
};
