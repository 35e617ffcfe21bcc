import type { Words } from '../ui/language.ts';

type Keys = {
  readonly passed: string;
  readonly failed: string;
  readonly found: string;
  readonly notFound: string;
  readonly less: string;
  readonly more: string;
  readonly none: string;
  readonly all: string;
  readonly ofPossible: (done: string, possible: number) => string;
  readonly minus: (percent: string) => string;
  readonly full: string;
  readonly points: (points: string) => string;
  readonly option: (place: number) => string;
  readonly scoreNames: readonly [string, string, string, string];
  readonly typeValue: string;
  readonly change: string;
  readonly ok: string;
  readonly cancel: string;
  readonly erase: string;
  readonly sign: string;
  readonly range: (min: string, max: string) => string;
  readonly atLeast: (min: string) => string;
  readonly step: (step: string) => string;
  readonly target: (target: string) => string;
  readonly seconds: string;
  readonly measured: string;
  readonly deduction: string;
  readonly pointsField: string;
  readonly faultsFound: (count: number) => string;
  readonly fault: (points: string) => string;
  readonly outOf: (max: string) => string;
  readonly give: string;
  readonly absent: string;
  readonly twoValues: string;
  readonly server: string;
  readonly mine: string;
  readonly givenAt: (time: string) => string;
  readonly keepServer: string;
  readonly keepMine: string;
  readonly discard: string;
  readonly tryAgain: string;
  readonly blank: string;
};

export const inputWords: Words<Keys> = {
  zh: {
    passed: '合格',
    failed: '不合格',
    found: '发现否决项',
    notFound: '未发现',
    less: '减一',
    more: '加一',
    none: '一个也没有',
    all: '全部完成',
    ofPossible: (done, possible) => `${done} / ${possible}`,
    minus: (percent) => `扣 ${percent}%`,
    full: '不扣分',
    points: (points) => `${points} 分`,
    option: (place) => `第 ${place} 档`,
    scoreNames: ['低于行业标准', '达到行业标准', '达到并部分超过', '优秀'],
    typeValue: '录入',
    change: '更改',
    ok: '确定',
    cancel: '取消',
    erase: '退格',
    sign: '正负号',
    range: (min, max) => `${min} 至 ${max}`,
    atLeast: (min) => `不小于 ${min}`,
    step: (step) => `每档 ${step}`,
    target: (target) => `目标值 ${target}`,
    seconds: '用时（秒）',
    measured: '测量值',
    deduction: '扣分',
    pointsField: '得分',
    faultsFound: (count) => (count === 0 ? '无扣分' : `${count} 处扣分`),
    fault: (points) => `每处扣 ${points} 分`,
    outOf: (max) => `满分 ${max}`,
    give: '提交本表',
    absent: '本项不给分',
    twoValues: '服务器上已是另一个值，请选定一个。',
    server: '服务器上',
    mine: '您给的',
    givenAt: (time) => `${time} 评`,
    keepServer: '用服务器上的',
    keepMine: '用我的',
    discard: '放弃此分数',
    tryAgain: '再试一次',
    blank: '空',
  },
  en: {
    passed: 'Pass',
    failed: 'Fail',
    found: 'Fatal fault found',
    notFound: 'Not found',
    less: 'One less',
    more: 'One more',
    none: 'None',
    all: 'All done',
    ofPossible: (done, possible) => `${done} of ${possible}`,
    minus: (percent) => `−${percent}%`,
    full: 'Nothing off',
    points: (points) => `${points} points`,
    option: (place) => `Band ${place}`,
    scoreNames: ['Below industry standard', 'Meets it', 'Meets and in part exceeds', 'Excellent'],
    typeValue: 'Enter',
    change: 'Change',
    ok: 'OK',
    cancel: 'Cancel',
    erase: 'Erase',
    sign: 'Plus or minus',
    range: (min, max) => `${min} to ${max}`,
    atLeast: (min) => `at least ${min}`,
    step: (step) => `steps of ${step}`,
    target: (target) => `target ${target}`,
    seconds: 'Time in seconds',
    measured: 'Measured value',
    deduction: 'Deduction',
    pointsField: 'Points',
    faultsFound: (count) => (count === 1 ? '1 fault' : `${count} faults`),
    fault: (points) => `${points} off each`,
    outOf: (max) => `of ${max}`,
    give: 'Give this sheet',
    absent: 'No mark from me',
    twoValues: 'The server holds another value. Choose one.',
    server: 'On the server',
    mine: 'Given by you',
    givenAt: (time) => `given ${time}`,
    keepServer: "Keep the server's",
    keepMine: 'Keep mine',
    discard: 'Give up this mark',
    tryAgain: 'Try again',
    blank: 'empty',
  },
};
