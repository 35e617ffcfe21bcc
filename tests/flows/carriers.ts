const utf8 = (text: string) => new TextEncoder().encode(text);

const chunk = (type: string, data: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(data.length + 12);
  new DataView(whole.buffer).setUint32(0, data.length);
  whole.set(utf8(type), 4);
  whole.set(data, 8);
  return whole;
};

/** A badge with a credential inside, as Open Badges 3.0 bakes it; its picture is of no matter here. */
export const pngWith = (credential: string): Uint8Array =>
  Buffer.concat([
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', new Uint8Array(13)),
    chunk('iTXt', utf8(`openbadgecredential\0\0\0\0\0${credential}`)),
    chunk('IEND', new Uint8Array()),
  ]);

export const svgWith = (credential: string): Uint8Array =>
  utf8(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0"><openbadges:credential><![CDATA[${credential}]]></openbadges:credential></svg>`,
  );

/** The smallest PDF with an attached file. */
export const pdfWith = (name: string, credential: string): Uint8Array => {
  const bytes = Buffer.from(credential);
  const bodies = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles 4 0 R >> >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>'),
    Buffer.from(`<< /Names [(${name}) 5 0 R] >>`),
    Buffer.from(`<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F 6 0 R >> >>`),
    Buffer.concat([
      Buffer.from(`<< /Type /EmbeddedFile /Length ${bytes.length} >>\nstream\n`),
      bytes,
      Buffer.from('\nendstream'),
    ]),
  ];
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places = bodies.map((body, index) => {
    const at = Buffer.concat(parts).length;
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n'));
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const start = Buffer.concat(parts).length;
  const count = bodies.length + 1;
  parts.push(
    Buffer.from(`xref\n0 ${count}\n0000000000 65535 f \n${places.join('')}`),
    Buffer.from(`trailer << /Size ${count} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`),
  );
  return Buffer.concat(parts);
};
