import type { Demand } from './eligibility.types.ts';
import type { EligibilityKeys } from './eligibility-keys.ts';

const KIND = { worker: '职工', teacher: '教师', student: '学生' } as const;
const PURPOSE = {
  'taking-part': '参赛',
  publication: '公开姓名与照片',
  'certificate-register': '证书入库',
} as const;
const PROOF = { employment: '在职或学籍证明', certificate: '证书复印件' } as const;

const ageSays = ({ min, max, on }: Extract<Demand, { kind: 'age' }>): string => {
  const bounds = [min === null ? '' : `满 ${min} 周岁`, max === null ? '' : `不超过 ${max} 周岁`];
  return `${on} 时${bounds.filter((one) => one !== '').join('、') || '年龄不限'}`;
};

const says = (demand: Demand, level: (level: string) => string): string => {
  switch (demand.kind) {
    case 'age':
      return ageSays(demand);
    case 'member-kind':
      return `限${demand.allowed.map((one) => KIND[one]).join('、')}`;
    case 'years':
      return `从事本职业满 ${demand.atLeast} 年`;
    case 'held-level': {
      const least = demand.atLeast === null ? '' : `达到${level(demand.atLeast)}`;
      const most = demand.atMost === null ? '' : `不高于${level(demand.atMost)}`;
      return `所持本职业等级${[least, most].filter((one) => one !== '').join('、') || '不限'}`;
    }
    case 'condition-named':
      return '报名表写明申报条件';
    case 'consent':
      return `已签知情同意：${PURPOSE[demand.purpose]}`;
    case 'photo':
      return '有合格照片';
    case 'proof':
      return `交${PROOF[demand.of]}`;
    case 'one-event':
      return '每人只报一个赛项';
    case 'no-former-winner':
      return demand.ownRankUpTo === null
        ? '往届获奖者名单上的人不得再报'
        : `往届获奖者名单上的人、往届本职业前 ${demand.ownRankUpTo} 名不得再报`;
  }
};

export const eligibilityWordsZh: EligibilityKeys = {
  views: { review: '审核', rules: '报名条件', winners: '往届获奖者' },
  viewsName: '报名审核各部分',
  title: '谁可以报名',
  of: {
    event: '本赛项有自己的条件，不适用全竞赛的条件。',
    competition: '适用全竞赛的条件。',
    none: '还没有设定条件：谁都可以报名，报名后不须审核。',
  },
  since: (moment, version) => `${moment} 起施行，第 ${version} 版`,
  none: '没有资格条件',
  noneHint: '加一项条件，报名表提交时逐人核对，不符合的不能通过。',
  change: '修改',
  changeFor: { event: '只改本赛项', competition: '改全竞赛' },
  editing: { event: '正在修改：只适用本赛项', competition: '正在修改：适用全竞赛各赛项' },
  follows: '保存后立即施行：之后的提交与审核按新条件；已作的决定及其依据不变。',
  onlyOrganiser: '只有组委会办公室可以修改。',
  kinds: {
    age: '年龄',
    'member-kind': '人员类别',
    years: '从业年限',
    'held-level': '所持等级',
    'condition-named': '申报条件',
    'no-former-winner': '往届获奖者不得再报',
    'one-event': '每人一个赛项',
    consent: '知情同意',
    photo: '照片',
    proof: '证明材料',
    any: '具备条件之一',
  },
  says,
  anyOf: '具备以下条件之一',
  group: (place) => `条件 ${place}`,
  addGroup: '加一组',
  removeGroup: (place) => `删除条件 ${place}`,
  add: '加一项条件',
  addNone: '选择…',
  removeIt: '删除',
  quotaBy: '按',
  quotaEnd: (over, order) => `超出名额时：${over}；谁先占名额：${order}`,
  remove: (rule) => `删除：${rule}`,
  flaw: {
    'no-limit': '没有限制任何人，请填写或删除。',
    nobody: '没有人能符合，请补充或删除。',
    crossed: '下限高于上限，没有人能符合。',
  },
  flawsLeft: '请先改正标出的条件。',
  min: '满（周岁）',
  max: '不超过（周岁）',
  on: '以哪一天为准',
  years: '至少（年）',
  atLeast: '至少',
  atMost: '至多',
  any: '不限',
  ranks: '往届前几名',
  ranksHint: '可不填；按本单位往届正式成绩。',
  memberKind: KIND,
  purpose: PURPOSE,
  proof: PROOF,
  approval: '审核',
  approvals: { required: '报名须经另一人审核通过', none: '报名不须审核' },
  quotas: '名额',
  quotaSays: (who, count) => `${who}：最多 ${count} 个报名`,
  quotaNone: '不限名额。',
  quotaOf: { organisation: '单位', delegation: '代表队' },
  each: { organisation: '每个单位', delegation: '每个代表队' },
  quotaWho: '名额对象',
  quotaCount: '最多报名数',
  addQuota: '加一项名额',
  removeQuota: (who) => `删除名额：${who}`,
  over: '超出名额时',
  overs: { refuse: '不能提交', reserve: '列为递补，有空缺时依次补上' },
  order: '谁先占名额',
  orders: { entered: '按报名先后', own: '按单位自己的顺序' },
  save: '保存并施行',
  saved: '已施行。',
  cancel: '取消',
  trial: '试一试',
  trialLead: '填一个虚构的人，看会不会被拒绝、为什么。不保存任何内容。',
  trialDraft: '按正在修改的条件试，尚未施行。',
  tryIt: '试一试',
  trialSays: {
    ok: '这个人可以通过。',
    not: '这个人不能通过。',
    unknown: '还不能判断：有内容没有填写，由审核人核实。',
  },
  nothingAsked: '没有条件，谁都能通过。',
  birthDate: '出生日期',
  kind: '人员类别',
  heldLevel: '所持等级',
  elsewhere: '属其他职业',
  condition: '写明的申报条件',
  hasPhoto: '有合格照片',
  otherEvents: '还报了几个赛项',
  formerTitle: '名单上的称号',
  bestRank: '往届最好名次',
  notSaid: '未填',
  winners: '往届获奖者名单',
  winnersLead:
    '名单由您按往届的成绩册或表彰文件粘贴，本系统不会自动生成；“往届获奖者不得再报”一项按它核对，适用全竞赛。',
  winnersNone: '名单是空的',
  winnersHint: '报名之后，把往届获奖名单粘贴到下面：只收入在本系统报过名的人。',
  winnersUnused: '目前没有赛项使用这一条件，名单不拦任何人。到“报名条件”加上它。',
  name: '姓名',
  titleWon: '称号',
  year: '年份',
  paste: '粘贴名单',
  pasteHint: '一行一人：姓名、证件号码、称号、年份，从表格复制即可。证件号码只用于找人，不保存。',
  read: (lines) => `读到 ${lines} 行`,
  takeIn: (lines) => (lines === 0 ? '收入名单' : `收入 ${lines} 行`),
  rest: (lines) => `只收入其余 ${lines} 行`,
  unread: (lines) => `第 ${lines} 行不是“姓名、证件号码、称号、年份”。`,
  refused: (line, name) => `第 ${line} 行 ${name}`,
  takenIn: (lines) => `已收入 ${lines} 行。`,
  off: '移除',
  offOf: (name) => `从名单移除：${name}`,
  offFollows: '移除后不再因此被拦；这一行和移除理由仍留在记录中，可以再次收入。',
  reason: '理由',
  reasonHint: '记入档案。',
  reasonMissing: '请先写理由。',
  more: '再显示一些',
  shown: (shown, all) => (shown === all ? `共 ${all} 行` : `显示 ${shown} / ${all} 行`),
};
