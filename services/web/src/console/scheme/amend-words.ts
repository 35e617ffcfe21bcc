import type { Words } from '../../ui/language.ts';
import type { FigureWord } from './correction.rules.ts';

export type Way = 'full' | 'without' | 'spread' | 'correct';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly noneHint: string;
  readonly amend: string;
  readonly amendTitle: (code: string) => string;
  readonly amendLead: string;
  readonly locked: string;
  readonly way: string;
  readonly ways: Readonly<Record<Way, { readonly name: string; readonly means: string }>>;
  readonly reason: string;
  readonly reasonHint: string;
  readonly effectWaits: string;
  readonly signAgain: (sheets: number) => string;
  readonly andAnother: string;
  readonly together: (codes: string) => string;
  readonly gathered: (codes: string) => string;
  readonly clear: string;
  readonly propose: string;
  readonly proposed: string;
  readonly cancel: string;
  readonly figure: Readonly<Record<FigureWord, string>>;
  readonly figureOf: (figure: string, place: number) => string;
  readonly description: string;
  readonly requirement: string;
  readonly correctHint: string;
  readonly nothingChanged: string;
  readonly reasonMissing: string;
  readonly state: Readonly<Record<'open' | 'approved' | 'refused' | 'withdrawn', string>>;
  readonly proposedBy: (who: string, when: string) => string;
  readonly decidedBy: (who: string, when: string) => string;
  readonly madeVersion: (version: number) => string;
  readonly effect: string;
  readonly effectMax: (before: string, after: string) => string;
  readonly effectNone: string;
  readonly effectCount: (changed: number, all: number) => string;
  readonly effectHidden: string;
  readonly code: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  readonly missing: string;
  readonly onlyChanged: string;
  readonly approve: string;
  readonly approveTitle: string;
  readonly approveLead: string;
  readonly approved: (version: number, sheets: number) => string;
  readonly refuse: string;
  readonly refused: string;
  readonly withdraw: string;
  readonly withdrawn: string;
  readonly why: string;
  readonly waits: string;
  readonly fourEyes: string;
  readonly void: string;
  readonly correct: string;
};

export const amendWords: Words<Keys> = {
  zh: {
    title: '更正',
    lead: '发布后发现评分点有缺陷时，由裁判长提出更正，监督员看过影响后核准。对全体选手一视同仁。',
    none: '没有更正',
    noneHint: '在上面打开有缺陷的评分点，选“提出更正”。',
    amend: '提出更正',
    amendTitle: (code) => `更正 ${code}`,
    amendLead: '先说明怎么处理，看过对每个编号的影响，再写理由提出。监督员核准之前什么也不改变。',
    locked: '这个模块已锁定。监督员核准后锁定随之解开，重新签字后须再次锁定。',
    way: '怎么处理',
    ways: {
      full: { name: '作废，全员满分', means: '不再打分，每位选手都得这个评分点的满分。' },
      without: { name: '作废，不计入总分', means: '不再打分，总分里没有这个评分点。' },
      spread: {
        name: '作废，分值摊开',
        means: '不再打分，分值按比例摊到同一评分子项的其他评分点。',
      },
      correct: {
        name: '更正内容',
        means: '改目标值、档位扣分或文字；满分和编号不变，已打的分按新的规则重算。',
      },
    },
    reason: '理由',
    reasonHint: '写清缺陷是什么，会留档并告知各裁判组。不要写人名。',
    effectWaits: '正在算对每个编号的影响……',
    signAgain: (sheets) =>
      sheets === 0
        ? '没有已签字的评分表会因此重新签字。'
        : `核准后，${sheets} 张已签字的评分表要重新签字确认。`,
    andAnother: '再加一个评分点…',
    together: (codes) => `与 ${codes} 的更正一并提出。`,
    gathered: (codes) => `已备更正：${codes}。打开下一个评分点继续，全部一并提出。`,
    clear: '清空',
    propose: '提出更正',
    proposed: '更正已提出，影响如下，等监督员核准。',
    cancel: '取消',
    figure: {
      target: '目标值',
      lower: '低于目标不超过',
      upper: '高于目标不超过',
      deduction: '扣分 %',
      possible: '共几项',
      points: '分',
      limit: '时限（秒）',
      unit: '每多少秒',
      cap: '最多扣',
    },
    figureOf: (figure, place) => `第 ${place} 档：${figure}`,
    description: '评分点文字（中文）',
    requirement: '要求（中文）',
    correctHint: '只改有错的。改了文字，旁边的英文译文会去掉。',
    nothingChanged: '还没有改动任何内容。',
    reasonMissing: '请写理由。',
    state: { open: '待核准', approved: '已核准', refused: '未核准', withdrawn: '已撤回' },
    proposedBy: (who, when) => `${who} 于 ${when} 提出`,
    decidedBy: (who, when) => `${who} 于 ${when} 决定`,
    madeVersion: (version) => `成为第 ${version} 版`,
    effect: '对各编号的影响',
    effectMax: (before, after) => `模块满分 ${before} → ${after}`,
    effectNone: '还没有人打分，没有编号受影响。',
    effectCount: (changed, all) => `${all} 个编号中 ${changed} 个的分数会变`,
    effectHidden: '对分数的影响只给裁判长和监督员看。',
    code: '编号',
    before: '原来',
    after: '更正后',
    difference: '变化',
    missing: '待打分',
    onlyChanged: '只看有变化的',
    approve: '核准',
    approveTitle: '核准更正',
    approveLead: '核准的正是下面看到的影响。已签字的评分表若分数有变，须重新签字。',
    approved: (version, sheets) =>
      `更正已核准，第 ${version} 版生效${sheets > 0 ? `；${sheets} 张评分表须重新签字` : ''}。`,
    refuse: '不核准',
    refused: '更正未获核准。',
    withdraw: '撤回',
    withdrawn: '更正已撤回。',
    why: '为什么',
    waits: '等监督员核准；提出人可以撤回。',
    fourEyes: '提出人不能自己核准。',
    void: '作废',
    correct: '更正内容',
  },
  en: {
    title: 'Amendments',
    lead: 'When an aspect turns out to be defective after publication, the chief judge proposes an amendment and the supervisor approves it, having seen its effect. It holds for all contestants.',
    none: 'No amendments',
    noneHint: 'Open the defective aspect above and choose “Propose an amendment”.',
    amend: 'Propose an amendment',
    amendTitle: (code) => `Amend ${code}`,
    amendLead:
      'Say how to treat it, look at the effect on every code, then give the reason and propose it. Nothing changes before the supervisor approves.',
    locked:
      'This module is locked. Once the supervisor approves the lock comes off; it is signed and locked anew.',
    way: 'How it is treated',
    ways: {
      full: {
        name: 'Void, full marks to all',
        means: 'No longer marked; everybody gets its full marks.',
      },
      without: {
        name: 'Void, not counted',
        means: 'No longer marked; the total counts without it.',
      },
      spread: {
        name: 'Void, spread out',
        means: 'No longer marked; its marks go to the other aspects of the sub-criterion.',
      },
      correct: {
        name: 'Correct it',
        means:
          'Another target, deduction or wording; the maximum and the code stay, marks given are worked out anew.',
      },
    },
    reason: 'Reason',
    reasonHint: 'What the defect is. It stays on record and is told to the panels; no names.',
    effectWaits: 'Working out the effect on every code…',
    signAgain: (sheets) =>
      sheets === 0
        ? 'No signed sheet has to be signed again.'
        : `Once approved, ${sheets} signed ${sheets === 1 ? 'sheet has' : 'sheets have'} to be signed again.`,
    andAnother: 'And another aspect…',
    together: (codes) => `Proposed together with the changes of ${codes}.`,
    gathered: (codes) =>
      `Ready to be proposed: ${codes}. Open the next aspect to go on; all of it is proposed in one.`,
    clear: 'Clear',
    propose: 'Propose',
    proposed: 'The amendment is proposed; below is its effect. It waits for the supervisor.',
    cancel: 'Cancel',
    figure: {
      target: 'Target',
      lower: 'below the target by at most',
      upper: 'above the target by at most',
      deduction: '% off',
      possible: 'How many there are',
      points: 'points',
      limit: 'Time limit in seconds',
      unit: 'For each … seconds',
      cap: 'Taken off at most',
    },
    figureOf: (figure, place) => `${place}: ${figure}`,
    description: 'Wording of the aspect, in Chinese',
    requirement: 'Requirement, in Chinese',
    correctHint: 'Change only what is wrong. A text that is changed loses its English translation.',
    nothingChanged: 'Nothing is changed yet.',
    reasonMissing: 'Give the reason.',
    state: {
      open: 'Waits for approval',
      approved: 'Approved',
      refused: 'Not approved',
      withdrawn: 'Taken back',
    },
    proposedBy: (who, when) => `Proposed by ${who}, ${when}`,
    decidedBy: (who, when) => `Decided by ${who}, ${when}`,
    madeVersion: (version) => `made version ${version}`,
    effect: 'What it does to each code',
    effectMax: (before, after) => `Maximum of the module ${before} → ${after}`,
    effectNone: 'Nobody has marked yet: no code is touched.',
    effectCount: (changed, all) => `The marks of ${changed} of ${all} codes change`,
    effectHidden: 'What it does to marks is for the chief judge and the supervisor.',
    code: 'Code',
    before: 'Before',
    after: 'After',
    difference: 'Change',
    missing: 'Awaited',
    onlyChanged: 'Only those that change',
    approve: 'Approve',
    approveTitle: 'Approve the amendment',
    approveLead:
      'What you approve is exactly the effect below. Signed sheets whose marks change are signed again.',
    approved: (version, sheets) =>
      `Approved: version ${version} holds now${sheets > 0 ? `; ${sheets} ${sheets === 1 ? 'sheet is' : 'sheets are'} to be signed again` : ''}.`,
    refuse: 'Do not approve',
    refused: 'The amendment was not approved.',
    withdraw: 'Take back',
    withdrawn: 'The amendment is taken back.',
    why: 'Why',
    waits: 'It waits for the supervisor; whoever proposed it can take it back.',
    fourEyes: 'Who proposed it cannot approve it.',
    void: 'Void',
    correct: 'Correction',
  },
};
