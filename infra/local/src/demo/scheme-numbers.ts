/**
 * The numbers of a real marking scheme: EuroSkills 2025, skill 17 (skills17/euroskills-web-development-2025,
 * MIT). Sub-criterion, day, then each aspect as kind + section + maximum mark + calculation row.
 * 192 aspects, 100.00 marks. The wording around them is ours.
 */
const ROWS = `
A1@1: M3 0.5; M3 0.25; J3 0.75; J3 0.5
A2@1: M1 0.5; M3 0.2; M3 0.2; M3 0.2; M3 0.2; M3 0.2; M3 0.15; M3 0.15; M3 0.15; M3 0.15; M3 0.15; J3 1.25
A3@1: M3 0.4; M3 0.3; M3 0.3; M3 0.25; M3 0.3; M3 0.25; M3 0.2; J3 1.25; J3 0.75
A4@1: M3 0.5; M3 0.25; J3 1.25
A5@1: M3 1.5 #7; J3 1; M3 0.75 #8; M3 0.75 #9; M1 1
B1@1: M5 0.5; M3 0.25; M3 0.15; M3 0.1; M3 0.25; J3 1; J3 1; J3 1; M3 0.1; M3 0.2; M3 0.2; M3 0.1; M3 0.2; M3 0.2
B2@1: M5 1.5; M5 0.5; M5 0.5; M5 0.5; M5 1; M5 1
B3@1: J5 1; M5 1.5 #10; J5 1; J5 1
B4@1: M5 0.5; M5 0.75; M5 0.75; M5 0.25; M5 0.5; M5 0.5; M5 0.5; M5 0.25; M5 0.5; M5 0.5; M5 0.25; M5 0.5
B5@1: M5 0.5; M5 0.2; M5 0.4; M5 0.4; M5 0.1; M5 0.5; M5 0.2; M5 0.2
C1@2: M1 1; M2 0.25; M2 0.25; M2 0.25
C2@2: M5 0.75; M5 0.25; M5 0.5; M5 0.5; M5 0.5; M5 0.5; M5 0.25
C3@2: M5 1; M5 1; M5 1; M5 0.5; M5 0.5
C4@2: M5 1.5; M5 0.25; M5 1; M5 0.25
C5@2: M5 1.5; M5 0.5; M5 0.25; M5 0.5
C6@2: M5 1; M5 0.25; M5 0.25; M5 0.25; M5 0.25
D1@2: M4 0.25; M4 0.25; M4 0.5; M4 0.5; M4 0.5; M4 0.25; M4 0.25; M4 0.25; M4 0.25; M4 0.25
D2@2: M4 0.5; M4 0.75; M4 0.25; M4 0.25; J3 1
D3@2: M4 0.1; M4 0.1; M4 0.1; M4 0.15; M4 0.1; M4 0.1; M4 0.1; M4 0.1; M4 0.25; M4 0.25 #6; M4 0.25; M4 0.25; M4 0.25; M4 0.25; J3 2
D4@2: M4 0.5; M4 0.25; M4 0.25; M4 0.5
D5@2: M4 0.5; M4 0.5; M4 0.75; M4 0.15; M4 0.15; M4 0.25; M4 0.2
D6@2: M4 0.25; M4 0.1; M4 0.1; M4 0.15; M4 0.15; M4 0.5; M4 0.5
D7@2: M4 0.75; M4 0.25
D8@2: M4 0.75; M4 0.25; M4 0.5; M4 0.5
D9@2: M4 0.25; M4 0.25; J3 2; M4 0.4
E1@3: M5 0.5; M5 1.75 #11; M5 1.75 #12; J1 0.5; J2 0.5
E2@3: M2 0.5; M2 2 #4; M5 0.75 #3; M5 0.75 #3; M5 0.75 #3; M5 0.75 #3
E3@3: M4 0.25; M4 0.75; M4 1; M4 0.5; M4 0.5; M4 0.2; M4 0.2; M4 0.2; M4 0.2; M4 0.2; M4 0.5; M4 0.5; M4 0.75; J2 0.5
F1@3: M1 2
F2@3: M2 1
F3@3: M4 2
`;

export type SchemeRow = {
  readonly code: string;
  readonly criterion: string;
  readonly subCriterion: string;
  readonly day: number;
  readonly kind: 'M' | 'J';
  readonly section: number;
  readonly max: string;
  /** Row of the calculation table; 1 is pass or fail. */
  readonly calculation: number;
};

const readAspect =
  (subCriterion: string, day: number) =>
  (text: string, place: number): SchemeRow => {
    const [head = '', max = '', row] = text.trim().split(' ');
    return {
      code: `${subCriterion}.${place + 1}`,
      criterion: subCriterion.slice(0, 1),
      subCriterion,
      day,
      kind: head.startsWith('J') ? 'J' : 'M',
      section: Number(head.slice(1)),
      max,
      calculation: row === undefined ? 1 : Number(row.slice(1)),
    };
  };

export const schemeRows: readonly SchemeRow[] = ROWS.trim()
  .split('\n')
  .flatMap((line) => {
    const [head = '', aspects = ''] = line.split(': ');
    const [subCriterion = '', day = ''] = head.split('@');
    return aspects.split(';').map(readAspect(subCriterion, Number(day)));
  });
