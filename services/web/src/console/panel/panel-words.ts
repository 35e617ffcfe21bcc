import type { Words } from '../../ui/language.ts';
import type { PanelLack } from './panel-draft.rules.ts';

type GoingOn = Readonly<Record<'continue' | 'restart', string>>;

type Keys = {
  readonly none: string;
  readonly noneHint: string;
  readonly noScheme: string;
  readonly noSchemeHint: string;
  readonly toSchemes: string;
  readonly notPreparing: string;
  readonly seat: string;
  readonly change: string;
  readonly allBegun: string;
  readonly title: (module: string) => string;
  readonly lead: string;
  readonly draftOnly: string;
  readonly begin: string;
  readonly one: string;
  readonly each: string;
  readonly add: string;
  readonly remove: string;
  readonly removeOf: (name: string) => string;
  readonly panel: (place: number) => string;
  readonly begun: string;
  readonly name: string;
  readonly nameEn: string;
  readonly parts: string;
  readonly partTaken: (panel: string) => string;
  readonly seats: string;
  readonly seatOf: (place: number) => string;
  readonly empty: string;
  readonly recused: string;
  readonly more: string;
  readonly fewer: string;
  readonly count: (seats: number) => string;
  readonly needs: (need: number, usual: number) => string;
  readonly thin: (usual: number) => string;
  readonly leaving: string;
  readonly leavingHint: string;
  readonly measurement: string;
  readonly judgement: string;
  readonly goesOn: GoingOn;
  readonly uncovered: (codes: string) => string;
  readonly noJudges: string;
  readonly toPeople: string;
  readonly lack: Readonly<Record<PanelLack, string>>;
  readonly lackIn: (panel: string, lack: string) => string;
  readonly noPanels: string;
  readonly save: string;
  readonly cancel: string;
  readonly saved: (module: string) => string;
  readonly refused: string;
  readonly placeOf: (panel: string, seat: number | null) => string;
};

export const panelWords: Words<Keys> = {
  zh: {
    none: '还没有安排裁判组',
    noneHint: '同一裁判组评全部选手的同一评分子项。裁判组安排好后，裁判员的平板上才有评分表。',
    noScheme: '还没有评分方案',
    noSchemeHint: '先导入评分方案，才知道有哪些评分子项要评。',
    toSchemes: '去评分方案',
    notPreparing: '由裁判长或组委会办公室安排。',
    seat: '安排裁判组',
    change: '更改裁判组',
    allBegun: '各组都已开始评分：有人离开时在此换人。',
    title: (module) => `安排裁判组：${module}`,
    lead: '先定几个组、各评哪些评分子项，再为每个席位选一名裁判员。',
    draftOnly: '评分方案尚未发布；以下按草稿安排。',
    begin: '从这里开始',
    one: '全部评分子项由同一组评',
    each: '每个评分标准一个组',
    add: '添加一组',
    remove: '移除',
    removeOf: (name) => `移除 ${name}`,
    panel: (place) => `第 ${place} 组`,
    begun: '本组已开始评分，席位不在这里更改。',
    name: '组名',
    nameEn: '英文组名（可不填）',
    parts: '评哪些评分子项',
    partTaken: (panel) => `现由 ${panel} 评`,
    seats: '席位',
    seatOf: (place) => `席位 ${place}`,
    empty: '请选择',
    recused: '须回避',
    more: '增加席位',
    fewer: '减少席位',
    count: (seats) => `${seats} 个席位`,
    needs: (need, usual) =>
      need === usual ? `按评分方案至少 ${need} 个` : `至少 ${need} 个，通常 ${usual} 个`,
    thin: (usual) => `通常为 ${usual} 名裁判员；少于此数也可以，由裁判长决定。`,
    leaving: '有人中途离开时',
    leavingHint: '评了一半的评分点怎么办。开始评分后不能再改。',
    measurement: '测量（客观）分',
    judgement: '评价（主观）分',
    goesOn: { continue: '接替者接着评', restart: '全组重新评' },
    uncovered: (codes) => `还没有组评：${codes}。没有裁判组的评分子项不能评分。`,
    noJudges: '本赛项还没有任命裁判员。',
    toPeople: '去任命裁判员',
    lack: {
      name: '缺组名',
      nothing: '没有选评分子项',
      seat: '还有空席位',
      twice: '同一裁判员占了两个席位',
      'no-judge': '有人已不是本赛项的裁判员',
      recused: '有人须回避',
      few: '席位太少，有的评分点评不出分',
    },
    lackIn: (panel, lack) => `${panel}：${lack}。`,
    noPanels: '请先添加一组。',
    save: '保存裁判组',
    cancel: '取消',
    saved: (module) => `“${module}”的裁判组已保存。`,
    refused: '裁判组未保存，请更正下列各处。',
    placeOf: (panel, seat) => (seat === null ? panel : `${panel} · 席位 ${seat}`),
  },
  en: {
    none: 'No panels yet',
    noneHint:
      'One panel marks the same sub-criterion of every contestant. Judges find their sheets on the tablet once panels are seated.',
    noScheme: 'No marking scheme yet',
    noSchemeHint: 'Import the scheme first: it says which sub-criteria there are to mark.',
    toSchemes: 'To the schemes',
    notPreparing: 'The chief judge or the organiser seats panels.',
    seat: 'Seat panels',
    change: 'Change panels',
    allBegun: 'Every panel has begun: when somebody leaves, another takes the seat here.',
    title: (module) => `Panels of ${module}`,
    lead: 'Say how many panels there are and what each marks, then choose a judge for every seat.',
    draftOnly: 'The scheme is not published yet; this follows its draft.',
    begin: 'Begin with',
    one: 'The same panel for all sub-criteria',
    each: 'A panel for each criterion',
    add: 'Add a panel',
    remove: 'Remove',
    removeOf: (name) => `Remove ${name}`,
    panel: (place) => `Panel ${place}`,
    begun: 'This panel has begun to mark; its seats are not changed here.',
    name: 'Name in Chinese',
    nameEn: 'Name in English (optional)',
    parts: 'Sub-criteria it marks',
    partTaken: (panel) => `now marked by ${panel}`,
    seats: 'Seats',
    seatOf: (place) => `Seat ${place}`,
    empty: 'Choose',
    recused: 'recused',
    more: 'One seat more',
    fewer: 'One seat fewer',
    count: (seats) => (seats === 1 ? '1 seat' : `${seats} seats`),
    needs: (need, usual) =>
      need === usual ? `the scheme needs ${need}` : `at least ${need}, usually ${usual}`,
    thin: (usual) =>
      `Usually ${usual} judges. Fewer is possible; that is the chief judge’s to say.`,
    leaving: 'When a judge leaves',
    leavingHint: 'What becomes of half-marked aspects. It is fixed once marking begins.',
    measurement: 'Measurement',
    judgement: 'Judgement',
    goesOn: { continue: 'the successor goes on', restart: 'the panel marks anew' },
    uncovered: (codes) => `Nobody marks ${codes} yet. Without a panel it cannot be marked.`,
    noJudges: 'No judge is appointed to this event yet.',
    toPeople: 'Appoint judges',
    lack: {
      name: 'it needs a name',
      nothing: 'it marks nothing yet',
      seat: 'a seat is empty',
      twice: 'one judge sits twice',
      'no-judge': 'somebody is no judge of the event any more',
      recused: 'somebody is recused',
      few: 'too few seats: some aspects would never get a mark',
    },
    lackIn: (panel, lack) => `${panel}: ${lack}.`,
    noPanels: 'Add a panel first.',
    save: 'Save the panels',
    cancel: 'Cancel',
    saved: (module) => `The panels of “${module}” are saved.`,
    refused: 'The panels were not saved. Mend these places.',
    placeOf: (panel, seat) => (seat === null ? panel : `${panel} · seat ${seat}`),
  },
};
