import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly hint: string;
  readonly unsure: string;
  readonly station: (label: string) => string;
  readonly by: (name: string, when: string) => string;
  readonly earlier: (count: number) => string;
  readonly more: (count: number) => string;
};

export const noteWords: Words<Keys> = {
  zh: {
    title: '裁判员备注',
    hint: '只有写的人和裁判长看得到，不计分，不公开。',
    unsure: '拿不准',
    station: (label) => `${label}`,
    by: (name, when) => `${name}，${when}`,
    earlier: (count) => `此前写过 ${count} 次，均有留存`,
    more: (count) => `还有 ${count} 条`,
  },
  en: {
    title: 'Notes of judges',
    hint: 'For whoever wrote them and the chief judge alone; they change no mark and are not published.',
    unsure: 'Unsure',
    station: (label) => label,
    by: (name, when) => `${name}, ${when}`,
    earlier: (count) => `${count} written before, all on file`,
    more: (count) => `${count} more`,
  },
};
