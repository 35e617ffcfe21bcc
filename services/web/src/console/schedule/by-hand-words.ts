import type { Words } from '../../ui/language.ts';
import type { Overlap } from './overlap.rules.ts';

type Keys = {
  readonly add: string;
  readonly addTitle: string;
  readonly added: (name: string) => string;
  readonly placesCount: string;
  readonly sparesCount: string;
  readonly roomText: string;
  readonly batch: string;
  readonly batchHint: string;
  readonly backwards: string;
  readonly unfinished: string;
  readonly overlap: Readonly<Record<Overlap['kind'], (session: string) => string>>;
  readonly overlapHint: string;
  readonly close: string;
  readonly reopen: string;
  readonly closeRoom: (room: string) => string;
  readonly reopenRoom: (room: string) => string;
  readonly closed: string;
  readonly closeHint: string;
  readonly isClosed: (room: string) => string;
  readonly isOpen: (room: string) => string;
};

export const byHandWords: Words<Keys> = {
  zh: {
    add: '加一个场次',
    addTitle: '加一个场次',
    added: (name) => `已加入场次 ${name}。`,
    placesCount: '工位数',
    sparesCount: '备用工位',
    roomText: '场地（未登记的）',
    batch: '批次',
    batchHint: '可不填；同一批次的选手一起轮换各模块。',
    backwards: '结束须晚于开始。',
    unfinished: '请选择赛项和模块，填好名称和时间；没有登记的场地须写工位数。',
    overlap: {
      room: (session) => `同一时间此场地已有：${session}`,
      event: (session) => `同一时间本赛项已有：${session}，同一选手不能两处参赛`,
    },
    overlapHint: '可以照样保存；冲突会列在赛程上。同一工位同时排两个场次会被拒绝。',
    close: '停用',
    reopen: '重新启用',
    closeRoom: (room) => `停用 ${room}`,
    reopenRoom: (room) => `重新启用 ${room}`,
    closed: '已停用',
    closeHint: '停用的场地不再编排新场次，已有的场次不变。',
    isClosed: (room) => `${room} 已停用。`,
    isOpen: (room) => `${room} 已重新启用。`,
  },
  en: {
    add: 'Add a session',
    addTitle: 'Add a session',
    added: (name) => `Session ${name} is added.`,
    placesCount: 'Workstations',
    sparesCount: 'Spare ones',
    roomText: 'Room (not on record)',
    batch: 'Batch',
    batchHint: 'May be left empty; a batch goes through the modules together.',
    backwards: 'The end comes after the start.',
    unfinished:
      'Choose event and module, name it and fill in the times; without a room on record, say how many workstations.',
    overlap: {
      room: (session) => `At that time this room has: ${session}`,
      event: (session) => `At that time the event has: ${session}; nobody stands at two places`,
    },
    overlapHint:
      'It can be saved all the same; clashes are listed above the plan. A workstation wanted twice at once is refused.',
    close: 'Close',
    reopen: 'Open again',
    closeRoom: (room) => `Close ${room}`,
    reopenRoom: (room) => `Open ${room} again`,
    closed: 'Closed',
    closeHint: 'Nothing new is planned in a closed room; what is planned there stays.',
    isClosed: (room) => `${room} is closed.`,
    isOpen: (room) => `${room} is open again.`,
  },
};
