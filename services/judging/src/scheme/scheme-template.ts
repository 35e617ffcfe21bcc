import type { SchemeBody } from '@jinbang/contracts/http/judging-scheme';
import type { Rejection } from '@jinbang/kernel/rejection';
import { accept, type Result, refuse } from '@jinbang/kernel/result';
import { type Deps, readEvent } from '../in-event.ts';
import { refuseSchemeReader } from '../office.access.ts';
import { writeSchemeFile } from './write-scheme-file.ts';

type Aspect = SchemeBody['criteria'][number]['subCriteria'][number]['aspects'][number];

const descriptors: NonNullable<Aspect['descriptors']> = [
  { zh: '低于行业标准', en: 'Below industry standard' },
  { zh: '达到行业标准', en: 'Meets industry standard' },
  { zh: '达到标准，部分内容超出', en: 'Meets it and exceeds it in part' },
  { zh: '优秀', en: 'Excellent' },
];

const measured: readonly Aspect[] = [
  {
    kind: 'M',
    description: { zh: '工件能通过功能测试', en: 'The piece passes the function test' },
    max: '1',
    section: 1,
    calculation: { kind: 'pass-fail' },
    requirement: { zh: '接通电源后指示灯亮', en: 'The lamp lights when power is on' },
  },
  {
    kind: 'M',
    description: { zh: '完成的焊点', en: 'Joints completed' },
    max: '2',
    section: 1,
    calculation: { kind: 'number-completed', possible: 8 },
  },
  {
    kind: 'M',
    description: { zh: '孔径', en: 'Diameter of the bore' },
    max: '1.5',
    section: 1,
    entries: 'twoIndependent',
    calculation: {
      kind: 'ranged',
      target: '25',
      ranges: [
        { lower: '0.02', upper: '0.02', deduction: '0' },
        { lower: '0.05', upper: '0.05', deduction: '50' },
      ],
    },
    requirement: { zh: '25 mm，公差 ±0.02', en: '25 mm, tolerance ±0.02' },
  },
  {
    kind: 'M',
    description: { zh: '图纸标注', en: 'Labels on the drawing' },
    max: '1',
    section: 2,
    calculation: {
      kind: 'choice',
      options: [
        { deduction: '0', label: '全部齐全 All there' },
        { deduction: '50', label: '缺一处 One missing' },
        { deduction: '100', label: '缺两处以上 More missing' },
      ],
    },
  },
];

const judged: readonly Aspect[] = [
  {
    kind: 'J',
    description: { zh: '外观', en: 'Appearance' },
    max: '1.5',
    section: 2,
    calculation: { kind: 'judgement' },
    descriptors,
  },
  {
    kind: 'M',
    description: { zh: '安全文明生产', en: 'Safety and order' },
    max: '0',
    section: 2,
    calculation: { kind: 'deduction', cap: '5' },
    extra: { zh: '每次违规扣 0.5 分', en: '0.5 off for each breach' },
  },
];

/** A small scheme with an aspect of each common calculation: what people fill a table in by. */
export const schemeTemplate: SchemeBody = {
  title: { zh: '评分方案模板', en: 'Marking scheme template' },
  sections: [
    { section: 1, name: { zh: '操作技能', en: 'Skill' }, declared: '4.5' },
    { section: 2, name: { zh: '质量与规范', en: 'Quality and order' }, declared: '2.5' },
  ],
  criteria: [
    {
      code: 'A',
      name: { zh: '加工', en: 'Making' },
      declared: '7',
      subCriteria: [
        { code: 'A1', name: { zh: '测量', en: 'Measurement' }, day: 1, aspects: [...measured] },
        { code: 'A2', name: { zh: '评价', en: 'Judgement' }, day: 2, aspects: [...judged] },
      ],
    },
  ],
};

type Template = { readonly kind: 'xlsx' | 'csv'; readonly bytes: Buffer; readonly title: string };

/** The template as a file, for whoever may look at the event's schemes. */
export const handOutTemplate =
  (deps: Pick<Deps, 'db' | 'now'>) =>
  (
    actorId: string,
    { eventId, kind }: { readonly eventId: string; readonly kind: 'xlsx' | 'csv' },
  ): Promise<Result<Template, Rejection>> =>
    readEvent(deps, { eventId, actorId }, async (work) => {
      const forbidden = refuseSchemeReader(work);
      if (forbidden) return refuse(forbidden);
      const bytes = writeSchemeFile(schemeTemplate, kind);
      return accept({ kind, bytes, title: schemeTemplate.title.zh });
    });
