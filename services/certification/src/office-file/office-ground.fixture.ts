import type { EntryFormTold } from '@jinbang/contracts/http/names';
import type { Level } from '@jinbang/contracts/level';
import type { Decision } from '@jinbang/promotion/decision';
import type { OfficeRow } from './office-row.ts';
import { rowKey } from './row-key.rules.ts';
import type { OfficeGround } from './summary-sheet.rules.ts';

const formOf = (entryId: string, change: Partial<EntryFormTold> = {}): EntryFormTold => ({
  entryId,
  ...{ sex: 'male', birthDate: '1990-01-01', ethnicGroup: '汉族', education: 'college' },
  ...{ phone: '13800000001', workplace: '示例重型机械制造有限责任公司', memberKind: 'worker' },
  ...{ yearsInOccupation: 6, heldCertificateNo: 'S000012000001194000001', condition: null },
  files: [
    { kind: 'photo', byteCount: 1_000 },
    { kind: 'proof', byteCount: 2_000 },
    { kind: 'certificate', byteCount: 2_000 },
  ],
  ...change,
});

const contest = { tier: 'city', contestClass: '1' } as const;

/** A granted level of a made-up contest, as far as the office's file reads it. */
const decisionOf = (place: number, level: Level, held: Level | null): Decision =>
  // Safe for tests of papers: nothing else of a decision stands on them.
  ({
    ...{ kind: 'level', outcome: 'granted', level, held, issue: 'certificate' },
    clause: { zh: '市级一类职工组第1至10名晋升技师，已具备的晋升高级技师', en: 'Ranks 1 to 10' },
    inputs: {
      contest: {
        ...contest,
        plan: { documentNo: '示人社函〔2026〕18号', year: 2026, item: '焊接', ...contest },
      },
      result: {
        ...{ group: 'worker', rank: place, award: place === 1 ? 'first-prize' : null },
        ...{ theory: '86.5', practical: '91.25', total: `${100 - place}.25` },
        counts: { entered: 60, started: 58, finished: 57 },
      },
    },
  }) as unknown as Decision;

export const rowOf = (place: number, change: Partial<OfficeRow> = {}): OfficeRow => {
  const id = `00000000-0000-7000-8000-${String(place).padStart(12, '0')}`;
  const level = change.level ?? '2';
  return {
    ...{ key: rowKey(id, 1), decisionId: id, entryId: id, personId: id, level },
    decision: decisionOf(place, level, '3'),
    contest: { zh: '示例市第八届职工职业技能竞赛', en: 'Sample City Skills Contest' },
    event: { zh: '焊接', en: 'Welding' },
    occupation: { code: '6-18-02-04', name: { zh: '焊工' }, trade: null, route: 'level' },
    certificate: null,
    person: {
      name: `测试${'甲乙丙丁'[place % 4]}`,
      organisation: '示例单位',
      identity: {
        idType: 'resident-id',
        idNumber: `00000019900101${String(place).padStart(4, '0')}`,
      },
      form: formOf(id),
    },
    ...change,
  };
};

/** Somebody whose form says nothing and who handed nothing in. */
export const rowWithoutForm = (place: number): OfficeRow =>
  rowOf(place, {
    person: { name: '测试乙', organisation: null, identity: null, form: null },
  });

export const groundOf = (
  rows: readonly OfficeRow[],
  change: Partial<OfficeGround> = {},
): OfficeGround => ({
  fileId: '00000000-0000-7000-8000-0000000000f1',
  competition: { zh: '示例市第八届职工职业技能竞赛', en: 'Sample City Skills Contest' },
  zone: 'Asia/Shanghai',
  planNo: '示人社函〔2026〕18号',
  body: '示例评价机构',
  rows,
  columns: undefined,
  mark: '导出 Taken by 测试经办 · 2026-11-23 10:00 · 文件 File 16-0000-00F1',
  printedAt: '2026-11-23T02:00:00Z',
  byHand: false,
  ...change,
});
