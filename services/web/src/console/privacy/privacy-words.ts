import type { Words } from '../../ui/language.ts';
import type { ErasureGround, HoldGround } from './privacy.client.ts';
import type { ConfirmFlaw } from './privacy.rules.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly cancel: string;
  readonly act: string;
  readonly person: string;
  readonly erasures: string;
  readonly noErasures: string;
  readonly noErasuresHint: string;
  readonly ground: string;
  readonly grounds: Readonly<Record<ErasureGround, string>>;
  readonly state: string;
  readonly askedBy: (name: string, day: string) => string;
  readonly doneBy: (name: string, day: string) => string;
  readonly waits: string;
  readonly done: string;
  readonly confirm: string;
  readonly confirmTitle: (name: string) => string;
  readonly confirmText: string;
  readonly confirmed: string;
  readonly flaws: Readonly<Record<ConfirmFlaw, string>>;
  readonly one: string;
  readonly oneHint: string;
  readonly copy: string;
  readonly copyText: string;
  readonly copyAsk: string;
  readonly copyAsked: string;
  readonly copyLink: string;
  readonly copyTitle: string;
  readonly copyLead: string;
  readonly copyConfirm: string;
  readonly copyConfirmed: string;
  readonly copyRead: string;
  readonly copyOf: (name: string) => string;
  readonly copySave: string;
  readonly copyClose: string;
  readonly rows: (count: number) => string;
  readonly erase: string;
  readonly eraseText: string;
  readonly eraseAsk: string;
  readonly eraseAsked: string;
  readonly eraseHeld: string;
  readonly hold: string;
  readonly holdText: string;
  readonly holdGrounds: Readonly<Record<HoldGround, string>>;
  readonly holdNo: string;
  readonly holdPlace: string;
  readonly holdLift: string;
  readonly holdOwn: string;
  readonly holdSince: (day: string) => string;
};

export const privacyWords: Words<Keys> = {
  zh: {
    title: '个人信息',
    lead: '每个人都可以索取自己信息的副本，也可以要求删除。删除和代取副本须由两人共同决定；证书删除姓名后仍可验证。',
    cancel: '取消',
    act: '操作',
    person: '人员',
    erasures: '删除申请',
    noErasures: '没有删除申请',
    noErasuresHint: '本人提出的申请会列在这里；书面提出的，在下方选人后代为登记。',
    ground: '依据',
    grounds: {
      'own-request': '本人要求',
      'guardian-request': '监护人要求',
      'consent-withdrawn': '撤回同意',
      'office-order': '主管部门要求',
    },
    state: '状态',
    askedBy: (name, day) => `${name}，${day} 提出`,
    doneBy: (name, day) => `${name}，${day} 确认`,
    waits: '待确认',
    done: '已删除',
    confirm: '确认删除',
    confirmTitle: (name) => `删除 ${name} 的个人信息？`,
    confirmText:
      '姓名、证件号码、出生日期、照片和账号将从所有服务中永久删除，不能恢复。成绩、名次和证书保留，只显示编号。',
    confirmed: '已删除，各服务正在清除副本。',
    flaws: {
      'own-request': '申请由您提出，须由另一人确认。',
      'about-oneself': '与您本人有关，须由他人确认。',
    },
    one: '一个人的信息',
    oneHint: '选择人员后，可代取副本、登记删除申请、设置保全。',
    copy: '副本',
    copyText: '汇集各服务所存的全部信息。由您申请，另一人确认后，一天之内两人可以打开；不留存。',
    copyAsk: '申请副本',
    copyAsked: '请把此链接交给另一位信息保管人确认：',
    copyLink: '副本链接',
    copyTitle: '个人信息副本',
    copyLead: '提出的人不能自己确认。确认后一天之内，提出和确认的两人可以打开。',
    copyConfirm: '确认副本',
    copyConfirmed: '已确认，现在可以打开。',
    copyRead: '打开副本',
    copyOf: (name) => `${name} 的信息`,
    copySave: '保存为文件',
    copyClose: '关闭',
    rows: (count) => `${count} 条`,
    erase: '删除',
    eraseText: '登记后由另一人确认。竞赛未结束、仍在任职或有保全时不能删除。',
    eraseAsk: '登记删除申请',
    eraseAsked: '已登记，等待另一人确认。',
    eraseHeld: '有保全，解除后才能删除。',
    hold: '保全',
    holdText: '申诉、调查、诉讼或审计期间不得删除。解除须由另一人进行。',
    holdGrounds: { appeal: '申诉', investigation: '调查', court: '诉讼', audit: '审计' },
    holdNo: '文号（可不填，不写姓名）',
    holdPlace: '设置保全',
    holdLift: '解除',
    holdOwn: '由您设置，须由另一人解除。',
    holdSince: (day) => `自 ${day} 起`,
  },
  en: {
    title: 'Personal data',
    lead: 'Everybody may have a copy of their data, or have it erased. Erasing, and a copy taken for somebody, need two people; certificates without a name still verify.',
    cancel: 'Cancel',
    act: 'To do',
    person: 'Person',
    erasures: 'Requests to erase',
    noErasures: 'No request to erase',
    noErasuresHint:
      'What people ask for themselves appears here; a letter you enter below, after choosing the person.',
    ground: 'Ground',
    grounds: {
      'own-request': 'The person asks',
      'guardian-request': 'The guardian asks',
      'consent-withdrawn': 'Consent taken back',
      'office-order': 'An authority orders it',
    },
    state: 'State',
    askedBy: (name, day) => `Asked by ${name}, ${day}`,
    doneBy: (name, day) => `Confirmed by ${name}, ${day}`,
    waits: 'Waits for a second person',
    done: 'Erased',
    confirm: 'Confirm',
    confirmTitle: (name) => `Erase the data of ${name}?`,
    confirmText:
      'Name, identity number, birth date, photo and account go from every service, for good. Marks, ranks and certificates stay and show a number.',
    confirmed: 'Erased; every service is dropping its copy.',
    flaws: {
      'own-request': 'You asked for it: somebody else confirms.',
      'about-oneself': 'It is about you: somebody else confirms.',
    },
    one: 'The data of one person',
    oneHint: 'Choose somebody to take a copy, enter a request to erase, or hold their data.',
    copy: 'A copy',
    copyText:
      'Everything all services hold. You ask, somebody else confirms, and for a day the two of you can open it. It is kept nowhere.',
    copyAsk: 'Ask for a copy',
    copyAsked: 'Give this link to another keeper of records, who confirms:',
    copyLink: 'Link to the copy',
    copyTitle: 'Copy of personal data',
    copyLead:
      'Whoever asked cannot confirm. Once confirmed, the two who decided can open it for a day.',
    copyConfirm: 'Confirm the copy',
    copyConfirmed: 'Confirmed; it can be opened now.',
    copyRead: 'Open the copy',
    copyOf: (name) => `Data of ${name}`,
    copySave: 'Save as a file',
    copyClose: 'Close',
    rows: (count) => (count === 1 ? '1 entry' : `${count} entries`),
    erase: 'Erase',
    eraseText:
      'You enter the request, somebody else confirms. Not while a contest of theirs runs, an office is held, or a hold stands.',
    eraseAsk: 'Enter a request to erase',
    eraseAsked: 'Entered; somebody else confirms it.',
    eraseHeld: 'A hold stands: lift it first.',
    hold: 'Holds',
    holdText:
      'Nothing is erased during an appeal, inquiry, lawsuit or audit. Somebody else lifts it.',
    holdGrounds: {
      appeal: 'Appeal',
      investigation: 'Inquiry',
      court: 'Lawsuit',
      audit: 'Audit',
    },
    holdNo: 'Document number (optional, no name)',
    holdPlace: 'Hold the data',
    holdLift: 'Lift',
    holdOwn: 'You placed it: somebody else lifts it.',
    holdSince: (day) => `Since ${day}`,
  },
};
