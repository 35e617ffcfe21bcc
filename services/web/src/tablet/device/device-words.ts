import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly pairTitle: string;
  readonly pairLead: string;
  readonly pairScanned: string;
  readonly pairCode: string;
  readonly pairCodeHint: string;
  readonly pairCodeFlaw: string;
  readonly pairName: string;
  readonly pairNameHint: string;
  readonly pairNameFlaw: string;
  readonly pair: string;
  readonly byToken: string;
  readonly pairAgainTitle: string;
  readonly pairAgainUnsent: (count: number) => string;
  readonly pairAgainLead: (name: string) => string;
  readonly pairAgain: string;
  readonly keep: string;
  readonly enterTitle: string;
  readonly enterLead: (name: string) => string;
  readonly enterUnsent: (count: number) => string;
  readonly roster: string;
  readonly typeRoster: string;
  readonly typePin: string;
  readonly otherCode: string;
  readonly today: string;
  readonly typed: (count: number, length: number) => string;
  readonly clear: string;
  readonly erase: string;
  readonly checking: string;
  readonly pinWrong: string;
  readonly notHereToday: string;
  readonly lockedTitle: string;
  readonly waiting: (count: number) => string;
  readonly allSent: string;
  readonly nextJudge: string;
  readonly pinLockedTitle: (rosterCode: string) => string;
  readonly pinLockedLead: string;
  readonly pinLockedHow: string;
  readonly pinLockedHere: string;
  readonly tryAgain: string;
  readonly supervise: string;
  readonly superviseTitle: (rosterCode: string) => string;
  readonly superviseLead: string;
  readonly back: string;
  readonly judge: (rosterCode: string) => string;
  readonly lock: string;
  readonly handOver: string;
  readonly signOut: string;
  readonly unsentMarks: (count: number) => string;
  readonly unsentStay: string;
  readonly handOverHow: string;
  readonly handOverOffline: string;
  readonly handOverYes: string;
  readonly signOutHow: string;
  readonly signOutYes: string;
  readonly stay: string;
  readonly offline: string;
  readonly reconnect: string;
  readonly othersWait: (count: number) => string;
  readonly dayMissing: string;
  readonly revokedTitle: string;
  readonly revokedLead: (name: string) => string;
  readonly revokedNothing: string;
  readonly revokedUnsent: (count: number) => string;
  readonly unsentList: string;
  readonly subject: string;
  readonly aspect: string;
  readonly value: string;
  readonly givenAt: string;
  readonly clearSure: (count: number) => string;
  readonly clearTablet: string;
  readonly otherTab: string;
  readonly noVault: string;
  readonly insecure: string;
};

const marks = (count: number): string => (count === 1 ? 'mark' : 'marks');
const marksAre = (count: number): string => `${count} ${count === 1 ? 'mark is' : 'marks are'}`;

export const deviceWords: Words<Keys> = {
  zh: {
    pairTitle: '配对这台平板',
    pairLead: '请技术保障或组委会办公室在控制台生成配对码，用本机相机扫二维码，或在此输入。',
    pairScanned: '已读取配对码。请给这台平板起个名字，便于在赛场里认出它。',
    pairCode: '配对码',
    pairCodeHint: '16 位字母和数字，5 分钟内有效，只能用一次。',
    pairCodeFlaw: '配对码是 16 位字母和数字，请核对。',
    pairName: '平板名称',
    pairNameHint: '例如“A 馆 3 号”。请同样贴在平板上。',
    pairNameFlaw: '请输入平板名称。',
    pair: '配对',
    byToken: '改用登录口令',
    pairAgainTitle: '这台平板已配对',
    pairAgainUnsent: (count) =>
      `还有 ${count} 个分数未到服务器，现在不能重新配对。请先连上网络，等它们全部上传。`,
    pairAgainLead: (name) => `它现在是“${name}”。重新配对后，原来的配对在本机作废。`,
    pairAgain: '重新配对',
    keep: '保持现状',
    enterTitle: '裁判员登录',
    enterLead: (name) => `平板“${name}”`,
    enterUnsent: (count) => `这台平板上还有 ${count} 个分数未到服务器，由平板自动上传。`,
    roster: '名册号',
    typeRoster: '输入 4 位名册号',
    typePin: '输入 6 位 PIN',
    otherCode: '换一个号',
    today: '今天在此登录过：',
    typed: (count, length) => `已输入 ${count} 位，共 ${length} 位`,
    clear: '清除',
    erase: '退格',
    checking: '正在核对…',
    pinWrong: 'PIN 不正确。',
    notHereToday: '连接不上服务器。没有网络时，只有今天在这台平板上登录过的人可以进入。',
    lockedTitle: '平板已锁定',
    waiting: (count) => `${count} 个分数还未到服务器，由平板自动上传。`,
    allSent: '所有分数都已在服务器。',
    nextJudge: '换人登录',
    pinLockedTitle: (rosterCode) => `名册号 ${rosterCode} 已锁定`,
    pinLockedLead: 'PIN 连续输错五次。您录入的分数都在，没有丢失。',
    pinLockedHow: '请监督员解锁：在这台平板上输入监督员本人的名册号和 PIN，或在控制台办理。',
    pinLockedHere: '没有网络时可试的次数已用完。您录入的分数都在，没有丢失。连上网络后请再登录。',
    tryAgain: '再登录',
    supervise: '监督员在此解锁',
    superviseTitle: (rosterCode) => `解锁名册号 ${rosterCode}`,
    superviseLead: '请监督员输入本人的名册号和 PIN，并确认站在平板前的是该裁判员。',
    back: '返回',
    judge: (rosterCode) => `名册号 ${rosterCode}`,
    lock: '锁定',
    handOver: '交接平板',
    signOut: '退出',
    unsentMarks: () => '个分数还未到服务器',
    unsentStay: '它们已存在这台平板，仍记在您名下，由平板自动上传。',
    handOverHow: '下一位用自己的名册号和 PIN 登录。',
    handOverOffline: '现在没有网络：只有今天在这台平板上登录过的人可以接手。',
    handOverYes: '交给下一位',
    signOutHow: '退出后，没有网络时您不能再用这台平板登录。',
    signOutYes: '退出登录',
    stay: '继续评分',
    offline: '未联网解锁：分数存在平板并自动上传。要读取服务器上的内容，请再输一次 PIN。',
    reconnect: '输入 PIN 联网',
    othersWait: (count) => `另有 ${count} 个他人录入的分数待上传`,
    dayMissing: '这台平板上没有您今天的评分表。联网后再试。',
    revokedTitle: '此平板已停用',
    revokedLead: (name) => `平板“${name}”已被停用，不能再登录或上传。请联系技术保障。`,
    revokedNothing: '平板上没有未上传的分数。',
    revokedUnsent: (count) =>
      `还有 ${count} 个分数只存在这台平板上，不会自动消失。请交给裁判长，由统分员按下表录入。`,
    unsentList: '未上传的分数',
    subject: '工位或编号',
    aspect: '评分点',
    value: '分值',
    givenAt: '录入时间',
    clearSure: (count) => `这 ${count} 个分数已另行录入，可以从平板删除。`,
    clearTablet: '清空此平板',
    otherTab: '另一个标签页正在使用这台平板。请关闭其中一个。',
    noVault: '浏览器不允许保存数据，不能配对。请退出无痕模式后再试。',
    insecure: '平板只能经安全连接（https）使用本页。请用技术保障给出的网址打开。',
  },
  en: {
    pairTitle: 'Pair this tablet',
    pairLead:
      'Ask technical support or the organiser for a pairing code from the console. Scan it with this tablet’s camera, or type it here.',
    pairScanned: 'The code was read. Give this tablet a name by which people find it in the hall.',
    pairCode: 'Pairing code',
    pairCodeHint: '16 letters and digits, good once and for five minutes.',
    pairCodeFlaw: 'A pairing code has 16 letters and digits. Look again.',
    pairName: 'Name of the tablet',
    pairNameHint: 'Such as “Hall A 3”. Stick the same name on the tablet.',
    pairNameFlaw: 'Type a name for the tablet.',
    pair: 'Pair',
    byToken: 'Use an access token instead',
    pairAgainTitle: 'This tablet is paired',
    pairAgainUnsent: (count) =>
      `${marksAre(count)} not on the server yet, so it cannot be paired anew now. Connect it first and wait until all are sent.`,
    pairAgainLead: (name) => `It is “${name}”. Pairing it anew ends the old pairing here.`,
    pairAgain: 'Pair anew',
    keep: 'Leave it as it is',
    enterTitle: 'Judge sign-in',
    enterLead: (name) => `Tablet “${name}”`,
    enterUnsent: (count) =>
      `On this tablet ${marksAre(count)} not on the server yet. The tablet goes on trying by itself.`,
    roster: 'Roster code',
    typeRoster: 'Type the roster code, 4 digits',
    typePin: 'Type the PIN, 6 digits',
    otherCode: 'Another code',
    today: 'Signed in here today:',
    typed: (count, length) => `${count} of ${length} digits typed`,
    clear: 'Clear',
    erase: 'Erase',
    checking: 'Checking…',
    pinWrong: 'The PIN is wrong.',
    notHereToday:
      'The server cannot be reached. Without network only those who signed in on this tablet today get in.',
    lockedTitle: 'The tablet is locked',
    waiting: (count) =>
      `${marksAre(count)} not yet on the server; this tablet sends ${count === 1 ? 'it' : 'them'}.`,
    allSent: 'All marks are on the server.',
    nextJudge: 'Somebody else',
    pinLockedTitle: (rosterCode) => `Roster code ${rosterCode} is locked`,
    pinLockedLead: 'Five wrong PINs in a row. The marks given before are kept; nothing is lost.',
    pinLockedHow:
      'A supervisor unlocks it: on this tablet with their own roster code and PIN, or from the console.',
    pinLockedHere:
      'The tries without network are used up. The marks given before are kept; nothing is lost. Sign in again once there is a network.',
    tryAgain: 'Sign in again',
    supervise: 'Supervisor: unlock here',
    superviseTitle: (rosterCode) => `Unlock roster code ${rosterCode}`,
    superviseLead:
      'The supervisor types their own roster code and PIN, and makes sure who stands at the tablet.',
    back: 'Back',
    judge: (rosterCode) => `Roster code ${rosterCode}`,
    lock: 'Lock',
    handOver: 'Hand over',
    signOut: 'Sign out',
    unsentMarks: (count) => `${marks(count)} not yet on the server`,
    unsentStay:
      'They are kept on this tablet under your name, and the tablet sends them by itself.',
    handOverHow: 'The next judge signs in with their own roster code and PIN.',
    handOverOffline:
      'There is no network now: only those who signed in on this tablet today can take over.',
    handOverYes: 'Hand it over',
    signOutHow: 'After signing out you cannot sign in here without network.',
    signOutYes: 'Sign out',
    stay: 'Go on marking',
    offline:
      'Unlocked without network: marks are kept and sent by the tablet. Type the PIN once more to see what the server has.',
    reconnect: 'Connect with PIN',
    othersWait: (count) => `${count} ${marks(count)} of others still to be sent`,
    dayMissing: 'Your sheets of today are not on this tablet. Try again with a network.',
    revokedTitle: 'This tablet was taken out',
    revokedLead: (name) =>
      `Tablet “${name}” was taken out: nobody signs in here and nothing is sent. Ask technical support.`,
    revokedNothing: 'No unsent marks are left on it.',
    revokedUnsent: (count) =>
      `${marksAre(count)} on this tablet alone and stay here. Take it to the chief judge; a scorer enters them from this list.`,
    unsentList: 'Unsent marks',
    subject: 'Station or entry',
    aspect: 'Aspect',
    value: 'Value',
    givenAt: 'Given at',
    clearSure: (count) =>
      count === 1
        ? 'This mark was entered elsewhere; it may be removed here.'
        : `These ${count} marks were entered elsewhere; they may be removed here.`,
    clearTablet: 'Clear this tablet',
    otherTab: 'Another tab uses this tablet. Close one of them.',
    noVault:
      'This browser keeps nothing, so it cannot be paired. Leave private browsing and try again.',
    insecure:
      'A tablet uses this page over a secure connection (https) alone. Open it at the address technical support gave out.',
  },
};
