import type { PaperText } from './paper.ts';

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

/** Who signs a paper. */
export const SIGNERS = {
  checkIn: label('检录员', 'Check-in'),
  encryption: label('加密裁判', 'Encryption judge'),
  supervisor: label('监督员', 'Supervisor'),
  chief: label('裁判长', 'Chief judge'),
  witness: label('选手代表（领队）', 'For the contestants'),
} as const;

/** How a group of contestants stands on a paper. */
export const GROUP_LABELS = {
  worker: label('职工组', 'Workers'),
  student: label('学生组', 'Students'),
  teacher: label('教师组', 'Teachers'),
  open: label('公开组', 'Open'),
} as const;
