import type { Words } from '../../ui/language.ts';
import type { DeviceState } from './device.rules.ts';

type Keys = {
  readonly title: string;
  readonly lead: string;
  readonly event: string;
  readonly noEvent: string;
  readonly unknownEvent: string;
  readonly unknownEventHint: string;
  readonly list: string;
  readonly tablet: string;
  readonly state: string;
  readonly states: Readonly<Record<DeviceState, string>>;
  readonly judge: string;
  readonly seen: string;
  readonly act: string;
  readonly none: string;
  readonly noneHint: string;
  readonly noneWatch: string;
  readonly pair: string;
  readonly pairTitle: string;
  readonly pairSteps: readonly string[];
  readonly qr: string;
  readonly link: string;
  readonly left: (time: string) => string;
  readonly over: string;
  readonly newCode: string;
  readonly waits: string;
  readonly paired: (name: string) => string;
  readonly pairNext: string;
  readonly close: string;
  readonly rename: string;
  readonly renameTitle: (name: string) => string;
  readonly name: string;
  readonly save: string;
  readonly cancel: string;
  readonly revoke: string;
  readonly revokeTitle: (name: string) => string;
  readonly revokeText: string;
  readonly unsentText: string;
  readonly revokeYes: string;
  readonly keep: string;
  readonly revoked: (name: string) => string;
  readonly renamed: (name: string) => string;
  readonly toPins: string;
  readonly bring: string;
  readonly showRevoked: string;
  readonly idle: string;
  readonly idleHint: string;
  readonly idleSaved: string;
  readonly idleIs: (minutes: number) => string;
  readonly minutes: (minutes: number) => string;
};

export const deviceWords: Words<Keys> = {
  zh: {
    title: '平板',
    lead: '平板用二维码与赛项配对一次，以后由裁判员凭名册号和 PIN 使用。平板有自己的密钥，可随时停用。',
    event: '赛项',
    noEvent: '还没有赛项',
    unknownEvent: '选择赛项…',
    unknownEventHint: '链接里的赛项不在您能看到的赛项之中，请从上面选择。',
    list: '已配对的平板',
    tablet: '平板',
    state: '状态',
    states: {
      working: '使用中',
      locked: '已锁屏',
      free: '空闲',
      silent: '失去联系',
      revoked: '已停用',
    },
    judge: '当前使用者',
    seen: '最近联系',
    act: '操作',
    none: '还没有配对平板',
    noneHint: '按 “配对平板”，用平板的相机扫描屏幕上的二维码即可，约十秒一台。',
    noneWatch: '配对由技术保障或组委会办公室进行。',
    pair: '配对平板',
    pairTitle: '配对一台平板',
    pairSteps: [
      '在平板上打开相机，对准二维码，打开出现的链接。',
      '在平板上为它起名，例如 “A 区 3 号”。',
      '完成后本页会显示它的名字，可接着配对下一台。',
    ],
    qr: '配对二维码',
    link: '配对链接，用于没有相机的平板',
    left: (time) => `还有 ${time} 有效，只能用一次`,
    over: '此码已过期。',
    newCode: '换一个码',
    waits: '等待平板…',
    paired: (name) => `已配对：${name}`,
    pairNext: '配对下一台',
    close: '关闭',
    rename: '改名',
    renameTitle: (name) => `为 “${name}” 改名`,
    name: '名称',
    save: '保存',
    cancel: '取消',
    revoke: '停用',
    revokeTitle: (name) => `停用 “${name}”？`,
    revokeText: '一分钟内所有请求都会被拒绝，正在使用的人被退出。要再用须重新配对。',
    unsentText:
      '平板上还没有交上来的分数仍保存在平板里，但停用后不能再从它提交。请先看它屏幕上的 “未送达” 是否为 0；丢失或被盗的平板请立即停用。',
    revokeYes: '停用',
    keep: '保留',
    revoked: (name) => `“${name}” 已停用。`,
    renamed: (name) => `已改名为 “${name}”。`,
    toPins: '发放名册号与 PIN',
    bring: '某台平板连不上：替它上传分数',
    showRevoked: '显示已停用的',
    idle: '无操作后锁屏',
    idleHint: '平板锁屏后须再次输入 PIN；未交上来的分数不受影响。',
    idleSaved: '已保存，自下次登录起生效。',
    idleIs: (minutes) => `平板无操作 ${minutes} 分钟后锁屏。`,
    minutes: (minutes) => `${minutes} 分钟`,
  },
  en: {
    title: 'Tablets',
    lead: 'A tablet is paired with an event once, by QR code; judges then use it with roster code and PIN. Each has a key of its own and can be taken out at any time.',
    event: 'Event',
    noEvent: 'No event yet',
    unknownEvent: 'Choose an event…',
    unknownEventHint: 'The event of this link is not among those you see. Choose one above.',
    list: 'Paired tablets',
    tablet: 'Tablet',
    state: 'State',
    states: {
      working: 'In use',
      locked: 'Screen locked',
      free: 'Free',
      silent: 'Out of touch',
      revoked: 'Taken out',
    },
    judge: 'Used by',
    seen: 'Last heard',
    act: 'To do',
    none: 'No tablet is paired yet',
    noneHint:
      "Press “Pair a tablet” and point the tablet's camera at the code on this screen: ten seconds each.",
    noneWatch: 'Technical support or the organiser pairs them.',
    pair: 'Pair a tablet',
    pairTitle: 'Pair one tablet',
    pairSteps: [
      "Open the tablet's camera, point it at the code and open the link that appears.",
      'Give the tablet a name there, such as “Area A, number 3”.',
      'Its name then appears here, and you can go on with the next.',
    ],
    qr: 'Pairing code',
    link: 'Pairing link, for tablets without a camera',
    left: (time) => `Good for ${time}, once`,
    over: 'This code is too old.',
    newCode: 'Make a new code',
    waits: 'Waiting for the tablet…',
    paired: (name) => `Paired: ${name}`,
    pairNext: 'Pair the next one',
    close: 'Close',
    rename: 'Rename',
    renameTitle: (name) => `Another name for “${name}”`,
    name: 'Name',
    save: 'Save',
    cancel: 'Cancel',
    revoke: 'Take out',
    revokeTitle: (name) => `Take out “${name}”?`,
    revokeText:
      'Within a minute every request from it is refused, and whoever uses it is signed out. To use it again, pair it anew.',
    unsentText:
      'Marks it has not handed in stay on the tablet, but it can hand nothing in any more. Look first whether its screen says “0 not yet sent”; take a lost or stolen one out at once.',
    revokeYes: 'Take it out',
    keep: 'Keep it',
    revoked: (name) => `“${name}” is taken out.`,
    renamed: (name) => `It is called “${name}” now.`,
    toPins: 'Hand out roster codes and PINs',
    bring: 'A tablet has no way to the server: bring its marks',
    showRevoked: 'Show those taken out',
    idle: 'Lock when not touched for',
    idleHint: 'A locked tablet asks for the PIN again; marks not yet sent are safe.',
    idleSaved: 'Saved; it counts from the next sign-in.',
    idleIs: (minutes) => `A tablet locks after ${minutes} min without a touch.`,
    minutes: (minutes) => `${minutes} min`,
  },
};
