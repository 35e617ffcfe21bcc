/** The forms that begin here (season.md, Papers 1 to 3), with the number and version they print. */
const VERSION = '2026.1';

const form = (no: string, zh: string, en: string) => ({ no, version: VERSION, name: { zh, en } });

export const PAPER_FORMS = {
  'check-in': form('1A', '选手检录表', 'Contestant check-in list'),
  'sign-in': form('1B', '裁判员及工作人员签到表', 'Sign-in sheet of judges and officials'),
  badges: form('1C', '选手证', 'Contestant badges'),
  'official-badges': form('1D', '裁判员及工作人员证', 'Badges of judges and officials'),
  'draw-1': form('2A', '第一次抽签记录（参赛编号）', 'Record of draw 1: entry numbers'),
  'draw-2': form('2B', '第二次抽签记录（赛位号）', 'Record of draw 2: stations'),
  'draw-3': form('2C', '第三次加密记录（评审号）', 'Record of draw 3: review codes'),
  envelope: form('2D', '加密资料密封袋封面', 'Cover of a sealed envelope'),
  decryption: form('2E', '解密记录', 'Record of decryption'),
  pledges: form('3A', '裁判员及工作人员承诺书', 'Pledge of an official'),
  'pledge-list': form('3B', '承诺与回避申报签收表', 'List of pledges and declarations'),
} as const;

export type FormName = keyof typeof PAPER_FORMS;
// Safe: exactly the names above.
export const FORM_NAMES = Object.keys(PAPER_FORMS) as readonly FormName[];
