import type { ListedRow, NominationState } from '@jinbang/contracts/http/nomination';
import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly competition: string;
  readonly choose: string;
  readonly none: string;
  readonly noneHint: string;
  readonly titles: string;
  readonly noTitles: string;
  readonly name: string;
  readonly nameless: string;
  readonly event: string;
  readonly group: string;
  readonly groups: Readonly<Record<string, string>>;
  readonly rank: string;
  readonly why: string;
  readonly quota: (places: number, count: number, base: string, used: number) => string;
  readonly bases: Readonly<Record<string, string>>;
  readonly noQuota: string;
  readonly stateHead: string;
  readonly state: Readonly<Record<NominationState, string>>;
  readonly document: (no: string, on: string, by: string) => string;
  readonly putForward: string;
  readonly putForwardHint: string;
  readonly withdraw: string;
  readonly withdrawHint: string;
  readonly record: string;
  readonly recordHint: string;
  readonly confirm: string;
  readonly confirmHint: string;
  readonly another: string;
  readonly documentNo: string;
  readonly awardedOn: string;
  readonly awardedBy: string;
  readonly cancel: string;
  readonly list: string;
  readonly listHint: string;
  readonly noList: string;
  readonly level: string;
  readonly listState: Readonly<Record<ListedRow['state'], string>>;
  readonly file: Readonly<Record<'csv' | 'xlsx', string>>;
};

export const nominationWords: Words<Keys> = {
  zh: {
    title: '称号推荐与名单',
    lead: '规则只能使人符合推荐条件：机构在名额内推荐，授予部门发文并由两人登记后，才说授予。',
    competition: '竞赛',
    choose: '请选择竞赛',
    none: '还没有可看的名单',
    noneHint: '竞赛采用晋升规则、成绩生效后，符合称号推荐条件的人和职业资格名单会出现在这里。',
    titles: '称号推荐',
    noTitles: '没有人达到称号推荐的名次。',
    name: '姓名',
    nameless: '（姓名未到）',
    event: '赛项',
    group: '组别',
    groups: { worker: '职工组', teacher: '教师组', student: '学生组', open: '不分组' },
    rank: '名次',
    why: '依据与名额',
    quota: (places, count, base, used) => `名额 ${places}（${base} ${count} 人），已推荐 ${used}`,
    bases: { entered: '报名', started: '参赛', finished: '完赛' },
    noQuota: '规则未设名额',
    stateHead: '状态',
    state: {
      eligible: '符合推荐条件',
      refused: '不予推荐',
      'put-forward': '已推荐',
      recorded: '授予文件待确认',
      awarded: '已授予',
      withdrawn: '已撤回推荐',
      lapsed: '成绩已更正，依据不再成立',
    },
    document: (no, on, by) => `${by} ${no}，${on}`,
    putForward: '推荐',
    putForwardHint: '推荐后由授予部门决定；推荐不等于授予。',
    withdraw: '撤回推荐',
    withdrawHint: '撤回后名额空出，可再推荐。',
    record: '登记授予文件',
    recordHint: '按授予部门文件填写；须由另一人确认后才显示“已授予”。',
    confirm: '确认授予文件',
    confirmHint: '请与文件原件核对无误后确认。',
    another: '由登记人以外的另一人确认。',
    documentNo: '发文字号',
    awardedOn: '文件日期',
    awardedBy: '授予部门',
    cancel: '取消',
    list: '职业资格名单',
    listHint: '国家职业资格目录内的职业：只列入名单报核准部门，不由本机构核发证书。',
    noList: '没有职业资格类的决定。',
    level: '等级',
    listState: { proposed: '待核准', returned: '已退回', listed: '已核准列入' },
    file: { csv: '下载 CSV', xlsx: '下载 XLSX' },
  },
  en: {
    title: 'Titles and lists',
    lead: 'A rule only makes people eligible: the body puts them forward within the quota, and a title is awarded once two people have recorded the document of the awarding office.',
    competition: 'Contest',
    choose: 'Choose a contest',
    none: 'There is no list to read yet',
    noneHint:
      'Once a contest has adopted rules and its results are final, people eligible for a title and the list of qualifications show here.',
    titles: 'Nominations for titles',
    noTitles: 'Nobody reached a place that makes eligible for a title.',
    name: 'Name',
    nameless: '(name not here yet)',
    event: 'Event',
    group: 'Group',
    groups: { worker: 'Workers', teacher: 'Teachers', student: 'Students', open: 'Open' },
    rank: 'Rank',
    why: 'Why, and the quota',
    quota: (places, count, base, used) => `Quota ${places} (${count} ${base}), ${used} put forward`,
    bases: { entered: 'entered', started: 'started', finished: 'finished' },
    noQuota: 'The rule sets no quota',
    stateHead: 'State',
    state: {
      eligible: 'Eligible for nomination',
      refused: 'Not to be put forward',
      'put-forward': 'Put forward',
      recorded: 'Document waits to be confirmed',
      awarded: 'Awarded',
      withdrawn: 'Nomination withdrawn',
      lapsed: 'Result amended: no longer follows',
    },
    document: (no, on, by) => `${by}, ${no}, ${on}`,
    putForward: 'Put forward',
    putForwardHint: 'The awarding office then decides; being put forward is no award.',
    withdraw: 'Withdraw',
    withdrawHint: 'The place in the quota is free again.',
    record: 'Record the document',
    recordHint:
      'As the document of the awarding office says. It counts once another person confirmed it.',
    confirm: 'Confirm the document',
    confirmHint: 'Compare it with the original first.',
    another: 'Somebody else than who recorded it confirms.',
    documentNo: 'Document number',
    awardedOn: 'Day of the document',
    awardedBy: 'Awarding office',
    cancel: 'Cancel',
    list: 'List of qualifications',
    listHint:
      'Occupations of the national catalogue of qualifications: listed for the office, no certificate of this body.',
    noList: 'Nothing was decided about such an occupation.',
    level: 'Level',
    listState: {
      proposed: 'Waits for approval',
      returned: 'Sent back',
      listed: 'Approved, listed',
    },
    file: { csv: 'Download CSV', xlsx: 'Download XLSX' },
  },
};
