import type { Words } from '../../ui/language.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly open: string;
  readonly openHint: string;
  readonly privacy: string;
  readonly present: string;
  readonly expected: string;
  readonly absent: string;
  readonly none: string;
  readonly noneHint: string;
  readonly times: string;
  readonly opens: string;
  readonly opensHint: string;
  readonly late: string;
  readonly lateHint: string;
  readonly wrongMinutes: string;
  readonly save: string;
  readonly saved: string;
  readonly unsent: string;
};

export const checkInWords: Words<Keys> = {
  zh: {
    title: '检录',
    lead: '在入口核对证件和本人，记下谁到了、谁没到。检录台断网也能用，恢复后自动发送。',
    open: '打开检录台',
    openHint: '请在有网时打开一次；之后断网、刷新都不影响。',
    privacy: '名单只保存在打开检录台的那台设备上，结束检录时清除；过了当天，下次打开时清除。',
    present: '已到',
    expected: '待检录',
    absent: '未到',
    none: '名单里还没有选手',
    noneHint: '选手取得参赛编号后会出现在检录名单里。',
    times: '检录时间',
    opens: '开赛前多少分钟开始检录',
    opensHint: '告知选手用，早到的人不会被拒。',
    late: '开赛后多少分钟算迟到',
    lateHint: '之后入场须注明原因，未到者可记为未到。',
    wrongMinutes: '请填 0 到 600 的整数。',
    save: '保存',
    saved: '已保存。',
    unsent: '这台设备的检录台还有记录未发送，现在不能退出登录。请先打开检录台发送。',
  },
  en: {
    title: 'Check-in',
    lead: 'At the entrance: compare document and face, note who came and who did not. The desk works without network and sends afterwards by itself.',
    open: 'Open the desk',
    openHint: 'Open it once with a network; after that neither a lost line nor a reload matters.',
    privacy:
      'The list is kept on the device of the desk alone. It is wiped when the desk is closed, and after the day when the page is next opened.',
    present: 'Present',
    expected: 'Expected',
    absent: 'Absent',
    none: 'Nobody is on the list yet',
    noneHint: 'Contestants appear on the list once they have a number.',
    times: 'Times',
    opens: 'Minutes before the start at which the desk opens',
    opensHint: 'Told to contestants; nobody is sent away for being early.',
    late: 'Minutes after the start from which somebody is late',
    lateHint: 'After that a reason is needed to let them in, and they can be marked absent.',
    wrongMinutes: 'A whole number from 0 to 600.',
    save: 'Save',
    saved: 'Saved.',
    unsent:
      'The desk on this device holds check-ins that are not sent: you cannot sign out now. Open the desk and send them.',
  },
};
