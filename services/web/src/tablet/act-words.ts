import type { IncidentBody } from '@jinbang/contracts/http/judging-incident';
import type { Words } from '../ui/language.ts';

type Keys = {
  readonly onServer: (count: number) => string;
  readonly nothingWaits: string;
  readonly notYet: (count: number) => string;
  readonly note: string;
  readonly unsure: string;
  readonly incident: string;
  readonly check: string;
  readonly signature: string;
  readonly station: (label: string) => string;
  readonly kind: Readonly<Record<IncidentBody['kind'], string>>;
  readonly restarted: (time: string) => string;
  readonly stopped: (time: string) => string;
  readonly signed: Readonly<Record<'signed' | 'refused', string>>;
  readonly good: string;
  readonly flawed: string;
};

/** Acts beside the marks in a few words, where a list names what is unsent. */
export const actWords: Words<Keys> = {
  zh: {
    onServer: (count) => `${count} 条记录已在服务器`,
    nothingWaits: '没有待上传的记录',
    notYet: (count) => `${count} 条记录还未到服务器`,
    note: '备注',
    unsure: '拿不准',
    incident: '赛场情况',
    check: '工位检查',
    signature: '选手签名',
    station: (label) => `工位 ${label}`,
    kind: {
      equipment: '设备',
      power: '停电',
      injury: '受伤',
      breach: '违规',
      absence: '缺席',
      'late-start': '迟到',
      complaint: '投诉',
    },
    restarted: (time) => `${time} 恢复`,
    stopped: (time) => `${time} 中断`,
    signed: { signed: '选手已签', refused: '选手拒签' },
    good: '完好',
    flawed: '有问题',
  },
  en: {
    onServer: (count) =>
      count === 1 ? '1 record on the server' : `${count} records on the server`,
    nothingWaits: 'Nothing waits to be sent',
    notYet: (count) => (count === 1 ? '1 record not yet sent' : `${count} records not yet sent`),
    note: 'Note',
    unsure: 'unsure',
    incident: 'Incident',
    check: 'Station check',
    signature: 'Contestant’s signature',
    station: (label) => `Station ${label}`,
    kind: {
      equipment: 'Equipment',
      power: 'Power',
      injury: 'Injury',
      breach: 'Breach of rules',
      absence: 'Absence',
      'late-start': 'Late start',
      complaint: 'Complaint',
    },
    restarted: (time) => `went on ${time}`,
    stopped: (time) => `stopped ${time}`,
    signed: { signed: 'contestant signed', refused: 'contestant refused to sign' },
    good: 'all good',
    flawed: 'something is wrong',
  },
};
