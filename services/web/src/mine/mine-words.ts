import type { OwnCertificate, OwnDecision } from '@jinbang/contracts/http/own-certificates';
import type { OwnResult } from '@jinbang/contracts/http/own-result';
import type { Words } from '../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly codeTitle: string;
  readonly codeLead: string;
  readonly codeLabel: string;
  readonly codeHint: string;
  readonly codeMissing: string;
  readonly open: string;
  readonly opening: string;
  readonly ended: string;
  readonly entryNo: string;
  readonly state: Readonly<Record<OwnResult['state'], string>>;
  readonly stateSentence: Readonly<Record<Exclude<OwnResult['state'], 'notice'>, string>>;
  readonly noticeUntil: (day: string) => string;
  readonly noticeOpen: string;
  readonly rank: (group: string, rank: number, finished: number) => string;
  readonly shared: (others: number) => string;
  readonly noRank: (code: string) => string;
  readonly points: (total: string, max: string) => string;
  readonly tie: (step: string, mine: string) => string;
  readonly award: (award: string, downTo: number, places: number) => string;
  readonly awardOnly: (award: string) => string;
  readonly noAward: string;
  readonly place: string;
  readonly total: string;
  readonly outOf: (max: string) => string;
  readonly prize: string;
  readonly why: string;
  readonly modules: string;
  readonly module: string;
  readonly weight: string;
  readonly pointsHead: string;
  readonly scale: string;
  readonly ruleVersion: (version: string) => string;
  readonly page: (version: number) => string;
  readonly pageHint: string;
  readonly levels: string;
  readonly noDecisions: string;
  readonly waiting: string;
  readonly kind: Readonly<Record<OwnDecision['kind'], string>>;
  readonly rule: (clause: string, pack: string) => string;
  readonly ruleUnread: string;
  readonly percent: (percent: string) => string;
  readonly certificate: string;
  readonly number: string;
  readonly occupation: string;
  readonly level: string;
  readonly issued: string;
  readonly certificateState: Readonly<Record<OwnCertificate['state'], string>>;
  readonly suspendedHint: string;
  readonly correctedHint: string;
  readonly revoked: (day: string) => string;
  readonly qr: string;
  readonly qrHint: string;
  readonly check: string;
  readonly take: string;
  readonly taking: string;
  readonly holder: string;
  readonly holderHint: string;
  readonly showHolder: string;
  readonly entry: string;
  readonly name: string;
  readonly idNumber: string;
  readonly organisation: string;
  readonly competition: string;
  readonly event: string;
  readonly group: string;
  readonly teamOf: (group: string, members: number) => string;
  readonly takeData: string;
  readonly dataHint: string;
  readonly sessions: string;
  readonly sessionsHint: string;
  readonly thisOne: string;
  readonly since: (moment: string) => string;
  readonly moved: (agents: string) => string;
  readonly endIt: string;
  readonly unknownBrowser: string;
  readonly privacy: string;
};

export const mineWords: Words<Keys> = {
  zh: {
    title: '您的成绩',
    codeTitle: '查看本人成绩',
    codeLead:
      '请在成绩公布后，输入查询条或邮件中的查询码。一个查询码只能打开一次，打开后两小时内有效。',
    codeLabel: '查询码',
    codeHint: '十二位，例如 7K3M-Q0XD-9V2H；不分大小写。',
    codeMissing: '请输入查询码。',
    open: '打开',
    opening: '正在打开…',
    ended: '本次查看已结束。如需再看，请向组委会换领新的查询码。',
    entryNo: '参赛编号',
    state: {
      before: '尚未开赛',
      contest: '比赛或评分中',
      provisional: '待公示',
      notice: '公示中',
      final: '正式成绩',
      amended: '更正后成绩',
      'called-off': '赛项已取消',
      withdrawn: '已退出',
    },
    stateSentence: {
      before: '赛项尚未开始，还没有成绩。',
      contest: '比赛或评分尚未结束。成绩经审核公布后，您会在这里看到自己的成绩和名次依据。',
      provisional: '评分已结束，成绩正在审核，尚未公布。',
      final: '成绩已经确认，正式生效。',
      amended: '成绩经更正，以本版为准。',
      'called-off': '赛项已取消，不产生成绩。',
      withdrawn: '该参赛编号已退出比赛，没有成绩。',
    },
    noticeUntil: (day) => `成绩公示至 ${day}（含当日），期间可以书面提出异议。`,
    noticeOpen: '成绩公示中，期间可以书面提出异议。',
    rank: (group, rank, finished) => `您在${group}完赛的 ${finished} 人中列第 ${rank} 名`,
    shared: (others) => `，与另外 ${others} 人并列`,
    noRank: (code) => `${code}，不列名次。`,
    points: (total, max) => `总分 ${total}，满分 ${max}。`,
    tie: (step, mine) => `与前一名总分相同，以${step}分出先后；您的该项为 ${mine}。`,
    award: (award, downTo, places) =>
      `您获${award}：本组名额 ${places} 个，按名次取到第 ${downTo} 位。`,
    awardOnly: (award) => `您获${award}。`,
    noAward: '您的名次不在获奖范围内。',
    place: '名次',
    total: '总分',
    outOf: (max) => `满分 ${max}`,
    prize: '奖项',
    why: '名次和奖项的依据',
    modules: '各模块得分',
    module: '模块',
    weight: '权重',
    pointsHead: '得分',
    scale: '700 分制（非官方）',
    ruleVersion: (version) => `按已公布的规则排名，规则版本 ${version}。`,
    page: (version) => `第 ${version} 版成绩公告`,
    pageHint: '本页数字取自这一版公告，任何人都可以核对。',
    levels: '职业技能等级',
    noDecisions: '目前没有关于您的等级决定。成绩正式生效后才会作出。',
    waiting: '决定正在等待核准部门核准，核准后会显示在这里。',
    kind: { level: '等级', title: '荣誉称号', application: '申报资格' },
    rule: (clause, pack) => `依据${pack}：${clause}。`,
    ruleUnread: '依据本竞赛采用的晋升规则。',
    percent: (percent) => `${percent}%`,
    certificate: '职业技能等级证书',
    number: '证书编号',
    occupation: '职业',
    level: '等级',
    issued: '发证日期',
    certificateState: { live: '有效', suspended: '暂停', revoked: '已撤销' },
    suspendedHint:
      '评价机构正在核查这张证书。在恢复之前，核验页显示“暂停”，请不要凭它办理事项；有疑问请联系评价机构。',
    correctedHint:
      '这张证书已签发新版，编号不变。您以前下载的文件会显示“已由新版本替代”，请重新下载。',
    revoked: (day) => `已于 ${day} 撤销`,
    qr: '证书核验二维码',
    qrHint: '用人单位扫码即可核验；只显示部分姓名。',
    check: '打开核验页',
    take: '下载证书文件',
    taking: '正在准备…',
    holder: '持证人链接',
    holderHint: '此链接带有您的持证人密码，打开的人能确认证书属于您。只交给您信任的人。',
    showHolder: '显示持证人链接',
    entry: '您的报名',
    name: '姓名',
    idNumber: '证件号码',
    organisation: '代表单位',
    competition: '竞赛',
    event: '赛项',
    group: '组别',
    teamOf: (group, members) => `${group}，${members} 人一队`,
    takeData: '下载您的数据',
    dataHint:
      '系统各处保存的关于您的全部记录，一个文件。查询条可能被他人捡到，因此完整的证件号码、手机号和照片不在其中；可向组委会或在登录账号后领取。',
    sessions: '打开过本页的设备',
    sessionsHint: '如果有不是您的设备，请立即结束，并向组委会换领新码。',
    thisOne: '本设备',
    since: (moment) => `${moment}打开`,
    moved: (agents) => `也在其他浏览器中使用过：${agents}`,
    endIt: '结束',
    unknownBrowser: '未知浏览器',
    privacy: '查询码和成绩只在您与服务器之间传送；本页不保存任何内容。公用设备用完请退出。',
  },
  en: {
    title: 'Your result',
    codeTitle: 'See your own result',
    codeLead:
      'After the results are published, type the code from your slip or mail. A code opens once and is then good for two hours.',
    codeLabel: 'Code',
    codeHint: 'Twelve letters and digits, such as 7K3M-Q0XD-9V2H; capitals or not.',
    codeMissing: 'Type the code.',
    open: 'Open',
    opening: 'Opening…',
    ended: 'This visit is over. To look again, ask the organisers for a new code.',
    entryNo: 'Entry',
    state: {
      before: 'Not begun',
      contest: 'Contest or marking',
      provisional: 'Being reviewed',
      notice: 'Public notice',
      final: 'Final',
      amended: 'Amended',
      'called-off': 'Called off',
      withdrawn: 'Withdrawn',
    },
    stateSentence: {
      before: 'The event has not begun, so there is no result yet.',
      contest:
        'Contest or marking is not over. Once the result is reviewed and published, you see yours here, with the reasons for your place.',
      provisional: 'Marking is over. The result is being reviewed and is not published yet.',
      final: 'The result is confirmed and in force.',
      amended: 'The result was amended; this version counts.',
      'called-off': 'The event was called off; it has no result.',
      withdrawn: 'This entry was withdrawn and has no result.',
    },
    noticeUntil: (day) =>
      `In public notice to the end of ${day}; objections in writing are taken till then.`,
    noticeOpen: 'In public notice; objections in writing are taken.',
    rank: (group, rank, finished) =>
      `You are number ${rank} of the ${finished} who finished in the group ${group}`,
    shared: (others) => `, shared with ${others} ${others === 1 ? 'other' : 'others'}`,
    noRank: (code) => `${code}: no rank.`,
    points: (total, max) => `Your total is ${total} out of ${max}.`,
    tie: (step, mine) =>
      `You have the same total as the one above; ${step} decided, and yours was ${mine}.`,
    award: (award, downTo, places) =>
      `You have the ${award}: your group has ${places} of them, down to place ${downTo}.`,
    awardOnly: (award) => `You have the ${award}.`,
    noAward: 'Your place is outside the prizes.',
    place: 'Place',
    total: 'Total',
    outOf: (max) => `out of ${max}`,
    prize: 'Prize',
    why: 'Why this place and prize',
    modules: 'Points by module',
    module: 'Module',
    weight: 'Weight',
    pointsHead: 'Points',
    scale: '700-point scale (not official)',
    ruleVersion: (version) => `Ranked by the published rules, version ${version}.`,
    page: (version) => `Published result, version ${version}`,
    pageHint: 'The figures here are those of that page, which anybody can check.',
    levels: 'Skill level',
    noDecisions: 'Nothing was decided about your level yet. It follows from the final result.',
    waiting: 'The decision waits for the approving office and will stand here after that.',
    kind: { level: 'Level', title: 'Title', application: 'Leave to apply' },
    rule: (clause, pack) => `By the ${pack}: ${clause}.`,
    ruleUnread: 'By the promotion rules this contest chose.',
    percent: (percent) => `${percent} %`,
    certificate: 'Skill level certificate',
    number: 'Number',
    occupation: 'Occupation',
    level: 'Level',
    issued: 'Issued',
    certificateState: { live: 'In force', suspended: 'Suspended', revoked: 'Revoked' },
    suspendedHint:
      'The issuing body is looking into this certificate. Until it is reinstated the verify page says “suspended”, so do not rely on it; ask the body if in doubt.',
    correctedHint:
      'Another version was signed under the same number. A file you took before reads “replaced by a newer version”: take it again.',
    revoked: (day) => `Revoked on ${day}`,
    qr: 'QR code that verifies the certificate',
    qrHint: 'An employer scans it to verify; it shows a masked name only.',
    check: 'Open the verify page',
    take: 'Download the certificate',
    taking: 'Preparing…',
    holder: 'Holder’s link',
    holderHint:
      'This link carries your holder’s code: whoever opens it can confirm that the certificate is yours. Give it to people you trust.',
    showHolder: 'Show the holder’s link',
    entry: 'Your entry',
    name: 'Name',
    idNumber: 'Identity number',
    organisation: 'Competing for',
    competition: 'Competition',
    event: 'Event',
    group: 'Group',
    teamOf: (group, members) => `${group}, a team of ${members}`,
    takeData: 'Download your data',
    dataHint:
      'Everything kept about you, in one file. Others may find a slip of paper, so the whole identity number, the phone and photos are left out: the organisers give them, or your account.',
    sessions: 'Devices that opened this page',
    sessionsHint: 'If one of them is not yours, end it and ask the organisers for a new code.',
    thisOne: 'This device',
    since: (moment) => `opened ${moment}`,
    moved: (agents) => `Also used in other browsers: ${agents}`,
    endIt: 'End',
    unknownBrowser: 'Unknown browser',
    privacy:
      'Code and result travel between you and the server alone; this page keeps nothing. Leave when you are done on a shared device.',
  },
};
