import type { Words } from '../../ui/language.ts';
import type { MappingFlaw, WhyNot } from './outside.rules.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly handIn: string;
  readonly handInLead: string;
  readonly mapping: string;
  readonly chooseMapping: string;
  readonly whoHandsIn: string;
  readonly file: string;
  readonly fileHint: string;
  readonly reading: (name: string) => string;
  readonly handedIn: string;
  readonly repeated: string;
  readonly newMapping: string;
  readonly editMapping: string;
  readonly noMapping: string;
  readonly noMappingHint: string;
  readonly name: string;
  readonly nameHint: string;
  readonly source: string;
  readonly sources: Readonly<Record<'machine' | 'import', string>>;
  readonly module: string;
  readonly sheet: string;
  readonly sheetHint: string;
  readonly key: string;
  readonly keyHint: string;
  readonly session: string;
  readonly byColumn: string;
  readonly sessionColumn: string;
  readonly columns: string;
  readonly columnsHint: string;
  readonly noAspects: string;
  readonly sample: string;
  readonly sampleHint: string;
  readonly sampleBare: string;
  readonly sampleSheet: string;
  readonly sampleHead: string;
  readonly headRow: (row: number, headers: string) => string;
  readonly personal: (headers: string) => string;
  readonly chooseColumn: string;
  readonly keyColumn: string;
  readonly sessionInColumn: string;
  readonly fileColumns: string;
  readonly fileColumnsHint: string;
  readonly example: (text: string) => string;
  readonly notRead: string;
  readonly headerOf: (code: string) => string;
  readonly save: string;
  readonly saved: (name: string) => string;
  readonly cancel: string;
  readonly mappingFlaw: Readonly<Record<MappingFlaw, string>>;
  readonly list: string;
  readonly none: string;
  readonly noneHint: string;
  readonly rows: (count: number) => string;
  readonly state: Readonly<Record<'first' | 'second' | 'in' | 'replaced', string>>;
  readonly open: string;
  readonly close: string;
  readonly digest: string;
  readonly place: string;
  readonly row: string;
  readonly handed: (name: string, when: string) => string;
  readonly confirmedBy: (name: string, when: string) => string;
  readonly before: (points: string) => string;
  readonly empty: string;
  readonly changes: (fresh: number, changed: number, same: number) => string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly reasonWas: (reason: string) => string;
  readonly confirmFirst: string;
  readonly confirmSecond: string;
  readonly firstHint: string;
  readonly secondHint: string;
  readonly whyNot: Readonly<Record<WhyNot, string>>;
  readonly waitsForSecond: string;
  readonly cameIn: (marks: number) => string;
};

export const outsideWords: Words<Keys> = {
  zh: {
    title: '外部成绩',
    lead: '检测设备和外部考试的成绩，按保存好的列对应读入。两人确认后才成为分数。',
    handIn: '上传成绩文件',
    handInLead: '文件按编号读取，不能有姓名。有一处错误就什么也不导入。',
    mapping: '设备或考试',
    chooseMapping: '请选择',
    whoHandsIn: '文件由统分员或检测裁判员上传。',
    file: '成绩文件',
    fileHint: 'XLSX、CSV 或 JSON，最大 5 MB。',
    reading: (name) => `正在读取 ${name}…`,
    handedIn: '文件已读入，尚未计分。请核对下方数值后确认。',
    repeated: '这份文件已经上传过，没有任何变化。',
    newMapping: '新列对应…',
    editMapping: '改列对应…',
    noMapping: '还没有列对应。',
    noMappingHint: '先说明文件中哪一列是哪个评分点；同一设备或考试以后可以重复使用。',
    name: '设备或考试名称',
    nameHint: '例如 三坐标测量机、理论考试。',
    source: '来源',
    sources: { machine: '检测设备', import: '外部考试' },
    module: '模块',
    sheet: '工作表（可不填）',
    sheetHint: '不填时读第一张。',
    key: '编号列的表头',
    keyHint: '工位、参赛编号或加密号所在的列。',
    session: '场次',
    byColumn: '由文件中的列写明',
    sessionColumn: '场次列的表头',
    columns: '评分点所在列的表头',
    columnsHint: '按文件原样填写表头；文件中没有的评分点留空。',
    noAspects: '本模块没有可由文件给出的评分点：只有测量（客观）分可以。',
    sample: '从一份文件里选列',
    sampleHint: '选一份设备或考试导出的文件，只读它的表头，不保存。没有文件也可以在下面手填。',
    sampleBare: '文件里没有找到表头：请让各列第一行写明名称。',
    sampleSheet: '读哪张工作表',
    sampleHead: '表头在哪一行',
    headRow: (row, headers) => `第 ${row} 行：${headers}`,
    personal: (headers) => `这些列含个人信息：${headers}。上传成绩前请从文件中删去，否则整份不收。`,
    chooseColumn: '请选择列',
    keyColumn: '哪一列是编号',
    sessionInColumn: '哪一列是场次',
    fileColumns: '每一列是哪个评分点',
    fileColumnsHint: '已按编号和名称预先对上，请核对；不需要的列选“不读”。',
    example: (text) => `例如 ${text}`,
    notRead: '不读',
    headerOf: (code) => `${code} 的表头`,
    save: '保存列对应',
    saved: (name) => `已保存“${name}”的列对应。`,
    cancel: '取消',
    mappingFlaw: {
      name: '请填写名称。',
      module: '请选择模块。',
      key: '请填写编号列的表头。',
      session: '请选择场次，或填写场次列的表头。',
      columns: '请至少填写一列。',
      many: '一个列对应最多 40 列，请分成两个。',
    },
    list: '已上传的文件',
    none: '还没有外部成绩。',
    noneHint: '上传文件后，这里会列出读到的数值、问题和两人的确认。',
    rows: (count) => `${count} 行`,
    state: {
      first: '待上传方确认',
      second: '待裁判员确认',
      in: '已计入',
      replaced: '已被新文件取代',
    },
    open: '查看',
    close: '收起',
    digest: '文件 SHA-256',
    place: '编号',
    row: '行',
    handed: (name, when) => `${name} 于 ${when} 上传`,
    confirmedBy: (name, when) => `${name} 于 ${when} 确认`,
    before: (points) => `原 ${points}`,
    empty: '空',
    changes: (fresh, changed, same) => `新增 ${fresh}，变更 ${changed}，不变 ${same}`,
    reason: '变更原因',
    reasonHint: '将变更先前计入的分数；原分数保留在记录中。',
    reasonWas: (reason) => `变更原因：${reason}`,
    confirmFirst: '数值与原件一致，确认',
    confirmSecond: '确认并计入分数',
    firstHint: '请与原件逐行核对。还须由负责的裁判员第二次确认。',
    secondHint: '确认后，这些数值全部成为分数，由您负责。',
    whyNot: {
      first: '须先由统分员或检测裁判员确认。',
      same: '您已确认过，须由另一人再次确认。',
      second: '须由负责这些评分点的裁判员确认。',
      reason: '请写明变更原因。',
    },
    waitsForSecond: '已确认，等待裁判员第二次确认。',
    cameIn: (marks) => `已计入 ${marks} 个分数。`,
  },
  en: {
    title: 'Outside results',
    lead: 'Results of machines and outside exams, read by a saved mapping. They are marks once two people have confirmed them.',
    handIn: 'Hand in a file',
    handInLead: 'Files are read by code and hold no names. One fault, and nothing is taken in.',
    mapping: 'Machine or exam',
    chooseMapping: 'Choose',
    whoHandsIn: 'A scorer or a measuring judge hands the file in.',
    file: 'File of results',
    fileHint: 'XLSX, CSV or JSON, at most 5 MB.',
    reading: (name) => `Reading ${name}…`,
    handedIn: 'The file is read and no mark yet. Look through the values below, then confirm.',
    repeated: 'This file was handed in before. Nothing changed.',
    newMapping: 'New mapping…',
    editMapping: 'Change mapping…',
    noMapping: 'There is no mapping yet.',
    noMappingHint:
      'Say first which column is which aspect. The next file of the same machine or exam is read the same way.',
    name: 'Machine or exam',
    nameHint: 'Such as: measuring machine, theory exam.',
    source: 'Source',
    sources: { machine: 'Machine', import: 'Outside exam' },
    module: 'Module',
    sheet: 'Sheet (may stay empty)',
    sheetHint: 'The first one if empty.',
    key: 'Header of the column with the code',
    keyHint: 'Station, entry number or review code.',
    session: 'Session',
    byColumn: 'A column says it',
    sessionColumn: 'Header of the column with the session',
    columns: 'Headers of the aspects',
    columnsHint: 'As they stand in the file. Leave empty what the file does not have.',
    noAspects: 'A file can give no aspect of this module: only measurements can come from one.',
    sample: 'Choose columns from a file',
    sampleHint:
      'A file as the machine or the exam writes it: only its head is read, nothing is kept. Without one, type the headers below.',
    sampleBare: 'The file has no row of headers. Let the first row name the columns.',
    sampleSheet: 'Sheet to read',
    sampleHead: 'Row of the headers',
    headRow: (row, headers) => `row ${row}: ${headers}`,
    personal: (headers) =>
      `These columns say who somebody is: ${headers}. Delete them before handing results in, or the file is refused.`,
    chooseColumn: 'Choose a column',
    keyColumn: 'Column of the number or code',
    sessionInColumn: 'Column of the session',
    fileColumns: 'Which aspect each column is',
    fileColumnsHint:
      'Columns are matched by code and name already: look them over. Leave what is not needed.',
    example: (text) => `for example ${text}`,
    notRead: 'not read',
    headerOf: (code) => `Header of ${code}`,
    save: 'Save mapping',
    saved: (name) => `The mapping of “${name}” is saved.`,
    cancel: 'Cancel',
    mappingFlaw: {
      name: 'Give it a name.',
      module: 'Choose the module.',
      key: 'Give the header of the code.',
      session: 'Choose a session, or give the header of its column.',
      columns: 'Give at least one header.',
      many: 'One mapping holds 40 columns; make two of it.',
    },
    list: 'Files handed in',
    none: 'No outside results yet.',
    noneHint: 'Once a file is handed in, its values, problems and confirmations stand here.',
    rows: (count) => (count === 1 ? '1 row' : `${count} rows`),
    state: {
      first: 'To confirm by who hands in',
      second: 'To confirm by a judge',
      in: 'Taken in',
      replaced: 'A newer file came',
    },
    open: 'Look',
    close: 'Close',
    digest: 'SHA-256 of the file',
    place: 'Code',
    row: 'Row',
    handed: (name, when) => `Handed in by ${name}, ${when}`,
    confirmedBy: (name, when) => `Confirmed by ${name}, ${when}`,
    before: (points) => `was ${points}`,
    empty: 'empty',
    changes: (fresh, changed, same) => `${fresh} new, ${changed} changed, ${same} as they were`,
    reason: 'Why marks change',
    reasonHint: 'Marks that came in before would change. The old ones stay on file.',
    reasonWas: (reason) => `Why marks change: ${reason}`,
    confirmFirst: 'They match the original: confirm',
    confirmSecond: 'Confirm and take them in',
    firstHint:
      'Compare them with the original, row by row. A judge of the panel confirms after you.',
    secondHint: 'With this all of them are marks, and you answer for them.',
    whyNot: {
      first: 'A scorer or measuring judge confirms first.',
      same: 'You confirmed already. Somebody else does now.',
      second: 'A judge of the panel that answers for these aspects confirms.',
      reason: 'Say why marks change.',
    },
    waitsForSecond: 'Confirmed. It waits for a judge.',
    cameIn: (marks) => (marks === 1 ? '1 mark came in.' : `${marks} marks came in.`),
  },
};
