import type { Words } from '../ui/language.ts';
import type { ActKind, LateReason, Standing } from './desk.types.ts';

type Keys = {
  readonly title: string;
  readonly back: string;
  readonly signIn: string;
  readonly signInHint: string;
  readonly noEvent: string;
  readonly noEventHint: string;
  readonly otherTab: string;
  readonly otherTabHint: string;
  readonly someoneElse: string;
  readonly someoneElseHint: string;
  readonly emptyList: string;
  readonly emptyListHint: string;
  readonly notWhole: string;
  readonly standing: Readonly<Record<Standing, string>>;
  readonly act: Readonly<Record<ActKind, string>>;
  readonly late: Readonly<Record<LateReason, string>>;
  readonly onServer: string;
  readonly onDesk: string;
  readonly undecided: string;
  readonly allSent: string;
  readonly unsent: (count: number) => string;
  readonly toDecide: (count: number) => string;
  readonly since: (time: string) => string;
  readonly signedOut: string;
  readonly sendNow: string;
  readonly forgetful: string;
  readonly of: (count: number) => string;
  readonly find: string;
  readonly findHint: string;
  readonly camera: string;
  readonly cameraHint: string;
  readonly cameraLost: string;
  readonly stop: string;
  readonly otherBadge: string;
  readonly nobody: string;
  readonly list: string;
  readonly number: string;
  readonly lastFour: string;
  readonly organisation: string;
  readonly due: (time: string) => string;
  readonly noName: string;
  readonly nobodyChosen: string;
  readonly nobodyChosenHint: string;
  readonly scanned: string;
  readonly document: string;
  readonly face: string;
  readonly items: string;
  readonly lateTitle: string;
  readonly present: string;
  readonly presentNotYet: string;
  readonly presentNeedsReason: string;
  readonly absent: string;
  readonly absentNotYet: (time: string) => string;
  readonly wrongPerson: string;
  readonly wrongPersonText: (name: string) => string;
  readonly undo: string;
  readonly cancel: string;
  readonly close: string;
  readonly done: (act: string, name: string) => string;
  readonly overdue: (count: number) => string;
  readonly overdueNone: string;
  readonly overdueFrom: (time: string) => string;
  readonly overdueText: (count: number) => string;
  readonly overdueDone: (count: number) => string;
  readonly undoAll: string;
  readonly disputes: string;
  readonly here: string;
  readonly there: string;
  readonly thereNothing: string;
  readonly keepTheirs: string;
  readonly keepOurs: string;
  readonly log: string;
  readonly noLog: string;
  readonly fate: Readonly<Record<'waiting' | 'recorded' | 'refused' | 'let-go', string>>;
  readonly end: string;
  readonly endNot: string;
  readonly endText: string;
  readonly photo: string;
};

export const deskWords: Words<Keys> = {
  zh: {
    title: '检录台',
    back: '回到控制台',
    signIn: '登录',
    signInHint: '请先登录，再打开检录台。名单读入之后，断网也能检录。',
    noEvent: '还没有打开赛项',
    noEventHint: '请在控制台的“检录”页选择赛项，再打开检录台。',
    otherTab: '检录台已在另一个窗口打开',
    otherTabHint: '请到那个窗口继续，或者关闭它；关闭后这里会自动打开。',
    someoneElse: '这台设备上有另一个人的检录记录还未发送',
    someoneElseHint: '请由那位检录员重新登录并发送。记录会一直保留在这台设备上。',
    emptyList: '名单里还没有选手',
    emptyListHint: '选手取得参赛编号后会出现在这里。',
    notWhole: '名单太长，这里没有列全。',
    standing: { expected: '待检录', present: '已到', absent: '未到' },
    act: { present: '已到', absent: '未到', undone: '撤销', 'wrong-person': '人证不符' },
    late: { 'delayed-by-organiser': '组织原因', traffic: '交通', 'force-majeure': '不可抗力' },
    onServer: '已在服务器',
    onDesk: '仅在本台',
    undecided: '待处理',
    allSent: '全部已在服务器',
    unsent: (count) => `${count} 条未发送`,
    toDecide: (count) => `${count} 条待处理`,
    since: (time) => `${time} 起断网`,
    signedOut: '登录已失效，重新登录后继续发送',
    sendNow: '立即发送',
    forgetful: '浏览器无法保存，请勿刷新或关闭本页，先恢复网络。',
    of: (count) => `共 ${count} 人`,
    find: '扫描参赛证，或输入编号、姓名、证件后四位',
    findHint: '扫码枪可以直接扫，不必先点这里。',
    camera: '用摄像头扫描',
    cameraHint: '请把参赛证上的二维码对准镜头。',
    cameraLost: '无法使用摄像头，请用扫码枪或手工输入。',
    stop: '停止',
    otherBadge: '这不是本赛项的参赛证。',
    nobody: '没有找到。请核对编号，或输入姓名。',
    list: '名单',
    number: '参赛编号',
    lastFour: '证件后四位',
    organisation: '参赛单位',
    due: (time) => `最迟 ${time} 开赛`,
    noName: '（无姓名）',
    nobodyChosen: '请扫描下一位的参赛证',
    nobodyChosenHint: '核对证件与本人，再记为已到。',
    scanned: '参赛证已扫描',
    document: '证件相符',
    face: '本人相符',
    items: '物品已检查',
    lateTitle: '已过迟到时限，准予入场的原因：',
    present: '记为已到',
    presentNotYet: '请先核对证件和本人。',
    presentNeedsReason: '请注明准予入场的原因。',
    absent: '记为未到',
    absentNotYet: (time) => `${time} 之后才能记为未到。`,
    wrongPerson: '人证不符',
    wrongPersonText: (name) =>
      `来者不是${name}？此事会记录在案，不改变${name}的检录状态，请同时告知裁判长。`,
    undo: '撤销',
    cancel: '取消',
    close: '关闭',
    done: (act, name) => `${act}：${name}`,
    overdue: (count) => `${count} 人逾时未到`,
    overdueNone: '没有逾时未到的人。',
    overdueFrom: (time) => `${time} 之后可以一次记为未到。`,
    overdueText: (count) => `将 ${count} 人记为未到。之后可以撤销。`,
    overdueDone: (count) => `已将 ${count} 人记为未到。`,
    undoAll: '全部撤销',
    disputes: '请您决定',
    here: '本台',
    there: '服务器',
    thereNothing: '尚无记录',
    keepTheirs: '以服务器为准',
    keepOurs: '以本台为准',
    log: '本台今日记录',
    noLog: '还没有记录。',
    fate: { waiting: '仅在本台', recorded: '已在服务器', refused: '待处理', 'let-go': '已放弃' },
    end: '结束检录',
    endNot: '还有记录未发送或待处理，现在不能结束。',
    endText: '名单和姓名将从这台设备上清除，并退出登录。已发送的记录都在服务器上。',
    photo: '报名照片',
  },
  en: {
    title: 'Check-in desk',
    back: 'Back to the console',
    signIn: 'Sign in',
    signInHint: 'Sign in, then open the desk. Once the list is here it works without network.',
    noEvent: 'No event is open',
    noEventHint: 'Choose an event on the check-in page of the console and open the desk there.',
    otherTab: 'The desk is open in another window',
    otherTabHint: 'Go on there, or close it: then it opens here by itself.',
    someoneElse: "Another person's check-ins wait on this device",
    someoneElseHint: 'They must sign in again and send them. Nothing is lost meanwhile.',
    emptyList: 'Nobody is on the list yet',
    emptyListHint: 'Contestants appear here once they have a number.',
    notWhole: 'The list is too long to be shown whole.',
    standing: { expected: 'Expected', present: 'Present', absent: 'Absent' },
    act: { present: 'Present', absent: 'Absent', undone: 'Undone', 'wrong-person': 'Wrong person' },
    late: {
      'delayed-by-organiser': 'Delayed by the organiser',
      traffic: 'Traffic',
      'force-majeure': 'Force majeure',
    },
    onServer: 'On the server',
    onDesk: 'On this desk only',
    undecided: 'To decide',
    allSent: 'Everything is on the server',
    unsent: (count) => `${count} not yet sent`,
    toDecide: (count) => `${count} to decide`,
    since: (time) => `offline since ${time}`,
    signedOut: 'Your session has ended; sign in to go on sending',
    sendNow: 'Send now',
    forgetful:
      'This browser keeps nothing. Do not reload or close the page before the network is back.',
    of: (count) => `of ${count}`,
    find: 'Scan a badge, or type a number, a name or the last four digits',
    findHint: 'A scanner can be used at once, wherever you are on the page.',
    camera: 'Scan with the camera',
    cameraHint: 'Hold the QR code of the badge before the camera.',
    cameraLost: 'The camera cannot be used. Take a scanner, or type.',
    stop: 'Stop',
    otherBadge: 'This badge does not belong to this event.',
    nobody: 'Nobody found. Check the number, or type the name.',
    list: 'List',
    number: 'Entry number',
    lastFour: 'Last four of the document',
    organisation: 'Organisation',
    due: (time) => `starts at ${time} at the latest`,
    noName: '(no name)',
    nobodyChosen: 'Scan the next badge',
    nobodyChosenHint: 'Compare document and face, then check the person in.',
    scanned: 'Badge scanned',
    document: 'Document matches',
    face: 'Face matches',
    items: 'Items checked',
    lateTitle: 'Past the time limit. Let in because of:',
    present: 'Check in',
    presentNotYet: 'Compare document and face first.',
    presentNeedsReason: 'Say why they are let in late.',
    absent: 'Mark absent',
    absentNotYet: (time) => `Absent can be marked after ${time}.`,
    wrongPerson: 'Wrong person',
    wrongPersonText: (name) =>
      `Somebody other than ${name} came? It is put on record, ${name} is not changed by it; tell the chief judge.`,
    undo: 'Undo',
    cancel: 'Cancel',
    close: 'Close',
    done: (act, name) => `${act}: ${name}`,
    overdue: (count) => `${count} did not come in time`,
    overdueNone: 'Nobody is overdue.',
    overdueFrom: (time) => `They can be marked absent at one stroke after ${time}.`,
    overdueText: (count) => `Mark ${count} as absent. You can undo it afterwards.`,
    overdueDone: (count) => `${count} marked absent.`,
    undoAll: 'Undo all',
    disputes: 'Please decide',
    here: 'This desk',
    there: 'The server',
    thereNothing: 'nothing yet',
    keepTheirs: 'The server is right',
    keepOurs: 'This desk is right',
    log: 'Done here today',
    noLog: 'Nothing yet.',
    fate: {
      waiting: 'On this desk only',
      recorded: 'On the server',
      refused: 'To decide',
      'let-go': 'Given up',
    },
    end: 'Close the desk',
    endNot: 'Something is not sent or not decided yet: the desk cannot be closed now.',
    endText:
      'List and names are wiped from this device and you are signed out. Whatever was sent is on the server.',
    photo: 'Photo handed in with the entry',
  },
};
