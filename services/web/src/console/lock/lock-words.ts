import type { Words } from '../../ui/language.ts';
import type { Hindrance } from './lock.rules.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly day: (day: number) => string;
  readonly marks: (settled: number, expected: number) => string;
  readonly signed: (signed: number, sheets: number) => string;
  readonly lock: string;
  readonly lockOf: (name: string) => string;
  readonly locked: string;
  readonly notChief: string;
  readonly hinders: Readonly<Record<Hindrance, (count: number) => string>>;
  readonly askTitle: (name: string) => string;
  readonly askDay: (sheets: number) => string;
  readonly askModule: (sheets: number) => string;
  readonly no: string;
  readonly done: (name: string) => string;
};

export const lockWords: Words<Keys> = {
  zh: {
    title: '锁定',
    lead: '评分表都签字确认后，由裁判长按日或按模块锁定。',
    day: (day) => `评分第 ${day} 天`,
    marks: (settled, expected) => `评分点 ${settled} / ${expected}`,
    signed: (signed, sheets) => `已签 ${signed} / ${sheets} 张`,
    lock: '锁定',
    lockOf: (name) => `锁定 ${name}`,
    locked: '已锁定',
    notChief: '由裁判长锁定',
    hinders: {
      'no-scheme': () => '评分方案尚未发布',
      'no-panels': () => '尚未安排裁判组',
      nobody: () => '还没有要评的编号',
      conflicts: (count) => `${count} 处分歧`,
      marks: (count) => `缺 ${count} 个评分点`,
      signatures: (count) => `${count} 张待签字`,
    },
    askTitle: (name) => `锁定“${name}”`,
    askDay: (sheets) =>
      `当天 ${sheets} 张评分表都已签字确认。锁定后这些表不再接受评分和签字；解锁更正须写明原因并由监督员同意。`,
    askModule: (sheets) =>
      `${sheets} 张评分表都已签字确认。锁定后成绩不再变动；解锁更正须写明原因并由监督员同意。`,
    no: '取消',
    done: (name) => `“${name}”已锁定。`,
  },
  en: {
    title: 'Locks',
    lead: 'Once its sheets are signed, the chief judge locks a day or a module.',
    day: (day) => `Day ${day} of marking`,
    marks: (settled, expected) => `${settled} of ${expected} marks`,
    signed: (signed, sheets) => `${signed} of ${sheets} sheets signed`,
    lock: 'Lock',
    lockOf: (name) => `Lock ${name}`,
    locked: 'Locked',
    notChief: 'The chief judge locks',
    hinders: {
      'no-scheme': () => 'no scheme is published',
      'no-panels': () => 'no panels are seated',
      nobody: () => 'nobody to mark yet',
      conflicts: (count) => (count === 1 ? '1 conflict' : `${count} conflicts`),
      marks: (count) => (count === 1 ? '1 mark missing' : `${count} marks missing`),
      signatures: (count) => (count === 1 ? '1 sheet to sign' : `${count} sheets to sign`),
    },
    askTitle: (name) => `Lock “${name}”`,
    askDay: (sheets) =>
      `All ${sheets} sheets of that day are signed. Locked, they take no mark and no signature; opening one again takes a reason and the supervisor.`,
    askModule: (sheets) =>
      `All ${sheets} sheets are signed. Locked marks no longer change; opening one again takes a reason and the supervisor.`,
    no: 'Cancel',
    done: (name) => `“${name}” is locked.`,
  },
};
