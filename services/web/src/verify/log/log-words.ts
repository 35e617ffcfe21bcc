import type { Words } from '../../ui/language.ts';

export type LogVerdict = 'same' | 'grown' | 'cut' | 'other' | 'unproven';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly size: string;
  readonly sizeHint: string;
  readonly root: string;
  readonly rootHint: string;
  readonly rootWrong: string;
  readonly sizeWrong: string;
  readonly compare: string;
  readonly comparing: string;
  readonly verdict: Readonly<Record<LogVerdict, string>>;
  readonly meaning: Readonly<Record<LogVerdict, string>>;
  readonly onlyShort: string;
  readonly printed: string;
  readonly now: string;
  readonly entries: (count: number) => string;
  readonly since: (count: number) => string;
  readonly proof: string;
  readonly proofSteps: (count: number) => string;
  readonly signature: string;
  readonly signedYes: string;
  readonly signedNo: string;
  readonly today: string;
  readonly todayLead: string;
  readonly note: string;
  readonly signedAt: string;
  readonly keys: string;
  readonly key: string;
  readonly empty: string;
  readonly offline: string;
  readonly privacy: string;
};

export const logWords: Words<Keys> = {
  zh: {
    title: '评分日志核对',
    lead: '每个分数、签字、编号变动和锁定都记进一份只增不改的日志。纸质表格页脚印有打印时的校验点：拿它和今天的日志比一比，就知道之前的记录有没有被改动或删除。',
    size: '条数',
    sizeHint: '校验点里“条”前面的数',
    root: '校验码',
    rootHint: '四组四位，例如 7F3A-B2C4-D5E6-Q0Z9；扫二维码会自动填好',
    rootWrong: '校验码是十六位字母和数字，请对照纸面再看一遍。',
    sizeWrong: '条数是一个整数。',
    compare: '比对',
    comparing: '正在比对……',
    verdict: {
      same: '一致',
      grown: '一致',
      cut: '不一致：日志变短了',
      other: '不一致：内容不同',
      unproven: '不一致：证明不成立',
    },
    meaning: {
      same: '今天的日志正是打印时的那一份，一条未改。',
      grown: '打印时的全部记录原样都在，之后只增加了新记录。',
      cut: '日志的条数比纸上的少：打印以后有记录被删除，或条数抄错了。先对照纸面；条数无误请保留这张纸，交给监督员。',
      other:
        '同样条数时的日志校验码与纸上不同：记录被改动过，或校验码抄错了。先对照纸面；仍不同请保留这张纸，交给监督员。',
      unproven:
        '服务器给出的证明不能说明今天的日志由当时那一份延续而来。请保留这张纸，交给监督员。',
    },
    onlyShort: '按纸上的十六位校验码比对；扫二维码可比对完整的校验值。',
    printed: '纸上的校验点',
    now: '今天的日志',
    entries: (count) => `${count} 条`,
    since: (count) => (count === 0 ? '此后没有新记录' : `此后新增 ${count} 条`),
    proof: '证明',
    proofSteps: (count) => `本机浏览器验算，${count} 步（RFC 9162 一致性证明）`,
    signature: '签名',
    signedYes: '今天的校验点由下列密钥签名，本机已验证',
    signedNo: '今天的校验点签名不能验证',
    today: '今天的校验点',
    todayLead: '可以抄下、打印、发到任何地方；日后用它证明今天为止的记录没有变。',
    note: '签名全文（C2SP signed note）',
    signedAt: '签名时间',
    keys: '验证密钥',
    key: '密钥',
    empty: '日志里还没有记录。',
    offline:
      '手里有数据库或导出文件的人，可以不靠本站核对每一条：npm run verify-log -- --checkpoint 文件 --key 密钥。',
    privacy: '比对在这台设备的浏览器里完成；日志里只有散列值，没有姓名和分数。',
  },
  en: {
    title: 'The mark log',
    lead: 'Every mark, signature, code and lock is written to a log that only grows. Paper forms carry at their foot how far it had come: compare that with the log of today, and you know whether anything before was changed or removed.',
    size: 'Entries',
    sizeHint: 'The number before “entries”',
    root: 'Check letters',
    rootHint: 'Four groups of four, such as 7F3A-B2C4-D5E6-Q0Z9; the QR code fills them in',
    rootWrong: 'They are sixteen letters and digits. Look at the paper once more.',
    sizeWrong: 'It is a whole number.',
    compare: 'Compare',
    comparing: 'Comparing…',
    verdict: {
      same: 'The same',
      grown: 'The same',
      cut: 'Not the same: the log is shorter',
      other: 'Not the same: other content',
      unproven: 'Not the same: the proof does not hold',
    },
    meaning: {
      same: 'The log of today is the one of the paper, entry for entry.',
      grown: 'All that stood in it then stands there unchanged; entries only came after it.',
      cut: 'The log has fewer entries than the paper says: some were removed since, or the number was misread. Look at the paper; if it is right keep it and take it to the supervisor.',
      other:
        'With as many entries the log has other check letters: entries were changed, or the letters were misread. Look at the paper; if they still differ keep it and take it to the supervisor.',
      unproven:
        'What the server answers does not show that the log of today goes on from the one of then. Keep the paper and take it to the supervisor.',
    },
    onlyShort:
      'Compared by the sixteen letters of the paper; the QR code compares the whole value.',
    printed: 'On paper',
    now: 'The log of today',
    entries: (count) => (count === 1 ? '1 entry' : `${count} entries`),
    since: (count) => (count === 0 ? 'nothing came since' : `${count} came since`),
    proof: 'Proof',
    proofSteps: (count) =>
      `worked out by this browser in ${count} ${count === 1 ? 'step' : 'steps'} (RFC 9162)`,
    signature: 'Signature',
    signedYes: 'The checkpoint of today is signed by a key below; checked here',
    signedNo: 'The signature of the checkpoint of today does not verify',
    today: 'The checkpoint of today',
    todayLead:
      'Copy it, print it, post it anywhere: later it proves that nothing up to today was changed.',
    note: 'The signed text (C2SP signed note)',
    signedAt: 'Signed',
    keys: 'Keys that verify it',
    key: 'Key',
    empty: 'Nothing is in the log yet.',
    offline:
      'Whoever has the database or an export checks every entry without this site: npm run verify-log -- --checkpoint FILE --key KEY.',
    privacy:
      'It is compared in the browser of this device; the log holds hashes, no names and no marks.',
  },
};
