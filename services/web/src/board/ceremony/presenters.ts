/** Who hands the prizes over, by prize; kept in the tab alone and gone when it is closed. */
const KEY = 'jinbang.presenters';

/** Prizes that are handed over in the same act, whichever of the two an event gives. */
export const PRESENTED = [
  ['merit', 'excellence'],
  ['third-prize', 'bronze'],
  ['second-prize', 'silver'],
  ['first-prize', 'gold'],
] as const;

export type Presenters = Readonly<Record<string, string>>;

export const recallPresenters = (): Presenters => {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
    // Written below in this form alone.
    return typeof kept === 'object' && kept !== null ? (kept as Presenters) : {};
  } catch {
    return {};
  }
};

export const rememberPresenters = (presenters: Presenters): void => {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(presenters));
  } catch {
    // A private window may refuse; the ceremony goes on without their names.
  }
};

/** Who hands this prize over, as it was typed. */
export const presentersOf = (presenters: Presenters, award: string): string => {
  const act = PRESENTED.find((awards) => (awards as readonly string[]).includes(award));
  return act ? (presenters[act[0]] ?? '') : '';
};
