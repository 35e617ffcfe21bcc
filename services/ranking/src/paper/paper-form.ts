/** The forms that begin here (season.md, Papers 12 to 15), with the number and version they print. */
const VERSION = '2026.1';

const form = (no: string, zh: string, en: string) => ({ no, version: VERSION, name: { zh, en } });

export const PAPER_FORMS = {
  'total-list': form('12', '总成绩单', 'Total list of results'),
  'venue-notice': form('13', '赛场成绩公布单', 'Results posted at the venue'),
  'public-notice': form('14', '成绩公示', 'Public notice of results'),
  awards: form('15', '获奖名单', 'List of awards'),
} as const;

export type FormName = keyof typeof PAPER_FORMS;
// Safe: exactly the names above.
export const FORM_NAMES = Object.keys(PAPER_FORMS) as readonly FormName[];
