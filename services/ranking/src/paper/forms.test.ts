import { LOOKED_AT_LOG, lookAt } from '@jinbang/papers/looked-at.fixture';
import { openPrinter } from '@jinbang/papers/printer';
import { afterAll, describe, expect, it } from 'vitest';
import { extremeGround, groundOf, linesOf } from './ground.fixture.ts';
import { layOut } from './lay-out.ts';
import { FORM_NAMES, PAPER_FORMS } from './paper-form.ts';
import type { ResultGround } from './result-ground.ts';

const printer = openPrinter({ onFault: (cause) => console.error(cause) });
afterAll(() => printer.close());

/** One line, nobody with a prize: the least a result may be. */
const least = groundOf({ lines: linesOf(1, { award: null, rank: 1 }), winners: [] });
const grounds: Readonly<Record<string, ResultGround>> = {
  empty: least,
  usual: groundOf(),
  extreme: extremeGround(),
};

describe('the forms of a result as they look', () => {
  for (const [kind, ground] of Object.entries(grounds)) {
    for (const form of FORM_NAMES) {
      const { no } = PAPER_FORMS[form];
      it(`form ${no}, ${kind}: A4 in black and white, legible, with nothing over anything`, async () => {
        const paper = layOut[form](ground);
        const seen = await lookAt(printer.print, paper, `${no}-${kind}`);
        expect(seen.flaws).toEqual([]);
        expect(seen.isGrey).toBe(true);
        for (const page of seen.words) {
          expect(page).toContain(`Form ${no}`);
          expect(page).toMatch(/Page\s*\d+\s*of\s*\d+/);
          expect(page).toContain('Log checkpoint');
        }
        expect(seen.codes).toContain(paper.sheets[0]?.reference);
        expect(seen.codes.join(' ')).toContain(LOOKED_AT_LOG);
      });
    }
  }
});
