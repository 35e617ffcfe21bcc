import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly enter: string;
  readonly importTitle: string;
  readonly importLead: string;
  readonly drop: string;
  readonly choose: string;
  readonly template: string;
  readonly templateCsv: string;
  readonly exportAll: string;
  readonly checking: string;
  readonly found: (rows: number, fresh: number, same: number) => string;
  readonly problems: (count: number) => string;
  readonly problemsLead: string;
  readonly report: string;
  readonly row: string;
  readonly place: string;
  readonly mend: string;
  readonly importAll: (count: number) => string;
  readonly nothingNew: string;
  readonly otherFile: string;
  readonly importing: (done: number, all: number) => string;
  readonly imported: (count: number) => string;
  readonly list: string;
  readonly none: string;
  readonly noneHint: string;
  readonly noneFound: string;
  readonly search: string;
  readonly show: string;
  readonly filters: Readonly<Record<'all' | 'incomplete' | 'complete' | 'withdrawn', string>>;
  readonly order: string;
  readonly orders: Readonly<Record<'entered' | 'pinyin' | 'stroke', string>>;
  readonly name: string;
  readonly unit: string;
  readonly group: string;
  readonly groups: Readonly<Record<string, string>>;
  readonly state: string;
  readonly states: Readonly<Record<'entered' | 'admitted' | 'withdrawn', string>>;
  readonly complete: string;
  readonly lacks: (fields: readonly string[]) => string;
  readonly fields: Readonly<Record<string, string>>;
  readonly open: (name: string) => string;
  readonly files: string;
  readonly photo: string;
  readonly photoHint: string;
  readonly proof: string;
  readonly proofHint: string;
  readonly kept: string;
  readonly photoFlaws: Readonly<Record<string, string>>;
  readonly close: string;
  readonly save: string;
  readonly cancel: string;
  readonly entered: (name: string) => string;
  readonly formLead: string;
  readonly delegation: string;
  readonly leader: string;
  readonly coach: string;
  readonly education: string;
  readonly educations: Readonly<Record<string, string>>;
  readonly phone: string;
  readonly workplace: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<'worker' | 'teacher' | 'student', string>>;
  readonly condition: string;
  readonly ethnic: string;
  readonly choice: string;
  readonly chooseOne: string;
};

export const entriesWords: Words<Keys> = {
  zh: {
    title: '报名',
    lead: '逐个填写，或用表格一次导入。先检查，确认后才报名。',
    enter: '填写一份报名表',
    importTitle: '用表格导入',
    importLead: '下载模板填写，再把文件拖到这里。有一处问题，就一条也不导入。',
    drop: '把 XLSX 或 CSV 文件拖到这里',
    choose: '选择文件',
    template: '下载模板（XLSX）',
    templateCsv: '模板（CSV）',
    exportAll: '导出名单',
    checking: '正在检查……',
    found: (rows, fresh, same) => `共 ${rows} 行：新报名 ${fresh}，已在名单 ${same}。`,
    problems: (count) => `${count} 处问题`,
    problemsLead: '请在文件中改好后重新上传。现在一条也没有导入。',
    report: '下载问题清单',
    row: '行',
    place: '栏目',
    mend: '如何修改',
    importAll: (count) => `导入 ${count} 份报名`,
    nothingNew: '文件中的人都已报名，没有要导入的。',
    otherFile: '换一份文件',
    importing: (done, all) => `已写入 ${done} / ${all}`,
    imported: (count) => `已导入 ${count} 份报名。`,
    list: '报名名单',
    none: '还没有人报名',
    noneHint: '先填写一份，或用表格导入。',
    noneFound: '没有符合条件的报名。',
    search: '查找姓名、单位、代表队',
    show: '显示',
    filters: { all: '全部', incomplete: '材料不齐', complete: '材料齐全', withdrawn: '已退赛' },
    order: '排序',
    orders: { entered: '报名先后', pinyin: '姓名拼音', stroke: '姓名笔画' },
    name: '姓名',
    unit: '参赛单位',
    group: '组别',
    groups: { worker: '职工组', student: '学生组', teacher: '教师组', open: '公开组' },
    state: '状态',
    states: { entered: '已报名', admitted: '已编号', withdrawn: '已退赛' },
    complete: '材料齐全',
    lacks: (fields) => `还缺：${fields.join('、')}`,
    fields: {
      birthDate: '出生日期',
      ethnicGroup: '民族',
      education: '文化程度',
      phone: '手机号码',
      workplace: '工作单位',
      memberKind: '人员类别',
      yearsInOccupation: '工作年限',
      delegation: '代表队',
      leaderName: '领队',
      coachName: '指导教师',
      occupation: '职业',
      heldLevel: '现持等级',
      condition: '申报条件',
      photo: '照片',
      proof: '在职或学籍证明',
      consent: '知情同意',
    },
    open: (name) => `照片与材料：${name}`,
    files: '照片与材料',
    photo: '照片',
    photoHint: '一寸白底，JPEG 或 PNG，不超过 2 MB',
    proof: '在职或学籍证明',
    proofHint: 'PDF、JPEG 或 PNG，不超过 10 MB',
    kept: '已收下。',
    photoFlaws: {
      'photo.ratio': '照片不是一寸照的比例（宽 5 比高 7），请裁剪后重新上传。',
      'photo.too-few-pixels': '照片像素不足，至少 295 × 413。',
    },
    close: '关闭',
    save: '报名',
    cancel: '取消',
    entered: (name) => `已为${name}报名。`,
    formLead: '证件号码和手机号码加密保存，页面只显示后四位。',
    delegation: '代表队',
    leader: '领队',
    coach: '指导教师',
    education: '文化程度',
    educations: {
      primary: '小学',
      junior: '初中',
      senior: '高中',
      vocational: '中专（中职、技校）',
      college: '大专（高职）',
      bachelor: '本科',
      master: '硕士研究生',
      doctor: '博士研究生',
    },
    phone: '手机号码',
    workplace: '工作单位/院校',
    kind: '人员类别',
    kinds: { worker: '职工', teacher: '教师', student: '学生' },
    condition: '申报条件',
    ethnic: '民族',
    choice: '选择…',
    chooseOne: '请选择一项。',
  },
  en: {
    title: 'Entries',
    lead: 'Fill in one form, or import a table. It is checked first and entered once you confirm.',
    enter: 'Fill in an entry form',
    importTitle: 'Import a table',
    importLead:
      'Download the template, fill it in and drop it here. With a single problem nothing is entered.',
    drop: 'Drop an XLSX or CSV file here',
    choose: 'Choose a file',
    template: 'Download the template (XLSX)',
    templateCsv: 'Template (CSV)',
    exportAll: 'Export the list',
    checking: 'Checking …',
    found: (rows, fresh, same) =>
      `${rows} rows: ${fresh} new entries, ${same} on the list already.`,
    problems: (count) => `${count} ${count === 1 ? 'problem' : 'problems'}`,
    problemsLead: 'Correct them in the file and hand it in again. Nothing has been entered.',
    report: 'Download all problems',
    row: 'Row',
    place: 'Field',
    mend: 'What to do',
    importAll: (count) => `Enter ${count}`,
    nothingNew: 'Everybody in the file is entered already; there is nothing to import.',
    otherFile: 'Another file',
    importing: (done, all) => `${done} of ${all} written`,
    imported: (count) => `${count} entered.`,
    list: 'List of entries',
    none: 'Nobody has entered yet',
    noneHint: 'Fill in a form, or import a table.',
    noneFound: 'No entry fits.',
    search: 'Find a name, organisation or delegation',
    show: 'Show',
    filters: {
      all: 'All',
      incomplete: 'Something missing',
      complete: 'Complete',
      withdrawn: 'Withdrawn',
    },
    order: 'Order',
    orders: { entered: 'As entered', pinyin: 'Name, pinyin', stroke: 'Name, strokes' },
    name: 'Name',
    unit: 'Organisation',
    group: 'Group',
    groups: { worker: 'Workers', student: 'Students', teacher: 'Teachers', open: 'Open' },
    state: 'State',
    states: { entered: 'Entered', admitted: 'Numbered', withdrawn: 'Withdrawn' },
    complete: 'Complete',
    lacks: (fields) => `Missing: ${fields.join(', ')}`,
    fields: {
      birthDate: 'birth date',
      ethnicGroup: 'ethnic group',
      education: 'education',
      phone: 'phone',
      workplace: 'workplace',
      memberKind: 'kind of person',
      yearsInOccupation: 'years',
      delegation: 'delegation',
      leaderName: 'team leader',
      coachName: 'coach',
      occupation: 'occupation',
      heldLevel: 'level held',
      condition: 'condition',
      photo: 'photo',
      proof: 'proof of work or study',
      consent: 'consent',
    },
    open: (name) => `Photo and proofs: ${name}`,
    files: 'Photo and proofs',
    photo: 'Photo',
    photoHint: 'One inch, white ground, JPEG or PNG, at most 2 MB',
    proof: 'Proof of work or study',
    proofHint: 'PDF, JPEG or PNG, at most 10 MB',
    kept: 'Kept.',
    photoFlaws: {
      'photo.ratio': 'Not the shape of one inch (5 wide to 7 high). Crop it and hand it in again.',
      'photo.too-few-pixels': 'At least 295 × 413 pixels are needed.',
    },
    close: 'Close',
    save: 'Enter',
    cancel: 'Cancel',
    entered: (name) => `${name} is entered.`,
    formLead: 'Numbers of documents and phones are kept sealed; pages show four digits.',
    delegation: 'Delegation',
    leader: 'Team leader',
    coach: 'Coach',
    education: 'Education',
    educations: {
      primary: 'Primary school',
      junior: 'Junior school',
      senior: 'Senior school',
      vocational: 'Vocational school',
      college: 'College',
      bachelor: 'Bachelor',
      master: 'Master',
      doctor: 'Doctor',
    },
    phone: 'Phone',
    workplace: 'Workplace or school',
    kind: 'Kind of person',
    kinds: { worker: 'Worker', teacher: 'Teacher', student: 'Student' },
    condition: 'Condition',
    ethnic: 'Ethnic group',
    choice: 'Choose…',
    chooseOne: 'Choose one.',
  },
};
