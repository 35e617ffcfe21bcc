import type { Group } from '@jinbang/contracts/level';
import type { Office } from '@jinbang/contracts/office';
import type { PaperText } from '@jinbang/papers/paper';

/** How an office stands on a paper; those of a contest, in the order they sign in. */
export const OFFICE_LABELS: Readonly<Partial<Record<Office, PaperText>>> = {
  'chief-judge': { zh: '裁判长', en: 'Chief judge' },
  judge: { zh: '评分裁判', en: 'Judge' },
  'floor-judge': { zh: '现场裁判', en: 'Floor judge' },
  'measuring-judge': { zh: '检测裁判', en: 'Measuring judge' },
  'encryption-judge': { zh: '加密裁判', en: 'Encryption judge' },
  supervisor: { zh: '监督员', en: 'Supervisor' },
  arbitration: { zh: '仲裁员', en: 'Arbitration' },
  scorer: { zh: '统分员', en: 'Scorer' },
  'check-in': { zh: '检录员', en: 'Check-in' },
  'technical-support': { zh: '技术保障', en: 'Technical support' },
};

/** Who signs in, pledges and wears a badge as an official. */
// Safe: exactly the names above.
export const OFFICIAL_OFFICES = Object.keys(OFFICE_LABELS) as readonly Office[];

export const GROUP_LABELS: Readonly<Record<Group, PaperText>> = {
  worker: { zh: '职工组', en: 'Workers' },
  student: { zh: '学生组', en: 'Students' },
  teacher: { zh: '教师组', en: 'Teachers' },
  open: { zh: '公开组', en: 'Open' },
};

const label = (zh: string, en: string): PaperText => ({ zh, en });

/** The heads of columns and lines, one wording for all forms. */
export const LABELS = {
  event: label('赛项', 'Event'),
  module: label('模块', 'Module'),
  session: label('场次', 'Session'),
  room: label('赛场', 'Room'),
  time: label('时间', 'Time'),
  group: label('组别', 'Group'),
  order: label('序号', 'No.'),
  entryNo: label('参赛编号', 'Entry no.'),
  station: label('赛位号', 'Station'),
  reviewCode: label('评审号', 'Review code'),
  name: label('姓名', 'Name'),
  organisation: label('单位', 'Organisation'),
  office: label('职务', 'Office'),
  signature: label('签名', 'Signature'),
  arrived: label('到场时间', 'Arrived'),
  identity: label('证件核验', 'ID checked'),
  notes: label('备注', 'Notes'),
  remarks: label('情况记录（迟到、缺席、更正）', 'Remarks: late, absent, corrections'),
} as const;

export const SIGNERS = {
  checkIn: label('检录员', 'Check-in'),
  encryption: label('加密裁判', 'Encryption judge'),
  supervisor: label('监督员', 'Supervisor'),
  chief: label('裁判长', 'Chief judge'),
  witness: label('选手代表（领队）', 'For the contestants'),
} as const;
