import type { OfficeColumn, OfficeFileView, OfficeLack } from '@jinbang/contracts/http/office-file';
import type { Words } from '../../ui/language.ts';

type FileKind = OfficeLack['files'][number];

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly people: (count: number) => string;
  readonly level: string;
  readonly rows: string;
  readonly holds: string;
  readonly file: Readonly<Record<FileKind, string>>;
  readonly onFile: (people: number, all: number) => string;
  readonly plan: (no: string | null) => string;
  readonly never: string;
  readonly lacking: (count: number) => string;
  readonly lackingMore: (count: number) => string;
  readonly complete: string;
  readonly column: Readonly<Record<OfficeColumn, string>>;
  readonly take: string;
  readonly password: string;
  readonly passwordHint: string;
  readonly passwordShort: string;
  readonly another: string;
  readonly columns: string;
  readonly columnsHint: string;
  readonly byHand: string;
  readonly warn: string;
  readonly making: (done: number, all: number) => string;
  readonly beginning: string;
  readonly cancel: string;
  readonly saved: (name: string) => string;
  readonly keep: string;
  readonly readOnly: string;
  readonly history: string;
  readonly historyNone: string;
  readonly when: string;
  readonly who: string;
  readonly state: Readonly<Record<OfficeFileView['state'], string>>;
  readonly stateHead: string;
  readonly hash: string;
  readonly answer: string;
  readonly answerLead: string;
  readonly workbook: string;
  readonly workbookHint: string;
  readonly approved: (count: number) => string;
  readonly returned: (count: number) => string;
  readonly notUnderstood: (count: number) => string;
  readonly missing: (count: number) => string;
  readonly ready: string;
  readonly notReady: string;
  readonly where: string;
  readonly what: string;
  readonly lookAt: string;
  readonly place: (sheet: string, row: number | null, column: string | null) => string;
  readonly more: (count: number) => string;
  readonly notAnswered: string;
  readonly reasons: string;
  readonly handOver: string;
};

export const officeFileWords: Words<Keys> = {
  zh: {
    title: '报核准部门的材料',
    lead: '一个加密压缩包：A3 汇总表（每等级一张，供盖章）、电子表格、每人一份申报表、已提交的照片和证明、材料清单。',
    people: (count) => `${count} 人`,
    level: '拟晋升等级',
    rows: '人数',
    holds: '材料内容',
    file: {
      photo: '照片',
      proof: '在职或学籍证明',
      certificate: '原等级证书',
      other: '其他证明',
      'identity-copy': '身份证件复印件',
      'award-copy': '获奖证书复印件',
    },
    onFile: (people, all) => `${people} / ${all} 人已提交`,
    plan: (no) => (no === null ? '无计划文号。' : `计划文号 ${no}；扫描件请另附。`),
    never: '身份证件复印件、获奖证书复印件不在系统内收存，请另附。',
    lacking: (count) => `${count} 人的材料不全`,
    lackingMore: (count) => `另有 ${count} 人，见压缩包内的材料清单。`,
    complete: '每个人的表格和证明都已齐全。',
    column: {
      ...{ order: '序号', name: '姓名', sex: '性别', ethnicGroup: '民族', birthDate: '出生日期' },
      ...{ idType: '证件类型', idNumber: '证件号码', education: '文化程度' },
      ...{ workplace: '工作单位/院校', memberKind: '人员类别', phone: '手机号码' },
      ...{ contest: '竞赛名称', tier: '级别类别', planNo: '计划文号', event: '赛项' },
      ...{ group: '组别', started: '参赛人数', rank: '名次', award: '奖项' },
      ...{ theory: '理论成绩', practical: '实操成绩', total: '总成绩', occupation: '职业(工种)' },
      ...{ occupationCode: '职业编码', held: '原等级', heldNo: '原证书编号' },
      ...{ level: '拟晋升等级', clause: '依据条款', certificateNo: '证书编号' },
      ...{ issuedOn: '发证日期', notes: '备注' },
    },
    take: '导出材料',
    password: '压缩包密码',
    passwordHint:
      '只在此处显示，系统不保存。请用另一种方式告知核准部门，也可自行填写（至少 12 位）。',
    passwordShort: '密码至少 12 位。',
    another: '换一个',
    columns: '汇总表的列',
    columnsHint: '按核准部门的要求勾选；下次默认沿用。',
    byHand: '字库没有的字印作〓，由人手写补入',
    warn: '材料含完整证件号码。谁在何时导出，印在每一张上，并与压缩包的指纹一起记录。',
    making: (done, all) => `正在生成 ${done} / ${all}`,
    beginning: '正在准备…',
    cancel: '停止',
    saved: (name) => `${name} 已保存到下载。`,
    keep: '请记下密码：离开此页后无法再查。',
    readOnly: '由评价机构岗位导出材料和读取核准部门的答复。',
    history: '已导出的材料',
    historyNone: '还没有导出过。',
    when: '时间',
    who: '导出人',
    state: { asked: '未开始', making: '生成中', sent: '已导出', cut: '中断', failed: '未生成' },
    stateHead: '状态',
    hash: '指纹 SHA-256',
    answer: '读取核准部门填回的表格',
    answerLead: '上传填有「核准意见」的电子表格，先看结果；此处不作任何记录。',
    workbook: '填回的电子表格',
    workbookHint: 'XLSX 或 CSV，不超过 5 MB。行的顺序可以不同。',
    approved: (count) => `同意 ${count}`,
    returned: (count) => `退回 ${count}`,
    notUnderstood: (count) => `未能识别 ${count}`,
    missing: (count) => `没有答复 ${count}`,
    ready: '每一行都有明确的答复，可以登记纸质核准。',
    notReady: '还不能登记：请按下列各处改正后重新上传。',
    where: '位置',
    what: '问题',
    lookAt: '请核对',
    place: (sheet, row, column) =>
      [`「${sheet}」`, row && `第 ${row} 行`, column && `${column} 列`].filter(Boolean).join(' '),
    more: (count) => `另有 ${count} 处。`,
    notAnswered: '没有答复的人员',
    reasons: '退回的理由',
    handOver: '填入纸质核准的登记',
  },
  en: {
    title: 'File for the approving office',
    lead: 'One encrypted archive: the A3 summary (a sheet a level, to be stamped), the same as a workbook, a form a person, photos and proofs that are on file, and a list of it all.',
    people: (count) => `${count} ${count === 1 ? 'person' : 'people'}`,
    level: 'Level',
    rows: 'People',
    holds: 'What it holds',
    file: {
      photo: 'Photo',
      proof: 'Proof of work or study',
      certificate: 'Certificate held',
      other: 'Other proof',
      'identity-copy': 'Copy of the ID',
      'award-copy': 'Copy of the award',
    },
    onFile: (people, all) => `${people} of ${all} on file`,
    plan: (no) =>
      no === null ? 'No plan document.' : `Plan document ${no}; enclose its scan yourself.`,
    never: 'Copies of IDs and awards are not kept here: enclose them yourself.',
    lacking: (count) => `${count} ${count === 1 ? 'person lacks' : 'people lack'} something`,
    lackingMore: (count) => `${count} more stand in the list inside the archive.`,
    complete: 'Everybody’s form and proofs are complete.',
    column: {
      ...{ order: 'No.', name: 'Name', sex: 'Sex', ethnicGroup: 'Ethnic group' },
      ...{ birthDate: 'Date of birth', idType: 'ID type', idNumber: 'ID number' },
      ...{ education: 'Education', workplace: 'Workplace or school', memberKind: 'Kind' },
      ...{ phone: 'Phone', contest: 'Contest', tier: 'Tier and class', planNo: 'Plan document' },
      ...{ event: 'Event', group: 'Group', started: 'Starters', rank: 'Rank', award: 'Award' },
      ...{ theory: 'Theory', practical: 'Practical', total: 'Total', occupation: 'Occupation' },
      ...{ occupationCode: 'Occupation code', held: 'Level held', heldNo: 'Certificate held' },
      ...{ level: 'New level', clause: 'Clause', certificateNo: 'Certificate no.' },
      ...{ issuedOn: 'Issued on', notes: 'Notes' },
    },
    take: 'Take the file',
    password: 'Password of the archive',
    passwordHint:
      'Shown here alone and kept nowhere. Tell the office another way than the file goes, or type your own of 12 characters or more.',
    passwordShort: 'A password has at least 12 characters.',
    another: 'Another one',
    columns: 'Columns of the summary',
    columnsHint: 'As the office wants them; they are offered again next time.',
    byHand: 'Print 〓 for a character the fonts lack, to be written in by hand',
    warn: 'The file has full ID numbers. Who takes it and when stands on every sheet and is recorded with the hash of the archive.',
    making: (done, all) => `Being made: ${done} of ${all}`,
    beginning: 'Being prepared…',
    cancel: 'Stop',
    saved: (name) => `${name} is in your downloads.`,
    keep: 'Write the password down: it cannot be looked up once you leave.',
    readOnly: 'The office “Certification body” takes the file and reads the answer.',
    history: 'Files that left',
    historyNone: 'None has left yet.',
    when: 'When',
    who: 'Who',
    state: {
      ...{ asked: 'Not begun', making: 'Being made', sent: 'Left', cut: 'Cut off' },
      failed: 'Not made',
    },
    stateHead: 'State',
    hash: 'SHA-256',
    answer: 'Read the workbook the office sent back',
    answerLead: 'Upload the workbook with its decisions and look first: nothing is recorded here.',
    workbook: 'The annotated workbook',
    workbookHint: 'XLSX or CSV, at most 5 MB. Rows may stand in any order.',
    approved: (count) => `${count} approved`,
    returned: (count) => `${count} sent back`,
    notUnderstood: (count) => `${count} not understood`,
    missing: (count) => `${count} not answered`,
    ready: 'Every row has a clear answer: it can be recorded as an answer on paper.',
    notReady: 'It cannot be recorded yet: mend what stands below and upload it again.',
    where: 'Where',
    what: 'What is wrong',
    lookAt: 'Look at it',
    place: (sheet, row, column) =>
      [`“${sheet}”`, row && `row ${row}`, column && `column ${column}`].filter(Boolean).join(', '),
    more: (count) => `${count} more.`,
    notAnswered: 'Not answered',
    reasons: 'Sent back because',
    handOver: 'Use for the answer on paper',
  },
};
