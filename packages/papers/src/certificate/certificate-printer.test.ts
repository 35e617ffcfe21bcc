import { createHash } from 'node:crypto';
import { getDocumentProxy } from 'unpdf';
import { afterAll, describe, expect, it } from 'vitest';
import { grayPng } from '../paper.fixture.ts';
import { textOfPdf } from '../pdf-text.fixture.ts';
import { pagesOfPdf } from '../seen-page.fixture.ts';
import { levelPaper, runOf } from './certificate.fixture.ts';
import type { CertificatePaper, CertificateRun } from './certificate-paper.ts';
import { openCertificatePrinter } from './certificate-printer.ts';

const faults: unknown[] = [];
const printer = openCertificatePrinter({ onFault: (cause) => faults.push(cause) });
afterAll(() => printer.close());

const printed = async (run: CertificateRun): Promise<Uint8Array> => {
  const outcome = await printer.printCertificates(run);
  if (!outcome.ok) throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.value.bytes;
};
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const photo = { type: 'png', base64: grayPng(295, 413).toString('base64') } as const;
const valued = (label: string, value: string): CertificatePaper =>
  levelPaper({
    fields: levelPaper().fields.map((one) => (one.label.zh === label ? { ...one, value } : one)),
  });
const attachedTo = async (bytes: Uint8Array) => {
  const found = await (await getDocumentProxy(bytes.slice())).getAttachments();
  return [...(found ?? [])].map(([id, { filename }]) => ({ id, filename }));
};
const contentOf = async (bytes: Uint8Array, id: string): Promise<string> => {
  const content = await (await getDocumentProxy(bytes.slice())).getAttachmentContent(id);
  return Buffer.from(content as Uint8Array).toString();
};

describe('a printed certificate', () => {
  it('has the printed fields with their official labels on one page of A4, and is PDF/A-3b', async () => {
    const bytes = await printed(runOf([levelPaper({ photo })]));
    const [page, ...more] = await textOfPdf(bytes);
    expect(more).toEqual([]);
    const words = page?.replaceAll(/\s/g, '') ?? '';
    const labels = ['姓名', '证件类型', '证件号码', '职业名称', '工种/职业方向', '职业技能等级'];
    for (const label of [...labels, '证书编号', '职业技能等级证书', '示例市职业技能评价中心']) {
      expect(words).toContain(label);
    }
    for (const value of ['测试甲', '三级/高级工', 'S000111000001263000001', '2026年5月12日']) {
      expect(words).toContain(value);
    }
    expect(words).not.toContain('样张');
    expect(words).not.toContain('盖章处');
    const plain = Buffer.from(bytes).toString('latin1');
    expect(plain).toMatch(/pdfaid:part>3</);
    expect(plain).toMatch(/pdfaid:conformance>B</);
    const [seen] = await pagesOfPdf(bytes);
    expect([Math.round(seen?.width ?? 0), Math.round(seen?.height ?? 0)]).toEqual([842, 595]);
  });

  it('carries the credential to the byte, and nothing else', async () => {
    const text = '{"name":"职业技能等级证书 焊工（电焊工）","quote":"\\"𠮷\\n","n":"1.0"}';
    const attachment = { name: 'credential.json', text };
    const bytes = await printed(runOf([levelPaper({ attachment })]));
    const attached = await attachedTo(bytes);
    expect(attached.map(({ filename }) => filename)).toEqual(['credential.json']);
    expect(await contentOf(bytes, attached[0]?.id ?? '')).toBe(text);
    expect(Buffer.from(bytes).toString('latin1')).toContain('/AFRelationship /Data');
  });

  it('of many is a page each in the order given, each with its own credential by number', async () => {
    const numbers = ['A-2', 'A-1', 'A-3'];
    const papers = numbers.map((number) => levelPaper({ number, qr: null }));
    const bytes = await printed(runOf(papers));
    expect(await textOfPdf(bytes)).toHaveLength(3);
    const attached = (await attachedTo(bytes)).map(({ filename }) => filename);
    expect(new Set(attached)).toEqual(
      new Set(numbers.map((number) => `credential-${number}.json`)),
    );
  });

  it('is the same to the byte for the same data, whatever was printed in between', async () => {
    const first = hashOf(await printed(runOf([levelPaper({ photo })])));
    const other = hashOf(await printed(runOf([valued('姓名', '测试乙')])));
    expect(hashOf(await printed(runOf([levelPaper({ photo })])))).toBe(first);
    expect(other).not.toBe(first);
  });

  it('has a code that a scanner reads as the address of the verify page', async () => {
    const [page] = await pagesOfPdf(await printed(runOf([levelPaper()])));
    const read = await Promise.all((page?.marks ?? []).map((mark) => page?.scan(mark)));
    expect(read).toContain(levelPaper().qr);
  });

  it('has a code that is read, too, when a whole signed certificate stands in it', async () => {
    const qr = `${levelPaper().qr}.${'eyJhbGciOiJFZERTQSJ9.'.padEnd(380, 'aB3-_xYz')}`;
    const [page] = await pagesOfPdf(await printed(runOf([levelPaper({ qr })])));
    const read = await Promise.all((page?.marks ?? []).map((mark) => page?.scan(mark)));
    expect(read).toContain(qr);
  });

  it('shows English only where the template asks for it', async () => {
    const look = levelPaper().template;
    const [without] = await textOfPdf(await printed(runOf([levelPaper()])));
    expect(without).not.toContain('Skill level');
    const english = levelPaper({ template: { ...look, english: true } });
    const [beside] = await textOfPdf(await printed(runOf([english])));
    expect(beside).toContain('Skill level');
    expect(beside).toContain('12 May 2026');
  });

  it('marks the place of the seal in the preview alone', async () => {
    const [page] = await textOfPdf(await printed(runOf([levelPaper()], { isPreview: true })));
    expect(page).toContain('样张');
    expect(page).toContain('盖章处');
  });

  it.each(['landscape', 'portrait'] as const)(
    'holds a name of fifty letters, %s',
    async (orientation) => {
      const name = '测试·阿卜杜热合曼·买买提'.padEnd(50, '甲');
      const paper = valued('姓名', name);
      const template = { ...paper.template, orientation, english: true };
      const [page] = await textOfPdf(await printed(runOf([{ ...paper, template }])));
      expect(page?.replaceAll(/\s/g, '')).toContain('甲'.repeat(10));
      expect(page).toContain('·');
    },
  );

  it('names a character no font has and is refused, and draws a rare one it has', async () => {
    const refused = await printer.printCertificates(runOf([valued('姓名', '测试𠮷')]));
    expect(refused).toEqual({
      ok: false,
      refusal: {
        kind: 'invalid',
        code: 'certificate.glyph-missing',
        params: { characters: '𠮷 (U+20BB7)' },
      },
    });
    const [page] = await textOfPdf(await printed(runOf([valued('姓名', '测试㛃')])));
    expect(page).toContain('㛃');
  });

  it('is refused where it would need a second page, or its photo is no picture', async () => {
    const long = levelPaper({ body: { zh: '测试。'.repeat(900) } });
    expect(await printer.printCertificates(runOf([long]))).toMatchObject({
      refusal: { code: 'certificate.more-than-a-page' },
    });
    const broken = levelPaper({ photo: { type: 'png', base64: 'AAAA' } });
    expect(await printer.printCertificates(runOf([broken]))).toMatchObject({
      refusal: { code: 'certificate.cannot-be-set' },
    });
    expect(faults).toEqual([]);
  });

  it('takes what somebody wrote as words, never as commands of the typesetter', async () => {
    const [page] = await textOfPdf(
      await printed(runOf([valued('姓名', '#panic("x") $ @ <a> \\ *b*')])),
    );
    expect(page).toContain('#panic("x")');
  });
});
