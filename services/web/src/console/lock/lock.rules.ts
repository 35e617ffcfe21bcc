import type { Screen } from '../place.rules.ts';
import type { DayProgress, ModuleProgress } from './lock.client.ts';

/** What stands between a day or a module and its lock. */
export type Hindrance = 'no-scheme' | 'no-panels' | 'nobody' | 'conflicts' | 'marks' | 'signatures';
export type Hindered = { readonly what: Hindrance; readonly count: number };

const lacking = ({ expected, settled }: Pick<DayProgress, 'expected' | 'settled'>): number =>
  Math.max(0, expected - settled);

const counted = (what: Hindrance, count: number): readonly Hindered[] =>
  count > 0 ? [{ what, count }] : [];

/** All that still hinders the lock of a module, in the order it is seen to; nothing: it can be locked. */
export const hindersModule = (module: ModuleProgress): readonly Hindered[] => {
  if (module.schemeVersion === 0) return [{ what: 'no-scheme', count: 0 }];
  if (module.panelsVersion === 0) return [{ what: 'no-panels', count: 0 }];
  if (module.sheets === 0) return [{ what: 'nobody', count: 0 }];
  return [
    ...counted('conflicts', module.conflicts),
    ...counted('marks', lacking(module) - module.conflicts),
    ...counted('signatures', module.sheets - module.signedSheets),
  ];
};

/** The same of a day of marking, over all modules. */
export const hindersDay = (day: DayProgress): readonly Hindered[] => {
  if (day.sheets === 0) return [{ what: 'nobody', count: 0 }];
  return [
    ...counted('marks', lacking(day)),
    ...counted('signatures', day.sheets - day.signedSheets),
  ];
};

type Way = { readonly screen: Screen; readonly chosen: Readonly<Record<string, string>> };

/** Where each is seen to. */
export const wayOf = (what: Hindrance, event: string): Way => {
  switch (what) {
    case 'no-scheme':
      return { screen: 'scheme', chosen: { event } };
    case 'no-panels':
      return { screen: 'judging', chosen: { event, view: 'seats' } };
    case 'nobody':
      return { screen: 'draw', chosen: { event } };
    case 'conflicts':
    case 'marks':
    case 'signatures':
      return { screen: 'judging', chosen: { event } };
  }
};
