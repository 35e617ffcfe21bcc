import type { Words } from '../../ui/language.ts';
import type { DocumentKind } from './document.client.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly documents: string;
  readonly none: string;
  readonly noneHint: string;
  readonly noneWatch: string;
  readonly kinds: Readonly<Record<DocumentKind, string>>;
  readonly whole: string;
  readonly add: string;
  readonly addTitle: string;
  readonly kind: string;
  readonly about: string;
  readonly version: (version: number) => string;
  readonly published: (day: string) => string;
  readonly unpublished: string;
  readonly publish: string;
  readonly publishTitle: (kind: string) => string;
  readonly heading: string;
  readonly text: string;
  readonly file: string;
  readonly fileHint: string;
  readonly percent: (limit: number) => string;
  readonly percentHint: string;
  readonly note: string;
  readonly changed: (percent: string, limit: number) => string;
  readonly save: string;
  readonly working: string;
  readonly close: string;
  readonly older: (count: number) => string;
  readonly download: (kind: string, size: string) => string;
  readonly read: string;
  readonly readDone: string;
  readonly sign: string;
  readonly signed: string;
  readonly signatures: string;
  readonly readers: string;
  readonly readBy: (read: number, all: number) => string;
  readonly notYet: string;
  readonly everybody: string;
  readonly nobodyAsked: string;
  readonly done: string;
  readonly questions: string;
  readonly ask: string;
  readonly askTitle: string;
  readonly question: string;
  readonly questionHint: string;
  readonly send: string;
  readonly sent: string;
  readonly answer: string;
  readonly answerTitle: string;
  readonly answerHint: string;
  readonly answered: string;
  readonly open: string;
  readonly earlier: string;
  readonly noQuestions: string;
  readonly noQuestionsHint: string;
};

export const documentWords: Words<Keys> = {
  zh: {
    title: '文件与答疑',
    lead: '技术文件、样题、评分标准通知、秩序册和会议纪要按版本发布，旧版本保留。领队逐版确认已读；答疑对所有人公布。',
    documents: '文件',
    none: '还没有文件',
    noneHint: '按 “新文件”，选类别，再发布第一个版本：写正文，或附上 PDF、DOCX、XLSX。',
    noneWatch: '文件由组委会办公室或裁判长发布。',
    kinds: {
      technical: '技术文件',
      'sample-task': '样题',
      'scheme-notice': '评分标准通知',
      programme: '秩序册',
      minutes: '会议纪要',
      answers: '答疑汇总',
    },
    whole: '全部赛项',
    add: '新文件',
    addTitle: '新文件',
    kind: '类别',
    about: '适用',
    version: (version) => `第 ${version} 版`,
    published: (day) => `${day} 发布`,
    unpublished: '尚未发布',
    publish: '发布新版本',
    publishTitle: (kind) => `发布：${kind}`,
    heading: '标题',
    text: '正文',
    file: '附件',
    fileHint: 'PDF、DOCX 或 XLSX，不超过 10 MB，不含宏。',
    percent: (limit) => `改动比例（%，上限 ${limit}）`,
    percentHint: '按评分标准的分值计算。',
    note: '改动内容',
    changed: (percent, limit) => `改动 ${percent} %，上限 ${limit} %`,
    save: '发布',
    working: '正在发布…',
    close: '关闭',
    older: (count) => `以前的 ${count} 个版本`,
    download: (kind, size) => `下载 ${kind}（${size}）`,
    read: '确认已读',
    readDone: '已读',
    sign: '签字确认',
    signed: '已签字',
    signatures: '签字',
    readers: '查看确认情况',
    readBy: (read, all) => `${read} / ${all} 人已读`,
    notYet: '未确认',
    everybody: '全部已读。',
    nobodyAsked: '还没有任命领队。',
    done: '已发布。',
    questions: '答疑',
    ask: '提问',
    askTitle: '提问',
    question: '问题',
    questionHint: '答复后对所有人公布，不显示提问人。',
    send: '提交',
    sent: '已提交，答复后公布。',
    answer: '答复',
    answerTitle: '答复',
    answerHint: '对所有人公布；再次答复不会覆盖以前的答复。',
    answered: '已答复并公布。',
    open: '待答复',
    earlier: '以前的答复',
    noQuestions: '还没有问题',
    noQuestionsHint: '领队和裁判员可在这里提问。',
  },
  en: {
    title: 'Documents and questions',
    lead: 'Technical documents, sample tasks, notices of the scheme, the programme and minutes, published version by version; older ones stay. Team leaders confirm each they read; answers are everybody’s.',
    documents: 'Documents',
    none: 'No document yet',
    noneHint:
      'Press “New document”, choose its kind, and publish a first version: write it, or add a PDF, DOCX or XLSX.',
    noneWatch: 'The organiser or the chief judge publishes them.',
    kinds: {
      technical: 'Technical document',
      'sample-task': 'Sample task',
      'scheme-notice': 'Notice of the scheme',
      programme: 'Programme',
      minutes: 'Minutes',
      answers: 'Answers to questions',
    },
    whole: 'All events',
    add: 'New document',
    addTitle: 'New document',
    kind: 'Kind',
    about: 'About',
    version: (version) => `Version ${version}`,
    published: (day) => `published ${day}`,
    unpublished: 'Not published yet',
    publish: 'Publish a version',
    publishTitle: (kind) => `Publish: ${kind}`,
    heading: 'Title',
    text: 'Text',
    file: 'File',
    fileHint: 'PDF, DOCX or XLSX, at most 10 MB, without macros.',
    percent: (limit) => `How much was changed (%, at most ${limit})`,
    percentHint: 'By the marks of the scheme.',
    note: 'What was changed',
    changed: (percent, limit) => `${percent} % changed, limit ${limit} %`,
    save: 'Publish',
    working: 'Publishing…',
    close: 'Close',
    older: (count) => (count === 1 ? 'One older version' : `${count} older versions`),
    download: (kind, size) => `Save ${kind} (${size})`,
    read: 'I have read it',
    readDone: 'Read',
    sign: 'Sign',
    signed: 'Signed',
    signatures: 'Signed by',
    readers: 'Who has read it',
    readBy: (read, all) => `${read} of ${all} have read it`,
    notYet: 'Not yet',
    everybody: 'Everybody has read it.',
    nobodyAsked: 'No team leader is appointed yet.',
    done: 'Published.',
    questions: 'Questions',
    ask: 'Ask a question',
    askTitle: 'Ask a question',
    question: 'Question',
    questionHint: 'With its answer everybody reads it, without your name.',
    send: 'Send',
    sent: 'Sent. It is published with its answer.',
    answer: 'Answer',
    answerTitle: 'Answer',
    answerHint: 'Everybody reads it; a second answer hides no earlier one.',
    answered: 'Answered for everybody.',
    open: 'Waits for an answer',
    earlier: 'Earlier answers',
    noQuestions: 'No question yet',
    noQuestionsHint: 'Team leaders and judges ask here.',
  },
};
