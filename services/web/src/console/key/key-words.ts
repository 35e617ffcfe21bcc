import type { Words } from '../../ui/language.ts';
import type { KeyScope, KeyState } from './key.rules.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly make: string;
  readonly makeTitle: string;
  readonly rotateTitle: (label: string) => string;
  readonly rotateText: string;
  readonly label: string;
  readonly labelHint: string;
  readonly scopes: string;
  readonly scopesHint: string;
  readonly scope: Readonly<Record<KeyScope, string>>;
  readonly otherScope: (scope: string) => string;
  readonly days: string;
  readonly dayChoices: Readonly<Record<'30' | '90' | '180' | '365', string>>;
  readonly makeIt: string;
  readonly scopeFirst: string;
  readonly cancel: string;
  readonly madeTitle: string;
  readonly madeText: string;
  readonly key: string;
  readonly kept: string;
  readonly list: string;
  readonly state: string;
  readonly states: Readonly<Record<KeyState, string>>;
  readonly until: (day: string) => string;
  readonly used: (distance: string) => string;
  readonly neverUsed: string;
  readonly of: (name: string) => string;
  readonly rotate: string;
  readonly revoke: string;
  readonly revokeTitle: (label: string) => string;
  readonly revokeText: string;
  readonly revokeYes: string;
  readonly keep: string;
  readonly revoked: (label: string) => string;
  readonly none: string;
  readonly noneHint: string;
  readonly two: string;
};

export const keyWords: Words<Keys> = {
  zh: {
    title: '接口密钥',
    lead: '让另一套系统（成绩册、证书登记、评价机构的软件）以您的身份读写，只限所选范围，到期失效。',
    make: '新建密钥',
    makeTitle: '新建接口密钥',
    rotateTitle: (label) => `更换 “${label}”`,
    rotateText: '新旧两个密钥同时有效。把新的装到对方系统，确认能用之后，再撤销旧的。',
    label: '用途',
    labelHint: '写明哪台机器、做什么，例如 “证书登记上传”。',
    scopes: '允许做什么',
    scopesHint: '只选需要的。您自己的岗位不允许的，密钥也不能。',
    scope: {
      'registration:read': '读取报名、赛项和任职',
      'registration:write': '登记报名和任职',
      'judging:read': '读取评分进度和分数',
      'judging:write': '提交分数',
      'ranking:read': '读取排名和成绩',
      'ranking:write': '提交和发布成绩',
      'certification:read': '读取结论和证书',
      'certification:write': '作出结论、颁发证书',
      'certification:register': '只读取证书登记册',
      'certification:decisions': '只读取结论和送审批次',
      'certification:receipts': '只登记上报和导入回执',
      'certification:webhooks': '只查看和重发事件通知',
    },
    otherScope: (scope) => `其他：${scope}`,
    days: '有效期',
    dayChoices: { '30': '30 天', '90': '90 天', '180': '半年', '365': '一年' },
    scopeFirst: '先选允许做什么。',
    makeIt: '生成密钥',
    cancel: '取消',
    madeTitle: '请现在保存密钥',
    madeText: '密钥只显示这一次，系统里没有留存。请放进对方系统的保密设置，不要写进邮件或文档。',
    key: '密钥',
    kept: '我已保存',
    list: '接口密钥',
    state: '状态',
    states: { good: '有效', ending: '即将到期', over: '已到期', revoked: '已撤销' },
    until: (day) => `至 ${day}`,
    used: (distance) => `最近使用：${distance}`,
    neverUsed: '还没有用过',
    of: (name) => `属于 ${name}`,
    rotate: '更换',
    revoke: '撤销',
    revokeTitle: (label) => `撤销 “${label}”？`,
    revokeText: '一分钟内到处失效。用它的系统会立刻断开，请先换上新的。',
    revokeYes: '撤销',
    keep: '保留',
    revoked: (label) => `“${label}” 已撤销。`,
    none: '还没有接口密钥',
    noneHint: '需要让另一套系统自动读写时，在这里建一个。',
    two: '每人同时最多两个有效密钥，便于更换。',
  },
  en: {
    title: 'API keys',
    lead: 'Lets another system (a results book, a register, the software of a certification body) read or write as you, within what you choose, until it ends.',
    make: 'New key',
    makeTitle: 'A new API key',
    rotateTitle: (label) => `Replace “${label}”`,
    rotateText:
      'Old and new are good side by side. Put the new one into the other system, see that it works, then take the old one back.',
    label: 'What it is for',
    labelHint: 'Which machine and what it does, such as “upload to the register”.',
    scopes: 'What it may do',
    scopesHint:
      'Choose only what is needed. What your own office does not allow, the key cannot do.',
    scope: {
      'registration:read': 'Read entries, events and offices',
      'registration:write': 'Register entries and offices',
      'judging:read': 'Read progress and marks',
      'judging:write': 'Hand in marks',
      'ranking:read': 'Read standings and results',
      'ranking:write': 'Submit and publish results',
      'certification:read': 'Read decisions and certificates',
      'certification:write': 'Decide and issue certificates',
      'certification:register': 'Read the register of certificates alone',
      'certification:decisions': 'Read decisions and batches alone',
      'certification:receipts': 'Hand in uploads and receipts alone',
      'certification:webhooks': 'See and replay event messages alone',
    },
    otherScope: (scope) => `other: ${scope}`,
    days: 'Good for',
    dayChoices: { '30': '30 days', '90': '90 days', '180': 'Half a year', '365': 'A year' },
    scopeFirst: 'Choose what it may do first.',
    makeIt: 'Make the key',
    cancel: 'Cancel',
    madeTitle: 'Keep this key now',
    madeText:
      "It is shown this once and stored nowhere here. Put it into the other system's secret settings, not into a mail or a document.",
    key: 'Key',
    kept: 'I have kept it',
    list: 'API keys',
    state: 'State',
    states: { good: 'Good', ending: 'Ends soon', over: 'Over', revoked: 'Taken back' },
    until: (day) => `until ${day}`,
    used: (distance) => `last used ${distance}`,
    neverUsed: 'never used',
    of: (name) => `of ${name}`,
    rotate: 'Replace',
    revoke: 'Take back',
    revokeTitle: (label) => `Take back “${label}”?`,
    revokeText:
      'Within a minute it opens nothing anywhere. A system that uses it is cut off, so put the new one in first.',
    revokeYes: 'Take it back',
    keep: 'Keep it',
    revoked: (label) => `“${label}” is taken back.`,
    none: 'No API key yet',
    noneHint: 'Make one here when another system is to read or write by itself.',
    two: 'Two keys a person can be good at a time, so that one can replace the other.',
  },
};
