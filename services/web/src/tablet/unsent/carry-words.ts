import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly unsentTitle: string;
  readonly unsentLead: (count: number) => string;
  readonly save: string;
  readonly codes: string;
  readonly codesHide: string;
  readonly codesLead: string;
  readonly codesTooMany: string;
  readonly codeName: (place: number, of: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly pause: string;
  readonly turn: string;
  readonly bringTitle: string;
  readonly bringLead: string;
  readonly bring: string;
  readonly bringSeated: string;
  readonly bringOnline: string;
  readonly scan: string;
  readonly scanStop: string;
  readonly scanHint: string;
  readonly scanned: (count: number, of: number) => string;
  readonly scanMissing: (places: readonly number[]) => string;
  readonly scanLost: string;
  readonly scanWrong: string;
  readonly bringing: (done: number, all: number) => string;
  readonly brought: (stored: number, tablet: string) => string;
  readonly there: (count: number) => string;
  readonly refused: (count: number) => string;
  readonly kept: (count: number) => string;
  readonly times: (count: number) => string;
  readonly notFile: string;
  readonly goOn: string;
};

export const carryWords: Words<Keys> = {
  zh: {
    unsentTitle: '带走未上传的分数',
    unsentLead: (count) =>
      `这台平板上有 ${count} 条还未到服务器。连不上时，可由另一台已配对的平板或技术保障带去上传：每条在录入时已由本机签名，改动即无效，重复上传也只算一次。`,
    save: '存成文件',
    codes: '显示二维码',
    codesHide: '收起二维码',
    codesLead: '在另一台平板上打开“检查平板”，选“用相机读二维码”，对准这里。',
    codesTooMany: '条数太多，二维码放不下，请存成文件。',
    codeName: (place, of) => `第 ${place} 个二维码，共 ${of} 个`,
    previous: '上一个',
    next: '下一个',
    pause: '停住',
    turn: '自动轮换',
    bringTitle: '替另一台平板上传',
    bringLead:
      '选取那台平板存下的文件，或用相机读它的二维码。分数仍记在原裁判员名下，并记下由谁带来。',
    bring: '选取文件',
    bringSeated: '请先登录，再替另一台平板上传。',
    bringOnline: '请先输入 PIN 联网，再上传。',
    scan: '用相机读二维码',
    scanStop: '关闭相机',
    scanHint: '对准那台平板的屏幕，直到全部读完。',
    scanned: (count, of) => `已读 ${count} / ${of}`,
    scanMissing: (places) => `还差第 ${places.join('、')} 个`,
    scanLost: '相机打不开：请允许本页使用相机，或改用文件。',
    scanWrong: '读出的内容不完整，请再读一次，或改用文件。',
    bringing: (done, all) => `已处理 ${done} / ${all}`,
    brought: (stored, tablet) => `“${tablet}”的 ${stored} 条已存入服务器。`,
    there: (count) => `${count} 条此前已在服务器。`,
    refused: (count) => `${count} 条未被接受，请交裁判长处理：`,
    kept: (count) => `${count} 条是在未被接受的分数上改的，没有上传，请在那台平板上处理。`,
    times: (count) => `（${count} 条）`,
    notFile: '这不是未上传分数的文件。',
    goOn: '再选一次同一个文件即从断开处继续。',
  },
  en: {
    unsentTitle: 'Take unsent marks along',
    unsentLead: (count) =>
      `${count === 1 ? 'One mark or record is' : `${count} marks and records are`} not on the server yet. Where there is no way to it, another paired tablet or technical support can bring them. This tablet signed each as it was given: changed it is worthless, and brought twice it counts once.`,
    save: 'Save as a file',
    codes: 'Show QR codes',
    codesHide: 'Hide the codes',
    codesLead:
      'Open “Check this tablet” on another tablet, choose “Read codes with the camera” and point it here.',
    codesTooMany: 'Too many for QR codes: save a file.',
    codeName: (place, of) => `Code ${place} of ${of}`,
    previous: 'Previous',
    next: 'Next',
    pause: 'Hold',
    turn: 'Turn by itself',
    bringTitle: 'Bring another tablet’s marks',
    bringLead:
      'Choose the file that tablet saved, or read its codes with the camera. The marks stay those of the judge who gave them; who brought them is noted.',
    bring: 'Choose the file',
    bringSeated: 'Sign in first, then bring another tablet’s marks.',
    bringOnline: 'Connect with your PIN first.',
    scan: 'Read codes with the camera',
    scanStop: 'Close the camera',
    scanHint: 'Point it at that tablet’s screen until all codes are read.',
    scanned: (count, of) => `${count} of ${of} read`,
    scanMissing: (places) => `Still missing: ${places.join(', ')}`,
    scanLost: 'No camera: allow this page to use it, or take the file.',
    scanWrong: 'What was read is not whole: read it again, or take the file.',
    bringing: (done, all) => `${done} of ${all} done`,
    brought: (stored, tablet) => `${stored} of “${tablet}” stored on the server.`,
    there: (count) => `${count} had been there before.`,
    refused: (count) => `${count} not taken; tell the chief judge:`,
    kept: (count) =>
      `${count} changed a mark that was not taken; not brought, to be decided on that tablet.`,
    times: (count) => ` (${count})`,
    notFile: 'This is no file of unsent marks.',
    goOn: 'Choose the same file again to go on from there.',
  },
};
