import { describe, expect, it } from 'vitest';
import { findingsOfRefusal, placeOfFinding } from './findings.rules.ts';

const refused = (params: Record<string, number>, ats: readonly string[]) => ({
  kind: 'refused' as const,
  status: 422,
  code: 'scheme.refused',
  detail: '',
  errors: ats.map((at) => ({ at, detail: `about ${at}` })),
  requestId: undefined,
  params,
});

describe('what an import found', () => {
  it.each([
    ['CIS Marking Scheme Import!K25', 'CIS Marking Scheme Import', '25', 'K'],
    ['CSV!AB3', 'CSV', '3', 'AB'],
    ['Sheet 1!7', 'Sheet 1', '7', null],
    ['Calculations', 'Calculations', null, null],
    ['a!b!C4', 'a!b', '4', 'C'],
  ])('stands at %s', (at, sheet, row, column) => {
    expect(placeOfFinding(at)).toEqual({ sheet, row, column });
  });
  it('keeps what refuses the file apart from what only warns', () => {
    const findings = findingsOfRefusal(
      refused({ fatal: 1, warnings: 2 }, ['S!A1', 'S!B2', 'S!C3']),
    );
    expect(findings?.fatal.map(({ row }) => row)).toEqual(['1']);
    expect(findings?.warnings.map(({ row }) => row)).toEqual(['2', '3']);
  });
  it('still says how many there are where the report was cut', () => {
    expect(findingsOfRefusal(refused({ fatal: 700, warnings: 9 }, ['S!A1']))).toMatchObject({
      fatalCount: 700,
      warningCount: 9,
    });
  });
  it('is nothing where a file was refused for something else', () => {
    expect(findingsOfRefusal({ ...refused({}, []), code: 'module.locked' })).toBeNull();
  });
});
