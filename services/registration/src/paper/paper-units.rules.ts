import type { FormPaper, PaperText } from '@jinbang/papers/paper';
import type { ContestUnit } from '../competition/competition.body.ts';

const ROLES: Readonly<Record<ContestUnit['role'], PaperText>> = {
  host: { zh: '主办单位', en: 'Host' },
  organiser: { zh: '承办单位', en: 'Organiser' },
  'co-organiser': { zh: '协办单位', en: 'Co-organiser' },
  technical: { zh: '技术支持单位', en: 'Technical support' },
};

/** The units of a heading in their order; those of one role follow each other after its word. */
export const unitsOf = (units: readonly ContestUnit[]): FormPaper['units'] =>
  [...Map.groupBy(units, ({ role }) => role)].map(([role, own]) => ({
    role: ROLES[role],
    name: own.map(({ name }) => name.zh).join('、'),
  }));
